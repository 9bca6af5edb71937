import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDays } from '../scene/story.ts';
import { groundLayers, type GroundDetail, type GroundOptions } from './ground.ts';
import { koreaBox } from './ground-box.ts';
import { blend } from './ground-colour.ts';
import { groundDates, groundEpoch, isoDay } from './ground-dates.ts';
import { groundSources } from './ground-layer.ts';
import { matches, type Properties } from './ground-where.ts';
import { paletteNames, palettes, tokens } from './palette.ts';

const details: GroundDetail[] = ['near', 'far', 'full'];
const options = (changed: Partial<GroundOptions> = {}): GroundOptions => ({
	palette: palettes.paper,
	ground: { truce: 0, day: toDays('1950-10-19') },
	detail: 'full',
	...changed
});

const read = (file: string): unknown =>
	JSON.parse(readFileSync(new URL(`../../../static/geojson/${file}`, import.meta.url), 'utf8'));
const propertiesOf = (file: string) =>
	(read(`${file}.geojson`) as { features: { properties: Properties }[] }).features.map(
		(feature) => feature.properties
	);

describe('groundLayers', () => {
	it.each(paletteNames)('takes every colour from the palette (%s)', (name) => {
		const palette = palettes[name];
		const allowed = new Set(JSON.stringify(palette).match(/#[0-9A-F]{6}/g));
		for (const tone of ['mid', 'shallow'] as const) {
			allowed.add(blend(palette.water.line, palette.water[tone], tokens.ground.waterlines.opacity));
		}
		for (const layer of groundLayers(options({ palette }))) {
			if (layer.kind !== 'raster') expect(allowed, layer.id).toContain(layer.colour);
		}
	});

	it('has the order of the look: water, rings, coast, land, relief, ribbons, provinces, lakes, rivers, border', () => {
		const order = groundLayers(options()).map((layer) => layer.id.replace(/-.*/, ''));
		expect([...new Set(order.map((id) => (id === 'waterline' ? 'tone' : id)))]).toEqual([
			'water',
			'tone',
			'coast',
			'land',
			'relief',
			'ribbon',
			'province',
			'lake',
			'river',
			'border'
		]);
	});

	it('has one id for one layer', () => {
		for (const detail of details) {
			const ids = groundLayers(options({ detail })).map((layer) => layer.id);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	it('draws less at first, and nothing that goes when the rest comes', () => {
		const full = new Set(groundLayers(options()).map((layer) => layer.id));
		for (const detail of details) {
			for (const layer of groundLayers(options({ detail }))) expect(full).toContain(layer.id);
		}
		const sources = (detail: GroundDetail) =>
			groundLayers(options({ detail })).flatMap((l) => (l.kind === 'background' ? [] : l.sources));
		expect(sources('near')).not.toContain('relief');
		expect(sources('near')).not.toContain('world-borders');
		expect(sources('far')).not.toContain('rivers');
		expect(new Set(sources('full'))).toEqual(new Set(groundSources));
	});

	it('crosses from the parallel to the demarcation line by constant opacities alone', () => {
		const before = groundLayers(options());
		const after = groundLayers(options({ ground: { truce: 0.4, day: toDays('1953-08-01') } }));
		const changed = after.filter(
			(layer, index) => JSON.stringify(layer) !== JSON.stringify(before[index])
		);
		expect(changed.map((layer) => layer.id)).toEqual(['land-kaesong-after', 'land-sokcho-after']);
		for (const layer of changed) expect(layer).toMatchObject({ opacity: 0.4 });
	});

	it('tints every area of the data once', () => {
		for (const file of ['korea-land', 'world-land']) {
			for (const properties of propertiesOf(file)) {
				for (const day of ['1950-10-19', '1961-07-11']) {
					const tinted = groundLayers(options({ ground: { truce: 1, day: toDays(day) } })).filter(
						(layer) =>
							layer.kind === 'fill' &&
							layer.id.startsWith('land-') &&
							!layer.id.endsWith('-after') &&
							matches(properties, layer.where)
					);
					expect(tinted.length, `${file} ${JSON.stringify(properties)}`).toBe(1);
				}
			}
		}
	});

	it('finds the border lines that its ribbons name', () => {
		const borders = propertiesOf('borders');
		for (const layer of groundLayers(options())) {
			if (!layer.id.startsWith('ribbon-') || layer.kind !== 'line') continue;
			for (const id of layer.where?.among?.['id'] ?? []) {
				expect(borders.map((properties) => properties['id'])).toContain(id);
			}
		}
	});
});

describe('dates of the ground', () => {
	it('are those of the data', () => {
		const dates = (['world-land', 'world-borders', 'borders', 'lakes'] as const)
			.flatMap(propertiesOf)
			.flatMap(({ from, to }) => [from, to])
			.filter((date) => date !== undefined);
		expect([...new Set(dates)].sort()).toEqual([...groundDates]);
	});

	it('give a span without changes one name', () => {
		expect(groundEpoch(toDays('1950-10-19'))).toBe(groundEpoch(toDays('1954-07-20')));
		expect(groundEpoch(toDays('1954-07-21'))).toBe('1954-07-21');
		expect(groundEpoch(toDays('2021-07-11'))).toBe('1954-07-21');
	});

	it('go from days and back', () => {
		expect(isoDay(toDays('1953-07-27'))).toBe('1953-07-27');
		expect(isoDay(toDays('1953-07-27') + 0.9)).toBe('1953-07-27');
	});
});

describe('the Korea box', () => {
	it('is that of the relief', () => {
		const [west, south, east, north] = koreaBox;
		expect(read('relief.json')).toMatchObject({
			coordinates: [
				[west, north],
				[east, north],
				[east, south],
				[west, south]
			]
		});
	});
});
