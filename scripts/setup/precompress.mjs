/**
 * Puts compressed copies beside what a first visit fetches: pages, code and geodata, a tenth smaller than a server makes
 * them while a reader waits. Pictures and faces are compressed already; drawings and tables are fetched one at a time,
 * and packing all 70 MB of them would take minutes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { PACKED_ENDINGS } from '../serve/packed.mjs';

const PACKED = /\.(?:html|m?js|css|geojson)$/;
/** Smaller files fit into one packet as they are. */
const LEAST = 1024;
/** Zlib's own threads do the work; more at once than there are only takes memory. */
const AT_ONCE = 4;

const pack = {
	/** @param {Buffer} body */
	br: (body) =>
		promisify(brotliCompress)(body, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: body.length
			}
		}),
	/** @param {Buffer} body */
	gzip: (body) => promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION })
};

/**
 * @param {string} folder of a built site, after the last file was written
 * @returns {Promise<number>} files that have copies now
 */
export async function precompress(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && PACKED.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	const queue = files
		.map((file) => ({ file, body: readFileSync(file) }))
		.filter(({ body }) => body.length >= LEAST);
	const count = queue.length;
	const work = async () => {
		for (let next = queue.pop(); next; next = queue.pop()) {
			for (const encoding of /** @type {const} */ (['br', 'gzip'])) {
				const ending = PACKED_ENDINGS[encoding];
				writeFileSync(`${next.file}${ending}`, await pack[encoding](next.body));
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return count;
}
