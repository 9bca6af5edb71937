/**
 * Tells the kiosk's service worker which files there are and what is in them: the build cannot, for the pages are made
 * after it. So a new version is noticed by its content, whatever it is called, and a torn copy is never taken for one.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isPacked } from '../serve/packed.mjs';

/** Stands in the worker's source (src/service-worker.ts) where the list belongs. */
export const PLACEHOLDER = '__KIOSK_FILES__';
const WORKER = 'service-worker.js';

/** What the kiosk needs; the rest belongs to the other surfaces and stays on the server. */
const NEEDED = /^(_app\/immutable\/|geojson\/|kiosk\/|favicon\.svg$)/;

/**
 * Addresses below the base path, each with a digest of its content: `address digest`, joined by bars, in order.
 * @param {string} site folder of the built site
 */
export function kioskFiles(site) {
	return readdirSync(site, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((path) => NEEDED.test(path) && !isPacked(path))
		.sort()
		.map((path) => {
			const digest = createHash('sha256')
				.update(readFileSync(join(site, path)))
				.digest('hex');
			return `${path.replace(/(^|\/)index\.html$/, '$1')} ${digest.slice(0, 16)}`;
		})
		.join('|');
}

/**
 * Writes the list into the built worker.
 * @param {string} site
 * @throws {Error} when the worker has no place for it: then the kiosk would never be ready without a network
 */
export function writeKioskManifest(site) {
	const file = join(site, WORKER);
	const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
	if (!source.includes(PLACEHOLDER)) throw new Error(`${file} has no place for the kiosk's files.`);
	writeFileSync(file, source.replace(PLACEHOLDER, kioskFiles(site)));
}
