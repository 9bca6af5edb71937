import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KioskEvent } from './events.ts';
import { scalarAt, still } from './journey.ts';
import { PAUSED_IDLES, reduce, STAFF_IDLE } from './machine.ts';
import { attract, modes, type KioskState, type Mode, type Program } from './state.ts';
import { transitions, transitionsMarkdown } from './transitions.ts';

const program: Program = {
	stops: 6,
	scenes: 3,
	start: 1,
	language: 'en',
	idle: 75_000,
	countdown: 20_000,
	rest: () => 10_000,
	travel: () => 3000,
	changes: (stop) => stop === 4,
	reducedMotion: false
};
const NOW = 1_000_000;

const after = (state: KioskState, ...events: [KioskEvent, number][]): KioskState =>
	events.reduce((current, [event, at]) => reduce(current, event, at, program), state);

const states: Record<Mode, KioskState> = (() => {
	const film = attract(program, NOW);
	const visit = after(film, [{ type: 'touch' }, NOW]);
	return {
		attract: film,
		visit,
		tour: after(visit, [{ type: 'play' }, NOW]),
		warning: after(visit, [{ type: 'tick' }, NOW + program.idle]),
		staff: after(film, [{ type: 'staffPress' }, NOW])
	};
})();

const example: Record<KioskEvent['type'], KioskEvent> = {
	tick: { type: 'tick' },
	touch: { type: 'touch' },
	film: { type: 'film', paused: true },
	next: { type: 'next' },
	previous: { type: 'previous' },
	goTo: { type: 'goTo', stop: 4 },
	scrub: { type: 'scrub', scalar: 2.7 },
	release: { type: 'release', stop: 3 },
	play: { type: 'play' },
	pause: { type: 'pause' },
	language: { type: 'language', language: 'ko' },
	textStep: { type: 'textStep', step: 2 },
	lower: { type: 'lower', on: true },
	explore: { type: 'explore', on: true },
	panel: { type: 'panel', panel: 'chapters' },
	startAgain: { type: 'startAgain' },
	staffPress: { type: 'staffPress' },
	staffUnlock: { type: 'staffUnlock' },
	staffClose: { type: 'staffClose' },
	settings: { type: 'settings' },
	fail: { type: 'fail' }
};

/** The state and the moment in which its time is up. */
const lastMoment: Record<Mode, () => [KioskState, number]> = {
	attract: () => [{ ...states.attract, scene: program.scenes - 1, phase: 'rest' }, NOW + 7000],
	visit: () => [states.visit, NOW + program.idle],
	tour: () => [{ ...states.tour, stop: program.stops - 1, phase: 'rest' }, NOW + 10_000],
	warning: () => [states.warning, NOW + program.idle + program.countdown],
	staff: () => [states.staff, NOW + STAFF_IDLE]
};

describe('the table of states', () => {
	it('has every event in every state', () => {
		for (const mode of modes)
			for (const event of [...Object.keys(example), 'tick, time is up'])
				expect(
					transitions.filter((row) => row.from === mode && row.event === event),
					`${mode}, ${event}`
				).toHaveLength(1);
	});

	it.each(transitions.map((row) => [row.from, row.event, row.to] as const))(
		'%s, %s: %s',
		(from, event, to) => {
			expect(states[from].mode).toBe(from);
			if (event === 'tick, time is up') {
				const [state, moment] = lastMoment[from]();
				expect(reduce(state, { type: 'tick' }, moment, program).mode).toBe(to);
				expect(reduce(state, { type: 'tick' }, moment - 1, program).mode).toBe(from);
			} else {
				const now = from === 'warning' ? NOW + program.idle + 1 : NOW + 1;
				expect(reduce(states[from], example[event], now, program).mode).toBe(to);
			}
		}
	);

	it('stands in docs/kiosk.md', () => {
		// The formatter pads the columns.
		const plain = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
		expect(plain(readFileSync('docs/kiosk.md', 'utf8'))).toContain(plain(transitionsMarkdown()));
	});
});

describe('a visit', () => {
	it('begins where the settings say, and draws itself', () => {
		expect(states.visit.stop).toBe(1);
		expect(scalarAt(states.visit.journey, NOW)).toBe(1);
		expect(scalarAt(states.visit.journey, NOW + 1600)).toBe(1.4);
	});

	it('goes to the next step within 1.6 seconds, by the way between', () => {
		const there = after(states.visit, [{ type: 'next' }, NOW + 2000]);
		expect(there.stop).toBe(2);
		const middle = scalarAt(there.journey, NOW + 2800);
		expect(middle).toBeGreaterThan(1.4);
		expect(middle).toBeLessThan(2.4);
		expect(scalarAt(there.journey, NOW + 3600)).toBeCloseTo(2.4);
	});

	it('does not fly over what lies between: the picture changes and draws itself', () => {
		const there = after(states.visit, [{ type: 'goTo', stop: 5 }, NOW + 2000]);
		expect(there.journey.from).toBe(5);
		expect(scalarAt(there.journey, NOW + 3600)).toBeCloseTo(5.4);
	});

	it('stays within the story', () => {
		expect(after(states.visit, [{ type: 'goTo', stop: 99 }, NOW]).stop).toBe(5);
		expect(after(states.visit, [{ type: 'goTo', stop: -1 }, NOW]).stop).toBe(0);
		const scrubbed = after(states.visit, [{ type: 'scrub', scalar: 99 }, NOW]);
		expect(scrubbed.journey.to).toBeLessThanOrEqual(program.stops);
	});

	it('cuts where motion is reduced', () => {
		const reduced: Program = { ...program, reducedMotion: true };
		const there = reduce(states.visit, { type: 'next' }, NOW + 1, reduced);
		expect(there.journey).toMatchObject({ from: 2.4, to: 2.4, duration: 0 });
	});
});

describe('going back to the film', () => {
	const changed = after(
		states.visit,
		[{ type: 'language', language: 'zh' }, NOW],
		[{ type: 'textStep', step: 2 }, NOW],
		[{ type: 'lower', on: true }, NOW],
		[{ type: 'goTo', stop: 4 }, NOW],
		[{ type: 'explore', on: true }, NOW]
	);

	it.each<[string, [KioskEvent, number][]]>([
		['start again', [[{ type: 'startAgain' }, NOW + 1]]],
		['a failure', [[{ type: 'fail' }, NOW + 1]]],
		[
			'idling',
			[
				[{ type: 'tick' }, NOW + 75_000],
				[{ type: 'tick' }, NOW + 95_000]
			]
		]
	])('%s resets language, text size, controls, explore mode and position', (_, events) => {
		expect(changed).toMatchObject({ language: 'zh', textStep: 2, lowered: true, exploring: true });
		expect(after(changed, ...events)).toMatchObject({
			mode: 'attract',
			language: 'en',
			textStep: 0,
			lowered: false,
			exploring: false,
			panel: 'none',
			stop: program.start
		});
	});

	it('takes the whole countdown, even when the clock jumps over it', () => {
		const jumped = after(states.visit, [{ type: 'tick' }, NOW + 86_400_000]);
		expect(jumped).toMatchObject({ mode: 'warning', deadline: NOW + 86_400_000 + 20_000 });
		// Set back by a day: the countdown begins again and is not a day long.
		const back = after(jumped, [{ type: 'tick' }, NOW]);
		expect(back).toMatchObject({ mode: 'warning', deadline: NOW + 20_000 });
		expect(after(back, [{ type: 'tick' }, NOW + 20_000]).mode).toBe('attract');
	});

	it('does not wait for ever when the clock is set back', () => {
		const back = after(states.visit, [{ type: 'tick' }, NOW - 3_600_000]);
		// What counts is the next sign of a visitor on the new clock.
		const touched = after(back, [{ type: 'touch' }, NOW - 3_600_000]);
		expect(after(touched, [{ type: 'tick' }, NOW - 3_600_000 + 75_000]).mode).toBe('warning');
	});
});

describe('the pause of the film', () => {
	const pause: KioskEvent = { type: 'film', paused: true };
	const goOn: KioskEvent = { type: 'film', paused: false };
	const tick: KioskEvent = { type: 'tick' };
	/** On the way from the second scene to the third, a third of it done. */
	const travelling = after(
		{ ...states.attract, scene: 1, phase: 'rest', journey: { ...still(1.3, NOW), duration: 7000 } },
		[tick, NOW + 7000]
	);
	const MIDWAY = NOW + 10_000;

	it('stops a journey where it is, and lets it go on from there in the time that was left', () => {
		expect(travelling).toMatchObject({ scene: 2, phase: 'travel' });
		const { began, duration, to } = travelling.journey;
		const at = scalarAt(travelling.journey, MIDWAY);
		const paused = after(travelling, [pause, MIDWAY]);
		expect(paused).toMatchObject({ mode: 'attract', paused: true, scene: 2, phase: 'travel' });
		const later = after(paused, [tick, MIDWAY + 60_000]);
		expect(later).toEqual(paused);
		expect(scalarAt(later.journey, MIDWAY + 60_000)).toBe(at);
		const going = after(later, [goOn, MIDWAY + 60_000]);
		expect(going).toMatchObject({ paused: false, scene: 2, phase: 'travel' });
		expect(scalarAt(going.journey, MIDWAY + 60_000)).toBe(at);
		expect(going.journey).toMatchObject({ to, duration: began + duration - MIDWAY });
	});

	it('keeps what is left of the rest in a scene', () => {
		const resting = after(travelling, [tick, NOW + 16_000]);
		expect(resting.phase).toBe('rest');
		const going = after(resting, [pause, NOW + 18_000], [goOn, NOW + 50_000]);
		expect(after(going, [tick, NOW + 54_999])).toMatchObject({ scene: 2, phase: 'rest' });
		expect(after(going, [tick, NOW + 55_000])).toMatchObject({ scene: 0, phase: 'travel' });
	});

	it('ends by itself after a while, counted from the last press of the button', () => {
		const paused = after(travelling, [pause, MIDWAY], [pause, MIDWAY + 1000]);
		const end = MIDWAY + 1000 + PAUSED_IDLES * program.idle;
		expect(after(paused, [tick, end - 1]).paused).toBe(true);
		expect(after(paused, [tick, end])).toMatchObject({ paused: false, phase: 'travel', scene: 2 });
	});

	it('is not endless when the clock is set back', () => {
		const back = MIDWAY - 3_600_000;
		const paused = after(travelling, [pause, MIDWAY], [tick, back]);
		expect(after(paused, [tick, back + PAUSED_IDLES * program.idle]).paused).toBe(false);
	});

	it.each<[string, KioskEvent]>([
		['a touch', { type: 'touch' }],
		['the corner of the staff', { type: 'staffPress' }],
		['a failure', { type: 'fail' }],
		['other settings', { type: 'settings' }]
	])('is over with %s', (_, event) => {
		expect(after(travelling, [pause, MIDWAY], [event, MIDWAY + 1]).paused).toBe(false);
	});

	it.each(modes.filter((mode) => mode !== 'attract'))('is nothing in %s', (mode) => {
		expect(after(states[mode], [pause, NOW + program.idle + 1]).paused).toBe(false);
	});
});

describe('the tour', () => {
	it('rests by the length of the text, travels, and ends in the last step', () => {
		let state = states.tour;
		let now = NOW;
		const visited: number[] = [];
		for (let i = 0; i < 40 && state.mode === 'tour'; i++) {
			if (state.phase === 'rest') visited.push(state.stop);
			now += state.journey.duration;
			state = reduce(state, { type: 'tick' }, now, program);
		}
		expect(visited).toEqual([1, 2, 3, 4, 5]);
		expect(state.mode).toBe('visit');
		expect(state.touched).toBe(now);
	});

	it('lets areas empty while one reads, and otherwise holds still', () => {
		const at = (stop: number) =>
			after(
				{
					...states.visit,
					stop,
					journey: { ...states.visit.journey, from: stop + 0.4, to: stop + 0.4 }
				},
				[{ type: 'play' }, NOW + 5000]
			).journey;
		expect(at(4).to).toBeCloseTo(4.62);
		expect(at(3).to).toBeCloseTo(3.4);
	});

	it('stays in its step when paused', () => {
		const paused = after(states.tour, [{ type: 'pause' }, NOW + 4000]);
		expect(paused).toMatchObject({ mode: 'visit', stop: 1 });
		const later = after(paused, [{ type: 'tick' }, NOW + 30_000]);
		expect(Math.floor(scalarAt(later.journey, NOW + 30_000))).toBe(1);
	});
});

it('begins the film again with other settings, and leaves a visitor alone', () => {
	const korean: Program = { ...program, language: 'ko' };
	const settings: KioskEvent = { type: 'settings' };
	expect(reduce(states.attract, settings, NOW + 1, korean).language).toBe('ko');
	expect(reduce(states.visit, settings, NOW + 1, korean).language).toBe('en');
});

describe('any run of events', () => {
	const event = fc.oneof(
		...Object.values(example).map((each) => fc.constant(each)),
		fc.integer({ min: -3, max: 12 }).map((stop): KioskEvent => ({ type: 'goTo', stop })),
		fc
			.double({ min: -5, max: 20, noNaN: true })
			.map((scalar): KioskEvent => ({ type: 'scrub', scalar }))
	);
	const moves = fc.array(fc.tuple(event, fc.integer({ min: -100_000, max: 100_000 })), {
		maxLength: 60
	});

	it('keeps the position within what is shown, and the countdown in the warning alone', () => {
		fc.assert(
			fc.property(moves, (run) => {
				let state = attract(program, NOW);
				let now = NOW;
				for (const [each, by] of run) {
					now += by;
					state = reduce(state, each, now, program);
					const film = state.mode === 'attract' || state.mode === 'staff';
					const scalar = scalarAt(state.journey, now);
					expect(scalar).toBeGreaterThanOrEqual(0);
					expect(scalar).toBeLessThan(film ? program.scenes : program.stops);
					expect(state.stop).toBeGreaterThanOrEqual(0);
					expect(state.stop).toBeLessThan(program.stops);
					expect(state.deadline !== null).toBe(state.mode === 'warning');
					expect(state.unlocked && state.mode !== 'staff').toBe(false);
					expect(state.paused && state.mode !== 'attract').toBe(false);
				}
			})
		);
	});

	it('is a valid state after each of thousands, and rests where its text is', () => {
		const every = fc.oneof(
			event,
			fc.integer({ min: -3, max: 12 }).map((stop): KioskEvent => ({ type: 'release', stop })),
			fc.integer({ min: -3, max: 9 }).map((step): KioskEvent => ({ type: 'textStep', step })),
			fc
				.constantFrom('en' as const, 'ko' as const, 'zh' as const)
				.map((language): KioskEvent => ({ type: 'language', language })),
			fc
				.constantFrom('none' as const, 'chapters' as const, 'text' as const, 'phone' as const)
				.map((panel): KioskEvent => ({ type: 'panel', panel })),
			fc.boolean().map((on): KioskEvent => ({ type: 'explore', on })),
			fc.boolean().map((on): KioskEvent => ({ type: 'lower', on }))
		);
		const steps = fc.array(fc.tuple(every, fc.integer({ min: 0, max: 12_000 })), {
			maxLength: 2000,
			size: 'max'
		});
		fc.assert(
			fc.property(steps, fc.boolean(), (run, reducedMotion) => {
				const shown: Program = { ...program, reducedMotion };
				let state = attract(shown, NOW);
				let now = NOW;
				for (const [each, by] of run) {
					state = reduce(state, each, (now += by), shown);
					expect(modes).toContain(state.mode);
					expect(['en', 'ko', 'zh']).toContain(state.language);
					expect([0, 1, 2]).toContain(state.textStep);
					expect(['none', 'chapters', 'text', 'phone']).toContain(state.panel);
					expect(state.scene).toBeGreaterThanOrEqual(0);
					expect(state.scene).toBeLessThan(shown.scenes);
					expect(state.touched).toBeLessThanOrEqual(now);
					expect(state.journey.duration).toBeGreaterThanOrEqual(0);
					// A map in the visitor's hands and a panel over the text belong to a visit and its warning.
					if (state.exploring || state.panel !== 'none')
						expect(['visit', 'warning']).toContain(state.mode);
					if (each.type === 'goTo' || each.type === 'next' || each.type === 'previous')
						if (state.mode === 'visit' && state.journey.to !== state.journey.from)
							expect(Math.floor(state.journey.to)).toBe(state.stop);
					// The same moment again changes nothing more than once.
					const same = reduce(state, { type: 'touch' }, now, shown);
					expect(reduce(same, { type: 'touch' }, now, shown)).toEqual(same);
				}
			}),
			{ numRuns: 8 }
		);
	});

	it('is back in the film once it is left alone', () => {
		fc.assert(
			fc.property(moves, (run) => {
				let state = attract(program, NOW);
				let now = NOW;
				for (const [each, by] of run) state = reduce(state, each, (now += by), program);
				for (let i = 0; i < 3000 && state.mode !== 'attract'; i++)
					state = reduce(state, { type: 'tick' }, (now += 200), program);
				expect(state.mode).toBe('attract');
			})
		);
	});
});
