import { describe, expect, it } from 'vitest';
import { trailOf, type Camera, type Jump } from './trail.ts';

const here: Camera = { lon: 126, lat: 40, zoom: 5 };
const half: Camera = { lon: 126.5, lat: 39, zoom: 5.5 };
const there: Camera = { lon: 127, lat: 38, zoom: 6 };
const drawn = (frame: number, camera: Camera) => ({ frame, at: 5000 + frame, camera });
const jump = (more: Partial<Jump>): Jump => ({
	frame: 100,
	at: 5100,
	frames: [100, 117, 133, 150],
	drawn: [],
	before: here,
	wanted: there,
	...more
});

describe('the trail of the map', () => {
	it('is none when the map follows in the frame of the jump', () => {
		expect(trailOf(jump({ drawn: [drawn(100, there)] }))).toEqual({ frames: 0, milliseconds: 0 });
	});

	it('counts frames until the last camera that was not the wanted one has gone', () => {
		const all = [drawn(100, there), drawn(117, half), drawn(133, there), drawn(150, there)];
		expect(trailOf(jump({ drawn: all }))).toEqual({ frames: 2, milliseconds: 33 });
	});

	it('is no number when the map never comes there, or draws nothing', () => {
		for (const each of [[], [drawn(117, half)], [drawn(100, there), drawn(117, half)]])
			expect(trailOf(jump({ drawn: each }))).toEqual({ frames: NaN, milliseconds: NaN });
	});

	it('is not asked for when the map stood there before', () => {
		expect(trailOf(jump({ before: there }))).toBeNull();
	});
});
