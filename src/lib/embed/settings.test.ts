import fc from 'fast-check';
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

describe('any address', () => {
	const allowed: Record<string, readonly string[]> = {
		to: chapters,
		palette: ['paper', 'gallery'],
		mode: ['steps', 'text', 'map'],
		live: ['host']
	};
	const name = fc.oneof(fc.constantFrom(...Object.keys(allowed), 'childId'), fc.string());
	const value = fc.oneof(
		fc.constantFrom(...Object.values(allowed).flat(), 'scroll', 'pym-0', ''),
		fc.string({ unit: 'binary' })
	);
	const search = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc
			.array(fc.tuple(name, value), { maxLength: 6 })
			.map((pairs) => `?${new URLSearchParams(pairs).toString()}`)
	);
	const first = fc.option(fc.constantFrom(...chapters));

	it('gives settings that are valid, and names whatever it did not take', () => {
		fc.assert(
			fc.property(search, first, (address, chapter) => {
				const { settings, problems } = readSettings(address, chapters, chapter);
				const { to, palette, part, hosted, pymId } = settings;
				if (to !== null) {
					expect(chapter).not.toBeNull();
					expect(chapters.indexOf(to)).toBeGreaterThan(chapters.indexOf(chapter ?? ''));
				}
				expect(allowed['palette']).toContain(palette);
				expect(allowed['mode']).toContain(part);
				expect(typeof hosted).toBe('boolean');
				if (pymId !== null) expect(pymId).toMatch(/^[\w-]{1,64}$/);

				const query = new URLSearchParams(address);
				for (const [setting, values] of Object.entries(allowed)) {
					const given = query.get(setting);
					const wrong = given !== null && !values.includes(given);
					const named = problems.filter((problem) => problem.startsWith(setting));
					if (wrong) expect(named, address).toHaveLength(1);
					else if (setting !== 'to') expect(named, address).toEqual([]);
				}
				for (const problem of problems) expect(problem.length).toBeLessThan(200);
			}),
			{ numRuns: 2000 }
		);
	});
});
