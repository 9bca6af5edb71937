import { expect, it } from 'vitest';
import { forbiddenLicences, isAllowed, shippedLicences, withNeeds } from './licences.ts';

it('follows a package to all that it needs, and to the version that it gets', () => {
	const packages = {
		'node_modules/chart': { dependencies: { scale: '^4', '@x/array': '^3' } },
		'node_modules/chart/node_modules/@x/array': { dependencies: { map: '^1' } },
		'node_modules/@x/array': {},
		'node_modules/scale': { dependencies: { chart: '^1', '@x/array': '^2' } },
		'node_modules/map': {},
		'node_modules/other': {}
	};
	expect(withNeeds(['node_modules/chart'], packages).sort()).toEqual([
		'node_modules/@x/array',
		'node_modules/chart',
		'node_modules/chart/node_modules/@x/array',
		'node_modules/map',
		'node_modules/scale'
	]);
});

it('knows what the built site carries of its tools', () => {
	const licences = shippedLicences();
	const names = licences.map(({ name }) => name);
	expect(names).toEqual(
		expect.arrayContaining(['maplibre-gl', 'svelte', 'clsx', 'devalue', 'd3-scale', 'd3-shape'])
	);
	expect(names).not.toContain('eslint');
	expect(forbiddenLicences(licences)).toEqual([]);
});

it('takes a choice of licences when one is fine, and several together when all are', () => {
	expect(isAllowed('(MIT OR GPL-3.0)')).toBe(true);
	expect(isAllowed('MIT AND GPL-3.0')).toBe(false);
	expect(isAllowed('(Apache-2.0 WITH LLVM-exception)')).toBe(true);
	expect(forbiddenLicences([{ name: 'a', version: '1', licence: 'GPL-3.0' }])).toEqual([
		'a 1: GPL-3.0'
	]);
});
