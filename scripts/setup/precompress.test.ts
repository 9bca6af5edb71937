import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { precompress } from './precompress.mjs';

let site: string;
const file = (name: string) => join(site, name);
const TEXT = 'the quick brown crane over the Yalu '.repeat(100);
beforeEach(() => {
	site = mkdtempSync(join(tmpdir(), 'precompress-'));
	for (const name of ['index.html', 'code.js', 'face.woff2', 'table.json'])
		writeFileSync(file(name), TEXT);
	writeFileSync(file('small.css'), 'a{}');
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

it('packs pages and code, and leaves what is small, packed already or rarely asked for', async () => {
	expect(await precompress(site)).toBe(2);
	for (const name of ['index.html', 'code.js']) {
		expect(brotliDecompressSync(readFileSync(file(`${name}.br`))).toString()).toBe(TEXT);
		expect(gunzipSync(readFileSync(file(`${name}.gz`))).toString()).toBe(TEXT);
	}
	for (const name of ['face.woff2', 'table.json', 'small.css'])
		expect(existsSync(file(`${name}.br`)), name).toBe(false);
});

it('gives the same bytes each time', async () => {
	await precompress(site);
	const copies = () => ['br', 'gz'].map((ending) => readFileSync(file(`index.html.${ending}`)));
	const before = copies();
	await precompress(site);
	expect(copies()).toEqual(before);
});
