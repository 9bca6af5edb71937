import { describe, expect, it } from 'vitest';
import { projector } from '../camera/camera.ts';
import { fitBounds } from '../camera/fit.ts';
import { project } from '../camera/mercator.ts';
import type { SceneStory, Stop } from '../scene/story.ts';
import { boundsBeside, filmStops, filmStory, visitStory } from './film.ts';

const stop = (id: string, chapter: string | null, layers: number): Stop => ({
	id,
	chapter,
	date: { from: 0, to: 1 },
	bounds: [124, 37, 130, 42],
	places: [],
	layers: Array.from({ length: layers }, (_, i) => ({ feature: `f${i}` })),
	zoneControl: false,
	ports: false
});
const story: SceneStory = {
	stops: [
		stop('opening', null, 1),
		stop('a-1', 'a', 1),
		stop('a-2', 'a', 3),
		stop('b-1', 'b', 2),
		stop('b-2', 'b', 2)
	],
	features: {}
};

describe('boundsBeside', () => {
	const plate = { width: 1800, height: 1000 };
	const inset = { top: 0, right: 0, bottom: 0, left: 700 };

	it('puts the middle into the middle of what words leave free', () => {
		const toPixel = projector(
			fitBounds(boundsBeside([124, 37, 130, 42], plate, inset), plate),
			plate
		);
		const [left, top] = toPixel([124, 42]);
		const [right, bottom] = toPixel([130, 37]);
		expect((left + right) / 2).toBeCloseTo(700 + 1100 / 2, 3);
		expect((top + bottom) / 2).toBeCloseTo(500, 3);
		expect(left).toBeGreaterThan(700);
	});

	it('is as near as the free part alone would be', () => {
		const whole = fitBounds(boundsBeside([124, 37, 130, 42], plate, inset), plate);
		const free = fitBounds([124, 37, 130, 42], { width: 1100, height: 1000 });
		expect(whole.zoom).toBeCloseTo(free.zoom, 6);
	});

	it('stays on the map while a screen turns, with words that are larger than the plate', () => {
		const world: [number, number, number, number] = [-84, -20, 142, 63];
		for (const size of [
			{ width: 1080, height: 300 },
			{ width: 300, height: 1080 }
		])
			for (const side of ['top', 'right', 'bottom', 'left'] as const) {
				const words = { top: 0, right: 0, bottom: 0, left: 0, [side]: 1500 };
				const { lon, lat, zoom } = fitBounds(boundsBeside(world, size, words), size);
				expect([lon, lat, zoom].every(Number.isFinite), `${side} of ${size.width}`).toBe(true);
			}
	});

	it('changes nothing where no words stand', () => {
		const none = { top: 0, right: 0, bottom: 0, left: 0 };
		const camera = fitBounds(boundsBeside([124, 37, 130, 42], plate, none), plate);
		const [x, y] = project([camera.lon, camera.lat]);
		const plain = fitBounds([124, 37, 130, 42], plate);
		const [plainX, plainY] = project([plain.lon, plain.lat]);
		expect([x, y]).toEqual([expect.closeTo(plainX, 9), expect.closeTo(plainY, 9)]);
		expect(camera.zoom).toBeCloseTo(plain.zoom, 6);
	});
});

describe('the film', () => {
	it('has one scene of each chapter: the one on which most is drawn', () => {
		expect(filmStops(story)).toEqual(['opening', 'a-2', 'b-1']);
	});

	it('shows only the chapters that are chosen', () => {
		const chosen = visitStory(story, ['b']);
		expect(chosen.stops.map(({ id }) => id)).toEqual(['opening', 'b-1', 'b-2']);
		const film = filmStory(
			chosen,
			{ width: 100, height: 100 },
			{ top: 0, right: 0, bottom: 0, left: 40 }
		);
		expect(film.stops.map(({ id }) => id)).toEqual(['opening', 'b-1']);
	});
});
