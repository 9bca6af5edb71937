import { describe, expect, it } from 'vitest';
import { counted, countsCsv, noCounts, parseCounts, type Counts } from './counts.ts';
import type { KioskEvent } from './events.ts';
import { reduce } from './machine.ts';
import { attract, type Program } from './state.ts';

const program: Program = {
	stops: 3,
	scenes: 2,
	start: 0,
	language: 'en',
	idle: 10_000,
	countdown: 20_000,
	rest: () => 5000,
	travel: () => 2000,
	changes: () => false,
	reducedMotion: true
};
const steps = ['opening', 'a-1', 'a-2'];

function run(events: [KioskEvent, number][]): Counts {
	let state = attract(program, 0);
	let counts = noCounts();
	let last = 0;
	for (const [event, at] of events) {
		const next = reduce(state, event, at, program);
		counts = counted(counts, state, next, event, at - last, steps);
		state = next;
		last = at;
	}
	return counts;
}

describe('counted', () => {
	it('counts visits, steps with their time, languages, tours and ends', () => {
		const counts = run([
			[{ type: 'touch' }, 1000],
			[{ type: 'language', language: 'ko' }, 2000],
			[{ type: 'next' }, 5000],
			[{ type: 'play' }, 6000],
			[{ type: 'startAgain' }, 9000],
			[{ type: 'touch' }, 20_000],
			[{ type: 'tick' }, 30_000],
			[{ type: 'tick' }, 50_000]
		]);
		expect(counts).toEqual({
			visits: 2,
			steps: {
				opening: { reached: 2, milliseconds: 4000 + 30_000 },
				'a-1': { reached: 1, milliseconds: 4000 }
			},
			languages: { ko: 1 },
			resets: { idle: 1, restart: 1, failure: 0 },
			tours: 1
		});
	});

	it('counts what failed while somebody was there', () => {
		const counts = run([
			[{ type: 'fail' }, 1],
			[{ type: 'touch' }, 2],
			[{ type: 'fail' }, 3]
		]);
		expect(counts.resets.failure).toBe(1);
	});
});

describe('what is kept', () => {
	it('comes back as it was', () => {
		const counts = run([[{ type: 'touch' }, 1000]]);
		expect(parseCounts(JSON.stringify(counts))).toEqual(counts);
	});

	it.each([null, '', 'nonsense', '[]', '{"visits":"many","steps":{"a":null}}', '3'])(
		'is nothing when it cannot be read: %s',
		(text) => expect(parseCounts(text)).toEqual(noCounts())
	);

	it('is a table of three columns', () => {
		const counts = run([
			[{ type: 'touch' }, 1000],
			[{ type: 'next' }, 3400]
		]);
		expect(countsCsv(counts).split('\r\n')).toEqual([
			'what,which,number',
			'visits,,1',
			'tours started,,0',
			'visits ended,idle,0',
			'visits ended,restart,0',
			'visits ended,failure,0',
			'step reached,opening,1',
			'step seconds,opening,2',
			'step reached,a-1,1',
			'step seconds,a-1,0',
			''
		]);
	});
});
