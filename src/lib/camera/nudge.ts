/** One press on a button that moves the map: for whoever cannot drag it, or pinch. */
import type { Viewport } from './camera.ts';
import { MAX_ZOOM } from './fit.ts';

export type Nudge = 'nearer' | 'farther' | 'left' | 'right' | 'up' | 'down';

/** Zoom levels of a press. */
const STEP = 1;
/** The whole world; farther out there is nothing more to see. */
const LEAST_ZOOM = 1;
/** Share of the plate that a press moves it by. */
const SHARE = 0.25;

/** The zoom after a press, or by how many pixels the view moves: to the right and down. */
export function nudged(
	way: Nudge,
	zoom: number,
	{ width, height }: Viewport
): { zoom: number } | { by: [right: number, down: number] } {
	switch (way) {
		case 'nearer':
			return { zoom: Math.max(zoom, Math.min(MAX_ZOOM, zoom + STEP)) };
		case 'farther':
			return { zoom: Math.min(zoom, Math.max(LEAST_ZOOM, zoom - STEP)) };
		case 'left':
			return { by: [-SHARE * width, 0] };
		case 'right':
			return { by: [SHARE * width, 0] };
		case 'up':
			return { by: [0, -SHARE * height] };
		case 'down':
			return { by: [0, SHARE * height] };
	}
}
