import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDays } from '../scene/story.ts';
import { groundLayers, type GroundOptions } from './ground.ts';
import { koreaBox } from './ground-box.ts';
import { blend } from './ground-colour.ts';
import { BORDER_TREATY, groundDates, groundEpoch, isoDay, PROVINCES_FROM } from './ground-dates.ts';
import type { GroundSource } from './ground-layer.ts';
import { matches, type Properties } from './ground-where.ts';
import { paletteNames, palettes, tokens } from './palette.ts';

const options = (changed: Partial<GroundOptions> = {}): GroundOptions => ({
	palette: palettes.paper,
	ground: { truce: 0, day: toDays('1950-10-19') },
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
		const ids = groundLayers(options()).map((layer) => layer.id);
		expect(new Set(ids).size).toBe(ids.length);
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
		const dates = (['world-land', 'world-borders', 'borders', 'lakes', 'provinces'] as const)
			.flatMap(propertiesOf)
			.flatMap(({ from, to }) => [from, to])
			.filter((date) => date !== undefined);
		expect([...new Set([...dates, PROVINCES_FROM, BORDER_TREATY])].sort()).toEqual([
			...groundDates
		]);
	});

	it('give a span without changes one name', () => {
		expect(groundEpoch(toDays('1950-10-19'))).toBe(groundEpoch(toDays('1953-12-31')));
		expect(groundEpoch(toDays('1954-07-21'))).toBe('1954-07-21');
		expect(groundEpoch(toDays('1962-10-11'))).toBe('1954-07-21');
		expect(groundEpoch(toDays('2021-07-11'))).toBe('1962-10-12');
	});

	/** Ids of the layers that draw a feature of a file on a day, those that are not seen left out. */
	const drawing = (file: GroundSource, properties: Properties, day: string) =>
		groundLayers(options({ ground: { truce: 1, day: toDays(day) } }))
			.filter(
				(layer) =>
					layer.kind !== 'background' &&
					layer.sources.includes(file) &&
					layer.opacity !== 0 &&
					matches(properties, layer.where)
			)
			.map(({ id }) => id);

	it('draw no province of 1954 in a scene before it', () => {
		for (const properties of propertiesOf('provinces')) {
			const south = properties['country'] === 'kor';
			expect(drawing('provinces', properties, '1953-07-27')).toEqual(south ? ['province'] : []);
			expect(drawing('provinces', properties, '1954-01-01')).toEqual(['province']);
		}
	});

	it('draw the border at Paektu dashed until the treaty, and solid after it', () => {
		const undefinedBorder = propertiesOf('borders').filter(({ defined }) => defined === false);
		expect(undefinedBorder.length).toBe(1);
		for (const properties of undefinedBorder) {
			const lines = (day: string) =>
				drawing('borders', properties, day).filter((id) => id.startsWith('border'));
			expect(lines('1962-10-11')).toEqual(['border-undefined']);
			expect(lines('1962-10-12')).toEqual(['border']);
		}
	});

	it('know of every lake that is drawn that it was there when the story begins', () => {
		const since: Record<string, string> = {
			jingpo: 'a natural lake',
			'heaven-lake': 'a natural lake',
			'songhua-lake': 'dammed at Fengman, from 1942',
			supung: 'dammed in 1943',
			hwacheon: 'dammed in 1944',
			chosin: 'dammed before the war',
			pujon: 'dammed before the war'
		};
		const drawn = propertiesOf('lakes').map(({ id }) => String(id));
		expect([...new Set(drawn)].sort()).toEqual(Object.keys(since).sort());
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
