import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palettes } from '../cartography/palette.ts';
import { overlayData } from '../overlay/data.ts';
import { toSvg } from '../overlay/shape.ts';
import type { SceneFeature, SceneStory, Stop } from '../scene/story.ts';
import type { FeatureKind } from '../story/types.ts';
import { legendOf } from './legend.ts';
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

/** Why a kind has no row of its own. */
const WITHOUT_ROW: Partial<Record<FeatureKind, string>> = {
	event: 'an event is a sign at a place; its sign has a row'
};

describe('the legend', () => {
	it('has a row for every kind of layer, or a reason not to', () => {
		const kinds: FeatureKind[] = [
			'corridor',
			'advance',
			'front',
			'message',
			'visit',
			'donor',
			'area',
			'withdrawal',
			'event',
			'line'
		];
		for (const kind of kinds) {
			const line = kind === 'line' ? ({ line: 'parallel-38' } as const) : {};
			const { entries, flows } = legendOf(stop(), story(feature(kind, line)), data, 6);
			if (WITHOUT_ROW[kind]) expect(entries).toEqual([]);
			else expect(entries.length + flows.length, kind).toBeGreaterThan(0);
		}
	});

	it('shows only what the step shows', () => {
		const keys = (places: string[], ports = false) =>
			legendOf(stop(places, ports), story(feature('corridor')), data, 7).entries.map(
				({ key }) => key
			);
		expect(keys(['pyongyang'])).toEqual(['legend_corridor']);
		expect(keys(['busan'])).toEqual(['legend_corridor']);
		expect(keys(['busan'], true)).toContain('legend_port');
		expect(keys(['changdian_hekou'])).toEqual(
			expect.arrayContaining(['legend_crossing', 'legend_uncertain'])
		);
	});

	it('leaves out lines that the scale of the world does not show', () => {
		const line = story(feature('line', { line: 'demarcation-line' }));
		expect(legendOf(stop(), line, data, 2.6).entries).toEqual([]);
		expect(legendOf(stop(), line, data, 6).notes).toEqual(['legend_line_today']);
	});

	it('draws a picture for each row, in both palettes', () => {
		for (const palette of Object.values(palettes)) {
			for (const kind of ['corridor', 'front', 'message', 'visit', 'area', 'withdrawal'] as const) {
				for (const { swatch } of legendOf(
					stop(['changdian_hekou', 'supung_dam']),
					story(feature(kind)),
					data,
					7
				).entries) {
					const svg = toSvg(swatchShapes(swatch, palette, 'p', 880));
					expect(svg.length).toBeGreaterThan(40);
					expect(svg).not.toMatch(/NaN|undefined/);
				}
			}
		}
	});

	it('grows with its rows', () => {
		const small = legendOf(stop(), story(feature('corridor')), data, 7);
		const large = legendOf(
			stop(['changdian_hekou', 'supung_dam']),
			story(feature('corridor')),
			data,
			7
		);
		expect(legendSize(large, 'en', 1, 880).height).toBeGreaterThan(
			legendSize(small, 'en', 1, 880).height
		);
		expect(legendSize(small, 'en', 1.5, 1280).width).toBeGreaterThan(
			legendSize(small, 'en', 1, 1280).width
		);
	});
});
