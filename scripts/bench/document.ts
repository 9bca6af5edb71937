/** Puts what was measured into the document, between two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** @throws when the text has not exactly two of the marks */
export function between(text: string, mark: string, inserted: string): string {
	const parts = text.split(mark);
	const [before, , after] = parts;
	if (before === undefined || after === undefined || parts.length !== 3)
		throw new Error(`Two marks ${mark} were expected, and ${parts.length - 1} found`);
	return `${before}${mark}\n\n${inserted}\n\n${mark}${after}`;
}

/** In the repository's own format. */
export async function writeBetween(file: string, mark: string, inserted: string): Promise<void> {
	const text = between(readFileSync(file, 'utf8'), mark, inserted);
	writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
