/**
 * The kiosk's state machine: a pure function of state, event and time. Time is the kiosk's own clock in milliseconds; it
 * may jump. A jump forward never skips the countdown, a jump back never makes anything endless.
 */
import { tokens } from '../cartography/palette.ts';
import { HOLD, REST } from '../scene/position.ts';
import type { KioskEvent } from './events.ts';
import { isOver, scalarAt, still, type Journey } from './journey.ts';
import { attract, isVisited, TEXT_STEPS, type KioskState, type Program } from './state.ts';

const { camera, attract: filmTimes, slow } = tokens.motion.duration;

/** Everything of a step stands drawn from here on. */
const ARRIVED = 0.3;
/** Longer ways than this are cut short: the picture changes at once and then draws itself. */
const FAR = 1.75;
/** A paused film goes on by itself after so many times the setting "idle": a museum's screen does not stand still for good. */
export const PAUSED_IDLES = 4;
/** A panel of the staff that nobody touches closes by itself, in milliseconds. */
export const STAFF_IDLE = 180_000;

const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));

export function reduce(
	state: KioskState,
	event: KioskEvent,
	now: number,
	program: Program
): KioskState {
	// A clock set back: what was touched in the future was touched now.
	const safe = state.touched > now ? { ...state, touched: now } : state;
	switch (event.type) {
		case 'tick':
			return tick(safe, now, program);
		case 'touch':
			return touch(safe, now, program);
		case 'film':
			return safe.mode === 'attract' ? film(safe, event.paused, now) : safe;
		case 'fail':
			return attract(program, now, 'failure');
		case 'settings':
			return safe.mode === 'attract' ? attract(program, now, safe.ended) : safe;
		case 'staffPress':
			return { ...attract(program, now, safe.ended), mode: 'staff' };
		case 'staffUnlock':
			return safe.mode === 'staff' ? { ...safe, unlocked: true, touched: now } : safe;
		case 'staffClose':
			return safe.mode === 'staff' ? attract(program, now, 'staff') : safe;
		case 'startAgain':
			return isVisited(safe) ? attract(program, now, 'restart') : safe;
		default:
			return isVisited(safe) ? visitor(safe, event, now, program) : safe;
	}
}

type VisitorEvent = Exclude<
	KioskEvent,
	{
		type:
			| 'tick'
			| 'touch'
			| 'film'
			| 'settings'
			| 'fail'
			| 'startAgain'
			| 'staffPress'
			| 'staffUnlock'
			| 'staffClose';
	}
>;

function touch(state: KioskState, now: number, program: Program): KioskState {
	switch (state.mode) {
		case 'attract':
			return {
				...attract(program, now),
				mode: 'visit',
				journey: arrival(program.start, now, program),
				phase: 'rest'
			};
		case 'warning':
			return { ...state, mode: 'visit', touched: now, deadline: null };
		default:
			return { ...state, touched: now };
	}
}

/** What a visitor does. All of it is a sign of life, and ends a warning. */
function visitor(
	before: KioskState,
	event: VisitorEvent,
	now: number,
	program: Program
): KioskState {
	const state: KioskState = {
		...before,
		mode: before.mode === 'warning' ? 'visit' : before.mode,
		touched: now,
		deadline: null
	};
	switch (event.type) {
		case 'next':
			return lead(state, state.stop + 1, now, program);
		case 'previous':
			return lead(state, state.stop - 1, now, program);
		case 'goTo':
			return lead(state, event.stop, now, program, event.progress);
		case 'release':
			return lead(state, event.stop, now, program, REST, slow);
		case 'scrub': {
			const scalar = Math.min(program.stops - 1 + HOLD, Math.max(0, event.scalar));
			return {
				...state,
				mode: 'visit',
				exploring: false,
				panel: 'none',
				stop: within(Math.round(scalar - REST), program.stops),
				journey: still(scalar, now)
			};
		}
		case 'play': {
			const played: KioskState = {
				...state,
				mode: 'tour',
				exploring: false,
				panel: 'none',
				lowered: state.lowered
			};
			const last = state.stop >= program.stops - 1;
			return last
				? rest({ ...played, stop: program.start }, program.start, now, program)
				: rest(played, scalarAt(state.journey, now), now, program);
		}
		case 'pause':
			return state.mode === 'tour'
				? { ...state, mode: 'visit', journey: toRest(state, now, program) }
				: state;
		case 'language':
			return { ...state, language: event.language };
		case 'textStep':
			return { ...state, textStep: within(event.step, TEXT_STEPS) };
		case 'lower':
			return { ...state, lowered: event.on };
		case 'explore':
			return {
				...state,
				mode: 'visit',
				exploring: event.on,
				panel: 'none',
				journey: toRest(state, now, program)
			};
		case 'panel':
			return { ...state, mode: 'visit', panel: event.panel, journey: toRest(state, now, program) };
	}
}

/** The visitor goes to a stop. What lies far is not flown to: the picture changes and draws itself. */
function lead(
	state: KioskState,
	stop: number,
	now: number,
	program: Program,
	progress = REST,
	duration: number = camera.button
): KioskState {
	const target = within(stop, program.stops);
	const to = target + progress;
	const here = scalarAt(state.journey, now);
	const from = Math.abs(to - here) > FAR ? target : here;
	return {
		...state,
		mode: 'visit',
		exploring: false,
		panel: 'none',
		phase: 'rest',
		stop: target,
		journey: way(from, to, now, program.reducedMotion ? 0 : duration)
	};
}

const way = (
	from: number,
	to: number,
	now: number,
	duration: number,
	pace: Journey['pace'] = 'travel'
): Journey => (duration > 0 ? { from, to, began: now, duration, pace } : still(to, now));

/** A stop draws itself from nothing. */
const arrival = (stop: number, now: number, { reducedMotion }: Program) =>
	way(stop, stop + REST, now, reducedMotion ? 0 : camera.button);

/** From wherever the tour is to where its stop is read. */
function toRest(state: KioskState, now: number, { reducedMotion }: Program): Journey {
	if (state.mode !== 'tour') return state.journey;
	const here = scalarAt(state.journey, now);
	const least = state.stop + ARRIVED;
	return here >= least
		? still(here, now)
		: way(here, state.stop + REST, now, reducedMotion ? 0 : camera.button);
}

/** The tour rests in its stop. Where the picture changes while one reads, it changes slowly. */
function rest(state: KioskState, from: number, now: number, program: Program): KioskState {
	const duration = program.rest(state.stop, state.language);
	const start = Math.max(state.stop, Math.min(from, state.stop + HOLD));
	const to = program.changes(state.stop) ? state.stop + HOLD : start;
	return {
		...state,
		phase: 'rest',
		journey: { from: start, to, began: now, duration, pace: 'even' }
	};
}

function tick(state: KioskState, now: number, program: Program): KioskState {
	switch (state.mode) {
		case 'attract':
			if (state.paused)
				return now - state.touched >= PAUSED_IDLES * program.idle ? film(state, false, now) : state;
			return isOver(state.journey, now) ? filmGoesOn(state, now, program) : state;
		case 'tour':
			return isOver(state.journey, now) ? tourGoesOn(state, now, program) : state;
		case 'visit':
			return now - state.touched >= program.idle
				? { ...state, mode: 'warning', deadline: now + program.countdown }
				: state;
		case 'warning': {
			const deadline = Math.min(state.deadline ?? now, now + program.countdown);
			if (now >= deadline) return attract(program, now, 'idle');
			return deadline === state.deadline ? state : { ...state, deadline };
		}
		case 'staff':
			return now - state.touched >= STAFF_IDLE ? attract(program, now, 'staff') : state;
	}
}

/** Stops the film where it is, or lets it go on from there with the time that was left. */
function film(state: KioskState, paused: boolean, now: number): KioskState {
	if (paused === state.paused) return { ...state, touched: now };
	const { journey, phase, scene } = state;
	const here = scalarAt(journey, now);
	const over = isOver(journey, now) ? journey.duration : now - journey.began;
	const left = paused ? journey.duration - over : journey.duration;
	const goesOn = !paused && phase === 'travel';
	return {
		...state,
		paused,
		touched: now,
		journey: goesOn
			? way(here, scene + ARRIVED, now, left, 'even')
			: { ...still(here, now), duration: left }
	};
}

/** Rest in a scene, travel to the next, begin again after the last. */
function filmGoesOn(state: KioskState, now: number, program: Program): KioskState {
	const { scene, phase } = state;
	if (phase === 'travel') {
		// It holds still: no frame is drawn while nothing changes.
		const at = Math.max(scalarAt(state.journey, now), scene + ARRIVED);
		const journey: Journey = { ...still(at, now), duration: filmTimes.hold };
		return { ...state, phase: 'rest', journey };
	}
	const last = scene >= program.scenes - 1;
	const next = last ? 0 : scene + 1;
	const here = scalarAt(state.journey, now);
	const cut = last || program.reducedMotion;
	return {
		...state,
		scene: next,
		phase: 'travel',
		journey: cut
			? way(next, next + ARRIVED, now, program.reducedMotion ? 0 : camera.button)
			: way(here, next + ARRIVED, now, filmTimes.travel, 'even')
	};
}

function tourGoesOn(state: KioskState, now: number, program: Program): KioskState {
	const here = scalarAt(state.journey, now);
	if (state.phase === 'travel') return rest(state, here, now, program);
	if (state.stop >= program.stops - 1)
		return { ...state, mode: 'visit', touched: now, journey: still(here, now) };
	const stop = state.stop + 1;
	const duration = program.reducedMotion ? 0 : program.travel(state.stop);
	return {
		...state,
		stop,
		phase: 'travel',
		journey: way(here, stop + ARRIVED, now, duration)
	};
}
