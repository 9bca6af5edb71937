/**
 * Web Mercator on the unit square: x grows east from 0 (180° W) to 1 (180° E), y grows south from 0 (85.05° N) to 1.
 * Formula: Snyder, Map Projections: A Working Manual (USGS 1395, 1987), p. 41, spherical form.
 */
import type { LonLat } from '../story/types.ts';

/** Side of the world in pixels at zoom 0, as MapLibre counts zoom. */
export const TILE_SIZE = 512;

export type Point = readonly [x: number, y: number];

/** Degrees to the unit square. Latitudes beyond 85.05° fall outside it. */
export function project([lon, lat]: LonLat | Point): [number, number] {
	const sine = Math.sin((lat * Math.PI) / 180);
	return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The unit square to degrees. */
export function unproject([x, y]: Point): [number, number] {
	return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Side of the whole world in pixels. */
export function worldSize(zoom: number): number {
	return TILE_SIZE * 2 ** zoom;
}

/** Kilometres on the ground for one pixel, at a latitude. Earth's radius as in Web Mercator, 6378.137 km. */
export function kilometresPerPixel(latitude: number, zoom: number): number {
	return (2 * Math.PI * 6378.137 * Math.cos((latitude * Math.PI) / 180)) / worldSize(zoom);
}
