import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kioskFiles, PLACEHOLDER, writeKioskManifest } from './kiosk-manifest.mjs';

let site: string;
const put = (path: string, text: string) => {
	mkdirSync(dirname(join(site, path)), { recursive: true });
	writeFileSync(join(site, path), text);
};
beforeEach(() => {
	site = mkdtempSync(join(tmpdir(), 'kiosk-manifest-'));
	for (const path of [
		'_app/immutable/a.js',
		'_app/immutable/a.js.br',
		'_app/immutable/a.js.gz',
		'_app/version.json',
		'embed/index.html',
		'favicon.svg',
		'geojson/rivers.geojson',
		'index.html',
		'kiosk.json',
		'kiosk/ground/gallery/opening.svg',
		'kiosk/index.html',
		'share/en.png'
	])
		put(path, path);
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

it('names code, geodata and the kiosk’s own pages, and leaves what other surfaces need', () => {
	const addresses = kioskFiles(site)
		.split('|')
		.map((entry) => entry.split(' ')[0]);
	expect(addresses).toEqual([
		'_app/immutable/a.js',
		'favicon.svg',
		'geojson/rivers.geojson',
		'kiosk/ground/gallery/opening.svg',
		'kiosk/'
	]);
});

it('changes with the content of each file, and with nothing else', () => {
	const before = kioskFiles(site);
	put('index.html', 'another');
	expect(kioskFiles(site)).toBe(before);
	put('geojson/rivers.geojson', 'another');
	expect(kioskFiles(site)).not.toBe(before);
});

it('writes them into the worker, and says so when it cannot', () => {
	put('service-worker.js', `const files = \`${PLACEHOLDER}\`;`);
	writeKioskManifest(site);
	expect(readFileSync(join(site, 'service-worker.js'), 'utf8')).toBe(
		`const files = \`${kioskFiles(site)}\`;`
	);
	expect(() => writeKioskManifest(site)).toThrow(/no place/);
});
