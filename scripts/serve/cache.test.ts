import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createContentCache } from './cache.mjs';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'yalu-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function source(name: string, content: string) {
	const file = join(folder, name);
	writeFileSync(file, content);
	return { file, size: content.length, modified: 1 };
}

describe('the content cache', () => {
	it('reads and compresses once for requests that arrive together', () => {
		const cache = createContentCache();
		const page = source('a.html', 'a');
		expect(cache.read(page, 'br')).toBe(cache.read(page, 'br'));
		expect(cache.read(page, 'br')).not.toBe(cache.read(page, 'gzip'));
	});

	it('drops the oldest entries above its limit', async () => {
		const cache = createContentCache(15);
		const first = source('a.txt', '0123456789');
		const before = cache.read(first, 'identity');
		await before;
		await cache.read(source('b.txt', '0123456789'), 'identity');
		expect(cache.bytes).toBe(10);
		expect(cache.read(first, 'identity')).not.toBe(before);
	});

	it('forgets a failed read', async () => {
		const cache = createContentCache();
		const missing = { file: join(folder, 'later.txt'), size: 1, modified: 1 };
		await expect(cache.read(missing, 'identity')).rejects.toThrow('ENOENT');
		writeFileSync(missing.file, 'x');
		expect((await cache.read(missing, 'identity')).body.toString()).toBe('x');
	});
});
