/**
 * The plane in which story courses are smoothed: Web Mercator, scaled so that one unit is one degree of longitude,
 * because what bends evenly there bends evenly on the map.
 * Formula: Snyder, Map Projections: A Working Manual (USGS 1395, 1987), p. 41, spherical form.
 */
import type { LonLat } from '../story/types.ts';

/** x east and y north, in degrees of longitude at the equator. */
export type PlanePoint = readonly [x: number, y: number];

const radians = Math.PI / 180;

/** Degrees to the plane. */
export function toPlane([lon, lat]: LonLat): PlanePoint {
	return [lon, Math.asinh(Math.tan(lat * radians)) / radians];
}

/** The plane to degrees. */
export function fromPlane([x, y]: PlanePoint): LonLat {
	return [x, Math.atan(Math.sinh(y * radians)) / radians];
}
