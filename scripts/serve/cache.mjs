/** File contents and their compressed forms, kept in memory and renewed when a file changes. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readPacked } from './packed.mjs';

/** Where no compressed copy stands beside a file: a tenth larger than the best, and fast, so that nobody waits. */
const BROTLI_QUALITY = 6;
const LIMIT_BYTES = 128 * 1024 * 1024;

/** @typedef {{ body: Buffer, etag: string }} Content `etag` is quoted and differs by encoding */

/**
 * @param {Buffer} body
 * @param {import('./encoding.mjs').Encoding} encoding
 */
async function encode(body, encoding) {
	if (encoding === 'br') {
		return promisify(brotliCompress)(body, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: body.length
			}
		});
	}
	return encoding === 'gzip' ? promisify(gzip)(body) : body;
}

/**
 * @param {number} [limit] bytes after which the oldest entries are dropped
 */
export function createContentCache(limit = LIMIT_BYTES) {
	/** @type {Map<string, { stamp: string, bytes: number, content: Promise<Content> }>} */
	const entries = new Map();
	let total = 0;

	/** @param {string} key */
	function drop(key) {
		total -= entries.get(key)?.bytes ?? 0;
		entries.delete(key);
	}

	return {
		/**
		 * The content of a file in an encoding. Requests that arrive together share one compression.
		 * @param {{ file: string, size: number, modified: number }} source
		 * @param {import('./encoding.mjs').Encoding} encoding
		 * @returns {Promise<Content>} rejects when the file cannot be read
		 */
		read({ file, size, modified }, encoding) {
			const key = `${encoding}:${file}`;
			const stamp = `${size}:${modified}`;
			const known = entries.get(key);
			if (known?.stamp === stamp) return known.content;
			drop(key);

			const content = readFile(file).then(async (raw) => {
				const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 20);
				const packed = await readPacked({ file, modified }, encoding);
				const body = packed ?? (await encode(raw, encoding));
				const entry = entries.get(key);
				if (entry?.content === content) {
					entry.bytes = body.length;
					total += body.length;
				}
				for (const oldest of entries.keys()) {
					if (total <= limit) break;
					drop(oldest);
				}
				return { body, etag: `"${hash}-${encoding}"` };
			});
			entries.set(key, { stamp, bytes: 0, content });
			content.catch(() => entries.get(key)?.content === content && drop(key));
			return content;
		},
		/** Bytes held now. */
		get bytes() {
			return total;
		}
	};
}
