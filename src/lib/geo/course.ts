import { destination } from '@turf/destination';
import type { CoursePoint, LonLat, Place } from '../story/types.ts';

type Places = Readonly<Record<string, Pick<Place, 'lon' | 'lat'>>>;

/** Whole point of a course as it stands in the content, for error messages. */
const shown = (point: CoursePoint) => JSON.stringify(point);

/**
 * Where one point of a course lies: a place, a bare position, or a bearing and distance from a place.
 *
 * @param feature id of the feature, for the error message
 * @returns degrees
 * @throws Error naming feature and point when the place is not in the gazetteer
 */
export function coursePosition(point: CoursePoint, places: Places, feature: string): LonLat {
	if (Array.isArray(point)) return point;
	const id = typeof point === 'string' ? point : point.from;
	const place = Object.hasOwn(places, id) ? places[id] : undefined;
	if (!place) throw new Error(`${feature}: no place "${id}" for the course point ${shown(point)}`);
	if (typeof point === 'string') return [place.lon, place.lat];
	const { km, bearing } = point;
	const [lon, lat] = destination([place.lon, place.lat], km, bearing, { units: 'kilometers' })
		.geometry.coordinates;
	if (lon === undefined || lat === undefined)
		throw new Error(`${feature}: no position for the course point ${shown(point)}`);
	return [lon, lat];
}

/**
 * The positions that a course runs through, in its order.
 *
 * @throws Error naming feature and point, see {@link coursePosition}
 */
export function course(points: readonly CoursePoint[], places: Places, feature: string): LonLat[] {
	return points.map((point) => coursePosition(point, places, feature));
}
