import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outputUnder, replaced, writeAgain, writeAll, type Output } from './output.ts';

const output = (file: string, text: string): Output =>
	outputUnder(
		{ file, title: file, description: 'a test', precision: 'exact' },
		{ licence: 'CC0-1.0', credit: 'nobody' },
		text
	);

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});
const index = () =>
	JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
		gzipBytes: number;
		files: { file: string; bytes: number; gzipBytes: number }[];
	};

describe('outputs', () => {
	it('counts bytes, not letters', () => {
		expect(output('a', '압록강').entry.bytes).toBe(9);
	});

	it('are written with an index in their order', () => {
		writeAll([output('b', 'second'), output('a', 'first')], folder);
		expect(index().files.map(({ file, bytes }) => [file, bytes])).toEqual([
			['b', 6],
			['a', 5]
		]);
		expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('first');
	});

	it('written again keep their place in the index, and the sum is right', () => {
		writeAll([output('a', 'first'), output('b', 'second')], folder);
		writeAgain([output('a', 'first, and longer')], folder);
		const { files, gzipBytes } = index();
		expect(files.map(({ file, bytes }) => [file, bytes])).toEqual([
			['a', 17],
			['b', 6]
		]);
		expect(gzipBytes).toBe(files.reduce((sum, file) => sum + file.gzipBytes, 0));
	});

	it('new to the index go in front', () => {
		const [a, b] = [output('a', '').entry, output('b', '').entry];
		expect(replaced([a], [b])).toEqual([b, a]);
	});
});
