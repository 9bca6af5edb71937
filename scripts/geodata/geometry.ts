import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { distance } from '@turf/distance';
import type { Feature, Geometry, Position } from 'geojson';
import type { Bounds } from './gshhg.ts';
import type { Line } from './segments.ts';

/** The box of the Korea layers: west, south, east, north in degrees. */
export const koreaBox: Bounds = [121.5, 32.8, 133, 45];

/** Index of the vertex nearest to a position. */
export function nearestIndex(line: Line, position: Position): number {
	let best = 0;
	let least = Infinity;
	line.forEach((vertex, index) => {
		const kilometres = distance(vertex, position);
		if (kilometres < least) [best, least] = [index, kilometres];
	});
	return best;
}

/**
 * The line of a set that has an end within 200 m of each given end, turned so that it starts at `start`.
 * @throws Error naming the ends when there is none: the input data changed.
 */
export function lineBetween(lines: readonly Line[], start: Position, end: Position): Line {
	const near = (a: Position | undefined, b: Position): boolean =>
		a !== undefined && distance(a, b) < 0.2;
	for (const line of lines) {
		if (near(line[0], start) && near(line.at(-1), end)) return [...line];
		if (near(line[0], end) && near(line.at(-1), start)) return [...line].reverse();
	}
	throw new Error(`No line between ${start.join(',')} and ${end.join(',')} in the source data`);
}

/** A closed ring around bounds, counter-clockwise. */
export function boundsRing([west, south, east, north]: Bounds): Line {
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
}

/** All polygons of features, as arrays of rings. */
export function polygonsOf(features: readonly Feature[]): Line[][] {
	return features.flatMap(({ geometry }) => {
		if (geometry.type === 'Polygon') return [geometry.coordinates];
		return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
	});
}

/** All positions of features that are points. */
export function pointsOf(features: readonly Feature[]): Position[] {
	return features.flatMap(({ geometry }) => {
		if (geometry.type === 'Point') return [geometry.coordinates];
		return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
	});
}

/** All lines of features. */
export function linesOf(features: readonly Feature[]): Line[] {
	return features.flatMap(({ geometry }) => {
		if (geometry.type === 'LineString') return [geometry.coordinates];
		return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
	});
}

export const lineString = (coordinates: Line): Geometry => ({ type: 'LineString', coordinates });
export const polygon = (coordinates: Line[]): Geometry => ({ type: 'Polygon', coordinates });

/** Whether a position lies within a polygon or on its edge, holes taken out. */
export function inPolygon(position: Position, rings: Line[]): boolean {
	return booleanPointInPolygon(position, { type: 'Polygon', coordinates: rings });
}

/** West, south, east and north of a line. */
export function boundsOf(line: Line): Bounds {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x = 0, y = 0] of line) {
		west = Math.min(west, x);
		south = Math.min(south, y);
		east = Math.max(east, x);
		north = Math.max(north, y);
	}
	return [west, south, east, north];
}
