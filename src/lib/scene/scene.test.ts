import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBounds } from '../camera/fit.ts';
import { HOLD, fromScalar, toScalar, type Position } from './position.ts';
import { sceneAt, type Interaction } from './scene.ts';
import type { SceneStory, Stop } from './story.ts';

const viewport = { width: 880, height: 650 };
const idle: Interaction = { zoneHalfWidth: null, highlighted: null, exploring: null };
const moving = { reducedMotion: false };

const stop = (id: string, from: number, bounds: Stop['bounds'], layers: Stop['layers']): Stop => ({
	id,
	chapter: 'one',
	date: { from, to: from + 3 },
	bounds,
	places: [],
	layers,
	zoneControl: false,
	ports: false
});

const plain = { order: null, at: null, symbol: null, line: null, side: null };

const story: SceneStory = {
	stops: [
		stop('opening', -7000, [122, 33.6, 132.8, 43.2], []),
		stop('a', -7010, [124.1, 39.94, 126.58, 41.32], [{ feature: 'west' }, { feature: 'east' }]),
		stop(
			'b',
			-6990,
			[124.1, 39.94, 126.58, 41.32],
			[{ feature: 'west' }, { feature: 'zone', as: 'leaving' }]
		),
		stop('c', -5995, [-84, 20, 142, 63], [{ feature: 'letter' }, { feature: 'zone', as: 'left' }])
	],
	features: {
		west: { id: 'west', kind: 'corridor', ...plain },
		east: { id: 'east', kind: 'corridor', ...plain },
		zone: { id: 'zone', kind: 'area', ...plain },
		letter: { id: 'letter', kind: 'message', ...plain, order: 1 }
	}
};

const anyPosition = fc.record({
	step: fc.constantFrom(...story.stops.map((s) => s.id)),
	progress: fc.double({ min: 0, max: 1, noNaN: true })
});

const at = (step: string, progress: number, preferences = moving) =>
	sceneAt(story, { step, progress }, idle, viewport, preferences);

describe('sceneAt', () => {
	it('depends on the final position alone, whatever came before', () => {
		fc.assert(
			fc.property(fc.array(anyPosition, { minLength: 1, maxLength: 30 }), (walk) => {
				const last = walk.at(-1) as Position;
				let scene = sceneAt(story, walk[0] as Position, idle, viewport, moving);
				for (const position of walk) scene = sceneAt(story, position, idle, viewport, moving);
				expect(scene).toEqual(sceneAt(structuredClone(story), last, idle, viewport, moving));
			}),
			{ numRuns: 2000 }
		);
	});

	it('passes from the end of a step to the start of the next without a jump', () => {
		for (let i = 0; i < story.stops.length - 1; i++) {
			const end = sceneAt(
				story,
				{ step: story.stops[i]?.id ?? '', progress: 1 },
				idle,
				viewport,
				moving
			);
			const start = sceneAt(
				story,
				{ step: story.stops[i + 1]?.id ?? '', progress: 0 },
				idle,
				viewport,
				moving
			);
			expect(end.camera).toEqual(start.camera);
			expect(end.date).toEqual(start.date);
			expect(end.ground).toEqual(start.ground);
			expect(end.labels).toEqual(start.labels);
			expect(end.features).toEqual(start.features);
		}
	});

	it('changes little between near positions', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 3.98, noNaN: true }), (scalar) => {
				const here = sceneAt(story, fromScalar(story, scalar), idle, viewport, moving);
				const near = sceneAt(story, fromScalar(story, scalar + 1e-6), idle, viewport, moving);
				expect(Math.abs(here.camera.zoom - near.camera.zoom)).toBeLessThan(1e-3);
				const growth = (scene: typeof here) =>
					Object.fromEntries(
						scene.features.map((f) => [`${f.id} ${f.presence}`, f.growth * f.opacity])
					);
				const before = growth(here);
				for (const [key, value] of Object.entries(growth(near))) {
					expect(Math.abs(value - (before[key] ?? 0))).toBeLessThan(1e-3);
				}
			})
		);
	});

	it('rests at the fitted bounds while the text is read', () => {
		const rest = fitBounds([124.1, 39.94, 126.58, 41.32], viewport);
		for (const progress of [0, 0.3, HOLD]) expect(at('a', progress).camera).toEqual(rest);
	});

	it('cuts instead of travelling when motion is reduced, and draws layers complete', () => {
		const reduced = { reducedMotion: true };
		const cameras = new Set<string>();
		for (let p = 0; p <= 1; p += 0.01) {
			const scene = at('b', p, reduced);
			cameras.add(JSON.stringify(scene.camera));
			for (const feature of scene.features) {
				expect(feature.growth).toBe(1);
				expect(feature.opacity).toBe(1);
			}
		}
		expect(cameras.size).toBe(2);
	});

	it('keeps a layer that two steps share, and grows a new one', () => {
		const state = (step: string, progress: number, id: string) =>
			at(step, progress).features.find((f) => f.id === id);
		expect(state('a', 0.5, 'west')?.growth).toBe(1);
		expect(state('a', 0.95, 'west')).toMatchObject({ growth: 1, opacity: 1 });
		expect(state('b', 0, 'west')).toMatchObject({ growth: 1, opacity: 1 });
		expect(state('a', 0.8, 'east')?.opacity).toBeLessThan(1);
		expect(state('b', 0, 'east')).toBeUndefined();
		expect(state('a', 0, 'west')?.growth).toBeGreaterThan(0);
		expect(state('a', 0, 'west')?.growth).toBeLessThan(1);
	});

	it('thins an area while its step is read and leaves an outline after', () => {
		const share = (step: string, progress: number) =>
			at(step, progress).features.find((f) => f.id === 'zone')?.share;
		expect(share('b', 0.1)).toBe(1);
		expect(share('b', 0.4)).toBeLessThan(1);
		expect(share('b', 0.6)).toBeLessThan(share('b', 0.4) as number);
		expect(share('c', 0.5)).toBe(0);
	});

	it('divides Korea at the parallel before the armistice and at the demarcation line after', () => {
		expect(at('b', 0.5).ground.truce).toBe(0);
		expect(at('c', 0.5).ground.truce).toBe(1);
	});

	it('gives the free camera to the explorer and everything else to the story', () => {
		const free = { lon: 100, lat: 20, zoom: 4 };
		const scene = sceneAt(
			story,
			{ step: 'a', progress: 0.5 },
			{ ...idle, exploring: free },
			viewport,
			moving
		);
		expect(scene.camera).toEqual(free);
		expect(scene.features).toEqual(at('a', 0.5).features);
	});

	it('refuses a step that the story does not have', () => {
		expect(() => at('nowhere', 0)).toThrow('No step "nowhere" in this story');
	});
});

describe('positions', () => {
	it('go to a number and back', () => {
		fc.assert(
			fc.property(anyPosition, (position) => {
				const back = fromScalar(story, toScalar(story, position));
				expect(toScalar(story, back)).toBeCloseTo(toScalar(story, position), 9);
			})
		);
	});
	it('are clamped to the story', () => {
		expect(fromScalar(story, -5)).toEqual({ step: 'opening', progress: 0 });
		expect(fromScalar(story, 99)).toEqual({ step: 'c', progress: 1 });
	});
});
