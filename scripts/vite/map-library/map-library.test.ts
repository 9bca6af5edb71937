import { existsSync, readFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import * as noValidation from './no-validation.ts';
import { mapLibrary, sources } from './plugin.ts';
import {
	answeredByNoText,
	exportedNames,
	standIn,
	unused,
	validation,
	workerFactory
} from './unused.ts';

describe('what is left out', () => {
	it('is there in the library, by these paths', () => {
		for (const path of [...unused, ...answeredByNoText, validation, workerFactory])
			expect(existsSync(sources + path), path).toBe(true);
	});

	it('keeps the names that others import', () => {
		for (const path of unused)
			expect(exportedNames(readFileSync(sources + path, 'utf8')), path).not.toEqual([]);
	});

	it('finds every way to export', () => {
		const code = [
			'export class A {}',
			'export abstract class B {}',
			'export async function c() {}',
			'export const d = 1;',
			'export type E = 1;',
			'export interface F {}',
			'export {g, type H, i as j};'
		].join('\n');
		expect(exportedNames(code)).toEqual(['A', 'B', 'c', 'd', 'g', 'j']);
	});

	it('has every name that the checks of a style are asked by', () => {
		const code = readFileSync(sources + validation, 'utf8');
		expect(Object.keys(noValidation).sort()).toEqual(exportedNames(code).sort());
	});

	it('throws when it is used, and denies what is asked about', () => {
		expect(standIn('export class A {}')).toContain("throw new Error('not part of this map: A')");
		expect(standIn('export function isA() {}')).toBe('export const isA = () => false;');
	});
});

describe('what is built', () => {
	let chunks: Rolldown.OutputChunk[];

	beforeAll(async () => {
		const result = await build({
			configFile: false,
			logLevel: 'silent',
			plugins: [mapLibrary()],
			build: {
				write: false,
				target: 'es2022',
				rolldownOptions: { input: 'src/lib/map/map.ts', preserveEntrySignatures: 'strict' }
			}
		});
		if (!('output' in result)) throw new Error('no output');
		chunks = result.output.filter((file) => file.type === 'chunk');
	});

	const named = (name: string) => {
		const chunk = chunks.find((each) => each.name === name);
		if (!chunk)
			throw new Error(`no chunk "${name}" among ${chunks.map((each) => each.name).join()}`);
		return chunk;
	};

	it('is one file that page and worker share, and one for each', () => {
		const shared = named('map-worker').imports;
		expect(shared).toHaveLength(1);
		expect(named('map').imports).toEqual(shared);
	});

	it('names its licence', () => {
		expect(named('map').code).toMatch(/^\/\*! MapLibre GL JS \d+\.\d+\.\d+, BSD-3-Clause, /);
	});

	it('names the worker where the page starts it', () => {
		expect(named('map').code).toContain(named('map-worker').fileName);
	});

	it('does not touch the page from the worker', () => {
		const shared = chunks.find(({ fileName }) => named('map-worker').imports.includes(fileName));
		for (const { code } of [named('map-worker'), shared ?? named('')])
			expect(code).not.toMatch(/\bdocument\.(?:head|body|querySelector|getElementsByTagName)/);
	});

	it('holds no module twice, and none that is left out', () => {
		const modules = chunks.flatMap(({ modules }) => Object.keys(modules));
		expect(new Set(modules).size).toBe(modules.length);
		expect(modules.filter((id) => /\/(?:mlt|bidi-js)\//.test(id))).toEqual([]);
	});

	it('is half of what the package ships', () => {
		const bytes = chunks.reduce((sum, { code }) => sum + code.length, 0);
		const shipped = ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs'].reduce(
			(sum, file) => sum + readFileSync(`${sources}../dist/${file}`).length,
			0
		);
		expect(bytes).toBeLessThan(0.55 * shipped);
	});
});
