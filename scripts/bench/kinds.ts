/** Kinds of what is fetched. */

export const kinds = ['page', 'style', 'font', 'script', 'geodata', 'other'] as const;
export type Kind = (typeof kinds)[number];
export type Kinds = Record<Kind, { bytes: number; requests: number }>;

/** @param path of an address, without the query */
export function kindOf(path: string): Kind {
	if (/\.m?js$/.test(path)) return 'script';
	if (path.endsWith('.css')) return 'style';
	if (path.endsWith('.woff2')) return 'font';
	if (path.startsWith('/geojson/')) return 'geodata';
	return path.endsWith('/') ? 'page' : 'other';
}

export function byKind(sent: readonly { path: string; bytes: number }[]): Kinds {
	const found = Object.fromEntries(kinds.map((kind) => [kind, { bytes: 0, requests: 0 }])) as Kinds;
	for (const { path, bytes } of sent) {
		const each = found[kindOf(path)];
		each.bytes += bytes;
		each.requests++;
	}
	return found;
}
