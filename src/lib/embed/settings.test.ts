import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const chapters = ['capitals', 'order', 'crossing', 'parallel'];
const fallback = { to: null, palette: 'paper', part: 'steps', hosted: false, pymId: null };

describe('readSettings', () => {
	it('has a fallback for everything', () => {
		expect(readSettings('', chapters, 'order')).toEqual({ settings: fallback, problems: [] });
	});
	it('reads what is right', () => {
		expect(readSettings('?to=parallel&palette=gallery&mode=map', chapters, 'order')).toEqual({
			settings: { to: 'parallel', palette: 'gallery', part: 'map', hosted: true, pymId: null },
			problems: []
		});
		expect(readSettings('?live=host&childId=pym-0', chapters, null).settings).toEqual({
			...fallback,
			hosted: true,
			pymId: 'pym-0'
		});
	});
	it('takes `to` for the same chapter as none', () => {
		expect(readSettings('?to=order', chapters, 'order')).toEqual({
			settings: fallback,
			problems: []
		});
	});
	it.each([
		['?to=capitals', 'order', /to="capitals": expected one of order, crossing, parallel/],
		['?to=nowhere', 'order', /to="nowhere"/],
		['?to=order', null, /needs a chapter in the path/],
		['?palette=pink', 'order', /palette="pink": expected paper or gallery/],
		['?mode=scroll', 'order', /needs embed.js/],
		['?mode=loud', 'order', /mode="loud"/],
		['?live=always', 'order', /live="always"/]
	])('falls back and says why: %s', (search, first, problem) => {
		const read = readSettings(search, chapters, first);
		expect(read.settings).toEqual(fallback);
		expect(read.problems).toHaveLength(1);
		expect(read.problems[0]).toMatch(problem);
	});
	it('gives no name to a pym host that could break out of the message', () => {
		expect(readSettings('?childId=axPYMx%20b', chapters, null).settings.pymId).toBeNull();
	});
});
