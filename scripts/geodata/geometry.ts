import type { Feature, Geometry, Position } from 'geojson';
import type { Bounds } from './gshhg.ts';
import type { Line } from './segments.ts';

/** The box of the Korea layers: west, south, east, north in degrees. */
export const koreaBox: Bounds = [121.5, 32.8, 133, 45];

/** Length of a degree of latitude, in kilometres, on a sphere of 6371.0088 km. */
const kilometresPerDegree = 111.195;

/** Distance in kilometres between near positions, on a locally flat Earth. */
export function distanceKilometres(a: Position, b: Position): number {
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	const scale = Math.cos((((ay + by) / 2) * Math.PI) / 180);
	return kilometresPerDegree * Math.hypot((ax - bx) * scale, ay - by);
}

/** Length of a line in kilometres. */
export function lineKilometres(line: Line): number {
	return line.reduce(
		(sum, position, index) =>
			index === 0 ? 0 : sum + distanceKilometres(line[index - 1] ?? position, position),
		0
	);
}

/** Index of the vertex nearest to a position. */
export function nearestIndex(line: Line, position: Position): number {
	let best = 0;
	let bestDistance = Infinity;
	line.forEach((vertex, index) => {
		const distance = distanceKilometres(vertex, position);
		if (distance < bestDistance) {
			bestDistance = distance;
			best = index;
		}
	});
	return best;
}

/**
 * The line of a set that has an end within 200 m of each given end, turned so that it starts at `start`.
 * @throws Error naming the ends when there is none: the input data changed.
 */
export function lineBetween(lines: readonly Line[], start: Position, end: Position): Line {
	const near = (a: Position | undefined, b: Position): boolean =>
		a !== undefined && distanceKilometres(a, b) < 0.2;
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

/** All lines of features. */
export function linesOf(features: readonly Feature[]): Line[] {
	return features.flatMap(({ geometry }) => {
		if (geometry.type === 'LineString') return [geometry.coordinates];
		return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
	});
}

export const lineString = (coordinates: Line): Geometry => ({ type: 'LineString', coordinates });
export const polygon = (coordinates: Line[]): Geometry => ({ type: 'Polygon', coordinates });

/** Whether a position lies within a ring (even-odd rule). */
export function inRing([x = 0, y = 0]: Position, ring: Line): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [ax = 0, ay = 0] = ring[i] ?? [];
		const [bx = 0, by = 0] = ring[j] ?? [];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}

/** Whether a position lies within a polygon, holes taken out. */
export function inPolygon(position: Position, rings: Line[]): boolean {
	return rings.reduce((inside, ring) => inside !== inRing(position, ring), false);
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
