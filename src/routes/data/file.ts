/** A file to download. The type is for servers that ask the program; a static host goes by the name. */
export function file(content: string, type: string): Response {
	return new Response(content, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

export const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
