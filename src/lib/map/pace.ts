/**
 * Fewer pixels while the map moves and frames come slowly, all of them once it rests. Never fewer than one for each CSS
 * pixel: what moves may be less fine, and not blurred.
 */
import type { Timer } from './recovery.ts';

/** Milliseconds between frames above which a movement is slow: less than 30 a second. */
const SLOW = 34;
/** Frames that are judged together. */
const JUDGED = 8;
/** Milliseconds without a movement after which the map rests. */
const REST = 250;
/** Milliseconds after which a frame belongs to another movement. */
const APART = 500;
const STEP = 0.75;
const LEAST = 1;

export interface Pace {
	/** The map is about to be drawn with another camera. */
	moving(): void;
	stop(): void;
}

/**
 * @param full device pixels for one CSS pixel when the map rests
 * @param set is told to draw with another number of them, at once
 * @param now milliseconds
 */
export function createPace(
	full: number,
	set: (ratio: number, rests: boolean) => void,
	timer: Timer,
	now: () => number
): Pace {
	let ratio = full;
	/** What the last slow movement came down to: the next begins there. */
	let learned = full;
	let last = -Infinity;
	let gaps: number[] = [];
	let resting: unknown = null;

	const change = (next: number, rests: boolean) => {
		if (next === ratio) return;
		ratio = next;
		gaps = [];
		set(ratio, rests);
	};

	return {
		moving() {
			if (full <= LEAST) return;
			const at = now();
			const gap = at - last;
			last = at;
			if (resting !== null) timer.stop(resting);
			resting = timer.start(() => {
				resting = null;
				change(full, true);
			}, REST);
			if (gap > APART) {
				gaps = [];
				return;
			}
			gaps.push(gap);
			if (learned < ratio) change(learned, false);
			if (gaps.length < JUDGED) return;
			const mean = gaps.reduce((sum, each) => sum + each, 0) / gaps.length;
			gaps = [];
			if (mean <= SLOW) return;
			learned = Math.max(LEAST, ratio * STEP);
			change(learned, false);
		},
		stop() {
			if (resting !== null) timer.stop(resting);
			resting = null;
		}
	};
}
