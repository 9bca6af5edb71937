/**
 * Compressed copies that stand beside a file, `index.html.br` and `index.html.gz`: the build makes them with the best
 * compression there is, which takes too long while somebody waits. Hosts know these names (nginx: `brotli_static`).
 */
import { readFile, stat } from 'node:fs/promises';

/** @type {Record<import('./encoding.mjs').Encoding, string | null>} */
export const PACKED_ENDINGS = { br: '.br', gzip: '.gz', identity: null };

/**
 * Whether a name is that of a compressed copy.
 * @param {string} path
 */
export const isPacked = (path) => /\.(?:br|gz)$/.test(path);

/**
 * The compressed copy of a file; null when there is none, or when the file changed after it was made.
 * @param {{ file: string, modified: number }} source
 * @param {import('./encoding.mjs').Encoding} encoding
 * @returns {Promise<Buffer | null>}
 */
export async function readPacked({ file, modified }, encoding) {
	const ending = PACKED_ENDINGS[encoding];
	if (ending === null) return null;
	const packed = await stat(file + ending).catch(() => null);
	return packed?.isFile() && packed.mtimeMs >= modified ? readFile(file + ending) : null;
}
