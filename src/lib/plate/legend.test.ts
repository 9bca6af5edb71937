import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groundLayers } from '../cartography/ground.ts';
import { palettes, tokens } from '../cartography/palette.ts';
import { overlayData } from '../overlay/data.ts';
import { flowWidth } from '../overlay/flow.ts';
import { toSvg } from '../overlay/shape.ts';
import { symbolNames, symbolOf, type SymbolName } from '../overlay/symbol-kinds.ts';
import { view } from '../overlay/view.ts';
import type { SceneFeature, SceneStory, Stop } from '../scene/story.ts';
import type { FeatureKind } from '../story/types.ts';
import { flowScale, legendOf } from './legend.ts';
import { legendSize } from './legend-size.ts';
import { swatchShapes } from './swatch.ts';

const empty = { type: 'FeatureCollection' as const, features: [] };
const data = overlayData({
	storyLayers: JSON.parse(
		readFileSync('static/geojson/story-layers.geojson', 'utf8')
	) as typeof empty,
	riverLabels: empty,
	rivers: empty,
	parallel: empty,
	demarcation: empty,
	zone: empty,
	places: Object.fromEntries(
		(JSON.parse(readFileSync('src/content/places/places.json', 'utf8')) as { id: string }[]).map(
			(place) => [place.id, place]
		)
	) as unknown as Parameters<typeof overlayData>[0]['places'],
	groundNames: []
});

const feature = (kind: FeatureKind, more: Partial<SceneFeature> = {}): SceneFeature => ({
	id: 'x',
	kind,
	order: null,
	at: null,
	symbol: null,
	line: null,
	side: 'a',
	...more
});
const stop = (places: string[] = [], ports = false): Stop => ({
	id: 's',
	chapter: 'c',
	date: { from: 0, to: 1 },
	bounds: [124, 38, 130, 42],
	places,
	layers: [{ feature: 'x' }],
	zoneControl: false,
	ports
});
const story = (x: SceneFeature): SceneStory => ({ stops: [], features: { x } });

const plateAt = (zoom: number) => view({ lon: 127, lat: 40, zoom }, { width: 860, height: 614 });
const plate = plateAt(4.6);

/** Every kind of story layer: null where it has a row, else why it has none. */
const kinds: Record<FeatureKind, string | null> = {
	corridor: null,
	advance: null,
	front: null,
	message: null,
	visit: null,
	donor: null,
	area: null,
	withdrawal: null,
	line: null,
	event: 'an event is a sign at a place; its sign has a row'
};

const NAMED = 'its name stands beside it, and its size says what it is';
/** Every sign: null where it has a row, else why it has none. */
const signs: Record<SymbolName, string | null> = {
	capital: NAMED,
	city: NAMED,
	town: NAMED,
	crossing: null,
	battle: null,
	signing: null,
	port: null,
	headquarters: null,
	project: null,
	dam: null,
	meeting: null,
	damage: null
};

const LAND = 'the land of one country, whose name stands on it';
const RIVER = 'blue lines that carry their names, as on any map';
/** Every layer of the ground, and why it has no row: the legend is for what the step shows upon it. */
const groundWithoutRow: Record<string, string> = {
	water: 'the sea is named',
	tone: 'rings off the coast, an ornament that says nothing',
	waterline: 'rings off the coast, an ornament that says nothing',
	coast: 'the edge of the land explains itself',
	'land-neighbour': LAND,
	'land-donor': LAND,
	'land-mongolia': LAND,
	'land-ussr': LAND,
	'land-prc': LAND,
	'land-dprk': LAND,
	'land-rok': LAND,
	'land-kaesong-after': LAND,
	'land-sokcho-after': LAND,
	relief: 'shade reads as hills; ranges are named',
	'ribbon-prc': 'the band of a country along its border, in its own tint',
	'ribbon-dprk': 'the band of a country along its border, in its own tint',
	'ribbon-prc-ussr': 'the band of a country along its border, in its own tint',
	'ribbon-dprk-ussr': 'the band of a country along its border, in its own tint',
	province: 'fine dashes between the names of provinces',
	lake: 'named, and of the water’s colour',
	'lake-shore': 'named, and of the water’s colour',
	'river-minor': RIVER,
	'river-major': RIVER,
	'river-schematic': RIVER,
	border: 'runs between the names of two countries, with a band on both sides',
	'border-undefined': 'says on the map itself that it is undefined until 1962'
};

describe('the legend', () => {
	it('has a row for every kind of layer, or a reason not to', () => {
		for (const [kind, reason] of Object.entries(kinds) as [FeatureKind, string | null][]) {
			const line = kind === 'line' ? ({ line: 'parallel-38' } as const) : {};
			const { entries, flows } = legendOf(stop(), story(feature(kind, line)), data, plate);
			expect(entries.length + flows.length > 0, kind).toBe(reason === null);
		}
	});

	it('has a row for every line of the ground that the story draws', () => {
		for (const line of ['parallel-38', 'demarcation-line', 'demilitarized-zone', 'yalu'] as const) {
			const { entries } = legendOf(stop(), story(feature('line', { line })), data, plate);
			expect(entries.map(({ swatch }) => swatch)).toEqual([{ type: 'line', line }]);
		}
	});

	it('has a row for every sign, or a reason not to', () => {
		expect(Object.keys(signs).sort()).toEqual([...symbolNames].sort());
		const places = Object.values(data.places);
		for (const symbol of symbolNames) {
			const kind = (Object.keys(symbolOf) as (keyof typeof symbolOf)[]).find(
				(each) => symbolOf[each] === symbol
			);
			const id = kind && places.find((place) => place.kind === kind)?.id;
			const place = id ?? 'hamhung';
			const { lon = 127, lat = 40 } = data.places[place] ?? {};
			const { entries } = legendOf(
				stop([place], true),
				// What stands at no place by itself stands at an event.
				story(
					feature('event', {
						at: place,
						symbol: id ? null : (symbol as SceneFeature['symbol'])
					})
				),
				data,
				view({ lon, lat, zoom: 6 }, { width: 860, height: 614 })
			);
			const shown = entries.some(
				({ swatch }) => swatch.type === 'symbol' && swatch.symbol === symbol
			);
			expect(shown, symbol).toBe(signs[symbol] === null);
		}
	});

	it('knows of every layer of the ground why it has no row', () => {
		const ids = groundLayers({ palette: palettes.paper, ground: { truce: 0, day: 0 } }).map(
			({ id }) => id.replace(/^(tone|waterline)-.*/, '$1')
		);
		expect([...new Set(ids)].sort()).toEqual(Object.keys(groundWithoutRow).sort());
	});

	it('leaves out places beyond the plate', () => {
		const keys = (zoom: number) =>
			legendOf(
				stop(['moscow', 'supung_dam']),
				story(feature('corridor')),
				data,
				plateAt(zoom)
			).entries.map(({ key }) => key);
		expect(keys(6)).toContain('legend_dam');
		expect(keys(10)).not.toContain('legend_dam');
	});

	it('shows only what the step shows', () => {
		const keys = (places: string[], ports = false) =>
			legendOf(stop(places, ports), story(feature('corridor')), data, plate).entries.map(
				({ key }) => key
			);
		expect(keys(['pyongyang'])).toEqual(['legend_corridor']);
		expect(keys(['busan'])).toEqual(['legend_corridor']);
		expect(keys(['busan'], true)).toContain('legend_port');
		expect(keys(['changdian_hekou'])).toEqual(
			expect.arrayContaining(['legend_crossing', 'legend_uncertain'])
		);
	});

	it('shows a port in the colour of each side that has one on the plate', () => {
		const port = (places: string[]) =>
			legendOf(stop(places, true), story(feature('corridor')), data, plate).entries.filter(
				({ key }) => key === 'legend_port'
			);
		const sides = (places: string[]) =>
			port(places).map(({ swatch }) => swatch.type === 'symbol' && swatch.sides);
		expect(sides(['busan'])).toEqual([['b']]);
		expect(sides(['hungnam', 'sinanju'])).toEqual([['a']]);
		expect(sides(['busan', 'hungnam', 'incheon'])).toEqual([['a', 'b']]);
		const drawn = port(['busan', 'hungnam']).flatMap(({ swatch }) =>
			swatchShapes(swatch, palettes.paper, 'p', 880)
		);
		const svg = toSvg(drawn);
		expect(svg).toContain(palettes.paper.sideA.ink);
		expect(svg).toContain(palettes.paper.sideB.ink);
		expect(new Set(drawn.map(({ attributes }) => attributes['transform'])).size).toBe(2);
	});

	it('leaves out lines that the scale of the world does not show', () => {
		const line = story(feature('line', { line: 'demarcation-line' }));
		expect(legendOf(stop(), line, data, plateAt(2.6)).entries).toEqual([]);
		expect(legendOf(stop(), line, data, plate).notes).toEqual(['legend_line_today']);
	});

	it('draws a picture for each row, in both palettes', () => {
		for (const palette of Object.values(palettes)) {
			for (const kind of ['corridor', 'front', 'message', 'visit', 'area', 'withdrawal'] as const) {
				for (const { swatch } of legendOf(
					stop(['changdian_hekou', 'supung_dam']),
					story(feature(kind)),
					data,
					plate
				).entries) {
					const svg = toSvg(swatchShapes(swatch, palette, 'p', 880));
					expect(svg.length).toBeGreaterThan(40);
					expect(svg).not.toMatch(/NaN|undefined/);
				}
			}
		}
	});

	it('gives the widths of flows that the step shows, and says which are not to scale', () => {
		const sums = (given: number[], width: number) =>
			flowScale(given, width).map(({ millionRoubles, least }) => [millionRoubles, least]);
		expect(sums([90, 457, 60, 1808, 2.46, 1800, 372], 880)).toEqual([
			[1808, false],
			[457, false],
			[90, false],
			[60, true]
		]);
		expect(sums([1808, 457, 90, 60], 356)).toEqual([
			[1808, false],
			[457, false],
			[90, true]
		]);
		expect(sums([1808], 356)).toEqual([[1808, false]]);
		expect(sums([3, 5], 880)).toEqual([[5, true]]);
		expect(sums([], 880)).toEqual([]);
		for (const { millionRoubles, least } of flowScale([457, 72.3, 72.4, 2.5], 880))
			expect(flowWidth(millionRoubles, 880) === tokens.story.flow.min).toBe(least);
	});

	it('grows with its rows', () => {
		const small = legendOf(stop(), story(feature('corridor')), data, plate);
		const large = legendOf(
			stop(['changdian_hekou', 'supung_dam']),
			story(feature('corridor')),
			data,
			plate
		);
		expect(legendSize(large, 'en', 1, 880).height).toBeGreaterThan(
			legendSize(small, 'en', 1, 880).height
		);
		expect(legendSize(small, 'en', 1.5, 1280).width).toBeGreaterThan(
			legendSize(small, 'en', 1, 1280).width
		);
	});
});
