import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layerFiles } from './layers.ts';

it('names terms and credit of every layer there is', () => {
	const files = layerFiles();
	const there = readdirSync('static/geojson').filter((file) => /\.(geojson|webp)$/.test(file));
	expect(files.map(({ file }) => file).sort()).toEqual(there.sort());
	expect(files.find(({ file }) => file === 'demarcation-line.geojson')).toMatchObject({
		licence: 'ODbL-1.0',
		credit: '© OpenStreetMap contributors'
	});
});
