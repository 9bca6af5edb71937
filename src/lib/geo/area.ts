import { buffer } from '@turf/buffer';
import { lineString, point } from '@turf/helpers';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../story/types.ts';
import { smooth } from './smooth.ts';

/** Quarter-circle steps of the buffer. */
const STEPS = 8;

/**
 * A broad area around a position, or around the smooth line through several.
 *
 * @param positions degrees, at least one
 * @param radiusKm distance from the line to the edge, in kilometres, greater than 0
 * @throws RangeError when there is no position, or the radius is not a positive number
 */
export function area(
	positions: readonly LonLat[],
	radiusKm: number
): Feature<Polygon | MultiPolygon> {
	const [first, ...others] = positions;
	if (!first) throw new RangeError('area: no position');
	if (!(radiusKm > 0)) throw new RangeError(`area: the radius (${radiusKm}) must be positive`);
	const core = others.length > 0 ? lineString(smooth(positions)) : point(first);
	const around = buffer(core, radiusKm, { units: 'kilometers', steps: STEPS });
	if (!around) throw new RangeError(`area: nothing lies within ${radiusKm} km`);
	return around;
}
