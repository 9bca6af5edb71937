/** Fits bounds into the plate. */
import type { Bounds } from '../story/types.ts';
import type { Camera, Viewport } from './camera.ts';
import { project, TILE_SIZE, unproject } from './mercator.ts';

/**
 * Share of the bounds' size that is left free on each side. A share and not pixels, so that an SVG whose viewBox is
 * the padded bounds (`preserveAspectRatio="xMidYMid meet"`) shows the very same view at every size.
 */
export const FIT_MARGIN = 0.09;
export const MAX_ZOOM = 11.5;

/** A rectangle in the unit square of Web Mercator. */
export interface UnitBox {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Bounds, padded by FIT_MARGIN, on the unit square. */
export function paddedBox([west, south, east, north]: Bounds): UnitBox {
	const [left, top] = project([west, north]);
	const [right, bottom] = project([east, south]);
	const width = right - left;
	const height = bottom - top;
	return {
		x: left - width * FIT_MARGIN,
		y: top - height * FIT_MARGIN,
		width: width * (1 + 2 * FIT_MARGIN),
		height: height * (1 + 2 * FIT_MARGIN)
	};
}

/**
 * The camera that shows the bounds, whole and centred.
 * The view never reaches beyond the world's north or south edge: it is moved, and where the world is too small, enlarged.
 */
export function fitBounds(bounds: Bounds, viewport: Viewport): Camera {
	const box = paddedBox(bounds);
	const width = Math.max(1, viewport.width);
	const height = Math.max(1, viewport.height);
	const fitted = Math.log2(Math.min(width / box.width, height / box.height) / TILE_SIZE);
	const zoom = Math.min(MAX_ZOOM, Math.max(fitted, Math.log2(height / TILE_SIZE)));
	const halfHeight = height / (TILE_SIZE * 2 ** zoom) / 2;
	const y = Math.min(1 - halfHeight, Math.max(halfHeight, box.y + box.height / 2));
	const [lon, lat] = unproject([box.x + box.width / 2, y]);
	return { lon, lat, zoom };
}
