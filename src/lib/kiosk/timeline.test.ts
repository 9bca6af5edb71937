import { expect, it } from 'vitest';
import { toDays, type SceneStory, type Stop } from '../scene/story.ts';
import { stopAtShare, YEARS } from './timeline.ts';

const stop = (id: string, from: string, to: string): Stop => ({
	id,
	chapter: null,
	date: { from: toDays(from), to: toDays(to) },
	bounds: [0, 0, 1, 1],
	places: [],
	layers: [],
	zoneControl: false,
	ports: false
});
const story: SceneStory = {
	stops: [
		stop('start', '1950-01-01', '1950-01-01'),
		stop('first', '1950-10-19', '1950-10-19'),
		stop('second', '1950-10-19', '1950-10-19'),
		stop('end', '1961-07-11', '1961-07-11'),
		stop('later', '2021-07-11', '2021-07-11')
	],
	features: {}
};
const timeline = { from: '1948-01-01', to: '1961-12-31', later: '2021-07-11' };

it('goes to the nearest step', () => {
	expect(stopAtShare(0, story, timeline, 0)).toBe(0);
	expect(stopAtShare(YEARS - 0.02, story, timeline, 0)).toBe(3);
	expect(stopAtShare(1, story, timeline, 0)).toBe(4);
});
it('takes the one nearest in the story where several share a day', () => {
	const share = ((1950.8 - 1948) / 14) * YEARS;
	expect(stopAtShare(share, story, timeline, 0)).toBe(1);
	expect(stopAtShare(share, story, timeline, 3)).toBe(2);
});
