import { describe, expect, it } from 'vitest';
import { trackChapters, trackKey, trackPosition } from './story-track.ts';

const stop = (id: string, chapter: string | null) => ({ id, chapter });
const stops = [
	stop('opening', null),
	stop('river-1', 'river'),
	stop('river-2', 'river'),
	stop('bridge-1', 'bridge')
];
const chapters = trackChapters({ stops }, [
	{ id: 'river', number: 1, title: 'River' },
	{ id: 'bridge', number: 2, title: 'Bridge' }
]);

it('knows where each chapter begins and how many steps it has', () => {
	expect(chapters.map(({ first, steps }) => [first, steps])).toEqual([
		[1, 2],
		[3, 1]
	]);
});

describe('trackPosition', () => {
	it('gives every stop an equal piece', () => {
		expect(trackPosition(0, 4)).toEqual({ index: 0, progress: 0 });
		expect(trackPosition(0.375, 4)).toEqual({ index: 1, progress: 0.5 });
	});
	it('stays inside the story', () => {
		expect(trackPosition(1, 4)).toEqual({ index: 3, progress: 1 });
		expect(trackPosition(7, 4)).toEqual({ index: 3, progress: 1 });
		expect(trackPosition(-2, 4)).toEqual({ index: 0, progress: 0 });
	});
});

describe('trackKey', () => {
	const key = (name: string, index: number) => trackKey(name, index, stops.length, chapters);
	it('moves by step', () => {
		expect([key('ArrowRight', 1), key('ArrowLeft', 1)]).toEqual([2, 0]);
		expect([key('ArrowUp', 0), key('ArrowDown', 3)]).toEqual([0, 3]);
	});
	it('moves by chapter', () => {
		expect([key('PageDown', 0), key('PageDown', 2), key('PageDown', 3)]).toEqual([1, 3, 3]);
		expect([key('PageUp', 3), key('PageUp', 2), key('PageUp', 1)]).toEqual([1, 1, 0]);
	});
	it('moves to the ends, and leaves other keys alone', () => {
		expect([key('Home', 2), key('End', 1), key('a', 1)]).toEqual([0, 3, null]);
	});
});
