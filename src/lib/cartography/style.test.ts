import {
	createExpression,
	featureFilter,
	validateStyleMin
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { toDays } from '../scene/story.ts';
import type { GroundDetail } from './ground-detail.ts';
import type { Properties, Where } from './ground-where.ts';
import { matches } from './ground-where.ts';
import { scaleAt } from './ground-scale.ts';
import { paletteNames, palettes } from './palette.ts';
import { filterOf } from './style-filter.ts';
import { mapStyle, scaleValue } from './style.ts';

const details: GroundDetail[] = [{ zoom: 5 }, { zoom: 2 }, 'full'];
const style = (palette = palettes.paper, detail: GroundDetail = 'full') =>
	mapStyle({
		palette,
		detail,
		ground: { truce: 0, day: toDays('1950-10-19') },
		geodata: 'https://example.org/story/geojson'
	});

describe('mapStyle', () => {
	it.each(paletteNames.flatMap((name) => details.map((detail) => [name, detail] as const)))(
		'is a valid style (%s, %s)',
		(name, detail) => {
			expect(validateStyleMin(style(palettes[name], detail))).toEqual([]);
		}
	);

	it.each(details)('has a source for every layer and a layer for every source (%s)', (detail) => {
		const { layers, sources } = style(palettes.paper, detail);
		const used = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
		expect(new Set(used)).toEqual(new Set(Object.keys(sources)));
	});

	it('has no text, no symbols, no glyphs, no sprites', () => {
		const whole = style();
		expect(whole.layers.filter((layer) => layer.type === 'symbol')).toEqual([]);
		expect(whole).not.toHaveProperty('glyphs');
		expect(whole).not.toHaveProperty('sprite');
	});

	it('asks the folder that it was given and nobody else', () => {
		const addresses = JSON.stringify(style().sources).match(/"[a-z]+:\/\/[^"]*/g) ?? [];
		expect(addresses.length).toBeGreaterThan(8);
		for (const address of addresses) {
			expect(address).toMatch(/^"(https|pieces):\/\/example\.org\/story\/geojson\//);
		}
	});

	it('does not fade by itself: scroll is the clock', () => {
		expect(style().transition).toEqual({ duration: 0, delay: 0 });
	});
});

describe('scaleValue', () => {
	it('gives MapLibre the very values that the drawn map uses', () => {
		const scale = [
			[4, 1],
			[5.5, 3],
			[8, 2]
		] as const;
		const parsed = createExpression(scaleValue(scale), 'layers[0].paint.line-width');
		if (parsed.result === 'error') throw new Error(parsed.value[0]?.message);
		for (let zoom = 3; zoom < 9; zoom += 0.21) {
			expect(parsed.value.evaluate({ zoom })).toBeCloseTo(scaleAt(scale, zoom), 9);
		}
	});
});

describe('filterOf', () => {
	const features: Properties[] = [
		{},
		{ area: 'prc' },
		{ area: 'donor', areaBefore: 'neighbour', from: '1954-07-21' },
		{ area: 'neighbour' },
		{ kind: 'country', defined: true, id: 'yalu' },
		{ kind: 'country', defined: false, id: 'paektu', to: '1962-10-12' },
		{ kind: 'country', from: '1954-07-21' },
		{ id: 'chongchon', major: true, precision: 'schematic' },
		{ id: 'han', major: true },
		{ id: 'supung', from: '1943', to: '1999' }
	];
	const wheres: (Where | undefined)[] = [
		undefined,
		{ areas: ['prc', 'neighbour'] },
		...['1950-10-19', '1954-07-21', '1962-10-12'].flatMap((day): Where[] => [
			{ day },
			{ areas: ['neighbour'], day },
			{ areas: ['donor'], day },
			{ equal: { kind: 'country', defined: true }, day },
			{ equal: { kind: 'country' }, except: { defined: [false] }, day },
			{ among: { id: ['yalu', 'paektu'] }, day }
		]),
		{ equal: { major: true }, except: { id: ['yalu'], precision: ['schematic'] } }
	];

	it('chooses the very features that the drawn map draws', () => {
		for (const where of wheres) {
			const filter = filterOf(where);
			const test = featureFilter(filter, 'layers[0].filter');
			for (const properties of features) {
				const live = test.filter({ zoom: 5 }, { type: 2, properties, geometry: [] });
				expect(live, `${JSON.stringify(where)} ${JSON.stringify(properties)}`).toBe(
					matches(properties, where)
				);
			}
		}
	});
});
