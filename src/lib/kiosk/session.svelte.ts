/**
 * A running kiosk: the state machine fed with the browser's time, its state open to the page. Counts what happens.
 */
import { counted, countsCsv, noCounts, parseCounts, type Counts } from './counts.ts';
import { clock } from './clock.ts';
import type { KioskEvent } from './events.ts';
import { moves, scalarAt } from './journey.ts';
import { reduce } from './machine.ts';
import { saidAfter } from './said-stop.ts';
import { createStandingTime } from './standing-time.ts';
import { attract, type KioskState, type Program } from './state.ts';
import { keep, kept } from './store.ts';

/** Milliseconds between looks at the clock. */
const TICK = 200;

export interface Session {
	readonly state: KioskState;
	/** The position as one number. */
	readonly scalar: number;
	/** Milliseconds of the kiosk's clock, as of the last frame or tick. */
	readonly now: number;
	readonly counts: Counts;
	/** The stop that is said aloud, because a control has led there; null: none is. */
	readonly saidStop: number | null;
	send(event: KioskEvent): void;
	csv(): string;
	clearCounts(): void;
	start(): () => void;
}

export function createSession(program: () => Program, steps: () => readonly string[]): Session {
	let now = $state(0);
	let state = $state.raw(attract(program(), 0));
	let counts = $state.raw(noCounts());
	let saidStop: number | null = $state(null);
	const scalar = $derived(scalarAt(state.journey, now));
	let frame = 0;
	let standing = createStandingTime(0);

	/** A hidden page draws nothing; once it is seen again, the next tick asks for a frame. */
	const askForFrame = () => {
		if (!frame && !document.hidden && moves(state.journey)) frame = requestAnimationFrame(animate);
	};
	const animate = () => {
		frame = 0;
		now = clock();
		if (now < state.journey.began + state.journey.duration) askForFrame();
	};
	const send = (event: KioskEvent) => {
		const moment = clock();
		const before = state;
		const after = reduce(before, event, moment, program());
		standing.look(moment);
		// Ticks alone would write the store five times a second: their time is counted with what follows them.
		if (event.type !== 'tick' || after !== before) {
			const next = counted(counts, before, after, event, standing.take(), steps());
			if (next !== counts) {
				counts = next;
				keep('counts', JSON.stringify(next));
			}
		}
		now = moment;
		state = after;
		saidStop = saidAfter(saidStop, before, after, event);
		askForFrame();
	};
	const endFrame = () => {
		cancelAnimationFrame(frame);
		frame = 0;
	};
	const tick = () => {
		// Nobody sees the film of a hidden page: it stands. A visit runs on, so that it comes to its end.
		if (!document.hidden || state.mode !== 'attract') send({ type: 'tick' });
	};
	const turnWithPage = () => (document.hidden ? endFrame() : tick());

	return {
		get state() {
			return state;
		},
		get scalar() {
			return scalar;
		},
		get now() {
			return now;
		},
		get counts() {
			return counts;
		},
		get saidStop() {
			return saidStop;
		},
		send,
		csv: () => countsCsv(counts),
		clearCounts() {
			counts = noCounts();
			keep('counts', null);
		},
		start() {
			counts = parseCounts(kept('counts'));
			now = clock();
			standing = createStandingTime(now);
			state = attract(program(), now);
			const timer = setInterval(tick, TICK);
			document.addEventListener('visibilitychange', turnWithPage);
			return () => {
				clearInterval(timer);
				document.removeEventListener('visibilitychange', turnWithPage);
				endFrame();
			};
		}
	};
}
