/** A way of the position through time. The position is one number: index of the stop plus progress in it. */
import { travelEasing } from './easing.ts';

export interface Journey {
	from: number;
	to: number;
	/** Milliseconds of the kiosk's clock. */
	began: number;
	/** Milliseconds; 0: it is there at once. */
	duration: number;
	/** `travel` leaves and arrives gently; `even` for slow drifts. */
	pace: 'travel' | 'even';
}

export const still = (at: number, now: number): Journey => ({
	from: at,
	to: at,
	began: now,
	duration: 0,
	pace: 'even'
});

/** Where the journey stands at a moment. Before it began: at its start. */
export function scalarAt({ from, to, began, duration, pace }: Journey, now: number): number {
	if (duration <= 0 || from === to) return to;
	const share = Math.min(1, Math.max(0, (now - began) / duration));
	return from + (to - from) * (pace === 'travel' ? travelEasing(share) : share);
}

/** A clock that was set back would make a journey endless: what lies in its future has not begun and is over too. */
export function isOver({ began, duration }: Journey, now: number): boolean {
	return now >= began + duration || now < began;
}

/** Whether the picture changes while it lasts. */
export const moves = ({ from, to, duration }: Journey): boolean => duration > 0 && from !== to;
