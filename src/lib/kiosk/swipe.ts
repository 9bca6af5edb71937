/** A finger drawn sideways over the map scrubs through the story. */
import { REST } from '../scene/position.ts';

/** Share of the plate's width that a finger draws for one step. */
const WIDTH_PER_STEP = 0.62;
/** Pixels that a finger may tremble before a touch becomes a swipe. */
export const SLOP = 12;
/** Steps a second above which a short flick turns the page. */
const FLICK = 0.6;

/** Steps moved by a finger. Drawn to the left the story goes on. @param width of the plate in pixels */
export function scrubbed(pixels: number, width: number): number {
	return -pixels / Math.max(1, width * WIDTH_PER_STEP);
}

/**
 * The stop where the story comes to rest when the finger lets go.
 * @param scalar where it let go
 * @param began where it took hold
 * @param velocity in steps a second
 */
export function settle(scalar: number, began: number, velocity: number, stops: number): number {
	const start = Math.round(began - REST);
	const flick =
		Math.abs(velocity) > FLICK ? start + Math.sign(velocity) : Math.round(scalar - REST);
	const near = Math.round(scalar - REST);
	const stop = Math.abs(flick - start) > Math.abs(near - start) ? flick : near;
	return Math.min(stops - 1, Math.max(0, stop));
}
