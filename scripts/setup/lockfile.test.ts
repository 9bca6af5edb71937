import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingPackages, platformOf } from './lockfile.mjs';
import { ROOT } from './process.mjs';

describe('the lockfile', () => {
	it('names the packages of every platform, or "npm ci" refuses it: "npm run lockfile" adds them', () => {
		const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
		expect(Object.keys(missingPackages(lockfile))).toEqual([]);
	});

	it('finds what is missing, and not what is nested or shared', () => {
		const wants = (...names: string[]) => ({
			dev: true,
			optionalDependencies: Object.fromEntries(names.map((name) => [name, '1.0.0']))
		});
		const packages = {
			'': {},
			'node_modules/parser': wants('parser-linux-x64', 'parser-win32-arm64-msvc'),
			'node_modules/parser-linux-x64': {},
			'node_modules/a/node_modules/b': wants('b-darwin-arm64'),
			'node_modules/a/node_modules/b-darwin-arm64': {}
		};
		expect(missingPackages({ packages })).toEqual({
			'node_modules/parser-win32-arm64-msvc': {
				version: '1.0.0',
				dev: true,
				optional: true,
				os: ['win32'],
				cpu: ['arm64']
			}
		});
	});

	it('cannot guess a version', () => {
		const packages = { 'node_modules/a': { optionalDependencies: { b: '^1.0.0' } } };
		expect(() => missingPackages({ packages })).toThrow('asks for b "^1.0.0"');
	});

	it('reads a platform from a name', () => {
		expect(platformOf('@scope/binding-linux-arm-gnueabihf')).toEqual({
			os: ['linux'],
			cpu: ['arm']
		});
		expect(platformOf('wasm-runtime')).toEqual({});
	});
});
