import type { Feature, LineString } from 'geojson';

/**
 * A parallel of latitude as a line from west to east, densified, because a renderer or Turf may take a long
 * segment for a great circle, which leaves the parallel by kilometres.
 *
 * @param latitude degrees north
 * @param west degrees east of the western end
 * @param east degrees east of the eastern end, greater than `west`
 * @param stepDegrees largest longitude between two vertices, greater than 0
 * @throws RangeError when `east` is not greater than `west`, or the step is not positive
 */
export function parallel(
	latitude: number,
	west: number,
	east: number,
	stepDegrees: number
): Feature<LineString> {
	if (!(east > west))
		throw new RangeError(`parallel: east (${east}) must be greater than west (${west})`);
	if (!(stepDegrees > 0))
		throw new RangeError(`parallel: the step (${stepDegrees}) must be positive`);
	const segments = Math.ceil((east - west) / stepDegrees - 1e-9);
	const coordinates = Array.from({ length: segments + 1 }, (_, index) => [
		west + ((east - west) * index) / segments,
		latitude
	]);
	return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
}
