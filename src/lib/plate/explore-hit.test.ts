import { describe, expect, it } from 'vitest';
import { project } from '../camera/mercator.ts';
import type { Course, OverlayData } from '../overlay/data.ts';
import { flowWidth } from '../overlay/flow.ts';
import type { SceneStory } from '../scene/story.ts';
import { distanceToLine, hitAt, inRings, type HitScene } from './explore-hit.ts';

const square = [
	[126, 38],
	[128, 38],
	[128, 40],
	[126, 40],
	[126, 38]
].map((point) => project(point as [number, number]));
const course = [
	[125, 41],
	[129, 41]
].map((point) => project(point as [number, number]));
const feature = (id: string, kind: 'area' | 'corridor') => ({
	id,
	kind,
	order: null,
	at: null,
	symbol: null,
	line: null,
	side: null
});
const bare = { value: null, donor: null, order: null, widthKm: null, established: true } as const;
const data: OverlayData = {
	courses: {
		ground: { ...bare, feature: 'ground', kind: 'area', side: 'a', lines: [], rings: [square] },
		road: { ...bare, feature: 'road', kind: 'corridor', side: 'a', lines: [course], rings: [] }
	},
	places: {
		town: {
			id: 'town',
			name: { en: 'Town', ko: '마을', zh: '镇' },
			lon: 127,
			lat: 39,
			precision_km: 1,
			kind: 'city',
			chapters: [],
			coordinate_source: 'GeoNames'
		}
	},
	groundNames: [],
	riverCurves: [],
	parallel: [],
	demarcation: [],
	zone: [],
	yalu: [],
	border: []
};
const story: SceneStory = {
	stops: [],
	features: { ground: feature('ground', 'area'), road: feature('road', 'corridor') }
};
const scene: HitScene = {
	camera: { lon: 127, lat: 39, zoom: 5 },
	viewport: { width: 800, height: 600 },
	features: [
		{ id: 'ground', kind: 'area', opacity: 1 },
		{ id: 'road', kind: 'corridor', opacity: 1 }
	],
	places: ['town'],
	labels: [],
	story,
	data,
	zoneRings: null
};
const at = (lon: number, lat: number): [number, number] => {
	const size = 512 * 2 ** 5;
	const [x, y] = project([lon, lat]);
	const [cx, cy] = project([127, 39]);
	return [400 + (x - cx) * size, 300 + (y - cy) * size];
};

describe('hitAt', () => {
	it('finds the place before the area on which it lies', () => {
		expect(hitAt([405, 304], 12, scene)).toEqual({ kind: 'place', id: 'town' });
	});
	it('finds lines within reach, and not beyond', () => {
		const [x, y] = at(128, 41);
		expect(hitAt([x, y + 8], 10, scene)).toEqual({ kind: 'feature', id: 'road' });
		expect(hitAt([x, y + 12], 10, scene)).toBeNull();
		expect(hitAt([x, y + 12], 20, scene)).toEqual({ kind: 'feature', id: 'road' });
	});
	it('finds a broad flow in its whole width', () => {
		const [x, y] = at(128, 41);
		const millions = 1800;
		const flow = { ...data.courses['road'], value: millions } as Course;
		const flows = { ...scene, data: { ...data, courses: { road: flow } } };
		const half = flowWidth(millions, scene.viewport.width) / 2;
		expect(half).toBeGreaterThan(6);
		expect(hitAt([x, y + half - 1], 4, flows)).toEqual({ kind: 'feature', id: 'road' });
		expect(hitAt([x, y + half + 1], 4, flows)).toBeNull();
	});
	it('finds areas, and nothing outside of all', () => {
		expect(hitAt(at(127.6, 39.6), 8, scene)).toEqual({ kind: 'feature', id: 'ground' });
		expect(hitAt(at(131, 37), 8, scene)).toBeNull();
	});
	it('finds what a label names', () => {
		const box = { left: 10, top: 10, right: 90, bottom: 30 };
		const labels = [
			{ id: 'ground-china', box },
			{ id: 'order-road', box: { ...box, left: 100, right: 120 } }
		];
		expect(hitAt([50, 20], 8, { ...scene, labels })).toBeNull();
		expect(hitAt([110, 20], 8, { ...scene, labels })).toEqual({ kind: 'feature', id: 'road' });
	});
	it('passes over what has almost faded', () => {
		const faded = { ...scene, features: scene.features.map((each) => ({ ...each, opacity: 0.1 })) };
		expect(hitAt(at(127.6, 39.6), 8, faded)).toBeNull();
	});
});

it('measures to the ends of a line, not beyond', () => {
	const line: [number, number][] = [
		[0, 0],
		[10, 0]
	];
	expect(distanceToLine([5, 3], line)).toBe(3);
	expect(distanceToLine([13, 4], line)).toBe(5);
});

it('leaves holes out', () => {
	const ring = (from: number, to: number): [number, number][] => [
		[from, from],
		[to, from],
		[to, to],
		[from, to]
	];
	expect(inRings([5, 5], [ring(0, 10)])).toBe(true);
	expect(inRings([5, 5], [ring(0, 10), ring(4, 6)])).toBe(false);
});
