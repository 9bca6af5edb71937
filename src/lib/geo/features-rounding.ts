import type { Geometry, Position } from 'geojson';

/** Decimals of a degree: 11 m, far finer than anything schematic. */
const DECIMALS = 4;

/**
 * A geometry rounded to four decimals and wound after RFC 7946: outer rings counter-clockwise, holes clockwise.
 *
 * @throws Error for the types that no story layer has
 */
export function rounded(geometry: Geometry): Geometry {
	switch (geometry.type) {
		case 'Point':
			return { type: 'Point', coordinates: roundPosition(geometry.coordinates) };
		case 'LineString':
			return { type: 'LineString', coordinates: roundLine(geometry.coordinates) };
		case 'MultiLineString':
			return { type: 'MultiLineString', coordinates: geometry.coordinates.map(roundLine) };
		case 'Polygon':
			return { type: 'Polygon', coordinates: roundRings(geometry.coordinates) };
		case 'MultiPolygon':
			return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(roundRings) };
		case 'MultiPoint':
		case 'GeometryCollection':
			throw new Error(`story layers have no geometry of type ${geometry.type}`);
	}
}

function roundPosition(position: Position): Position {
	const factor = 10 ** DECIMALS;
	return position.slice(0, 2).map((value) => Math.round(value * factor) / factor + 0);
}

function roundLine(line: Position[]): Position[] {
	return line
		.map(roundPosition)
		.filter(
			([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]
		);
}

function roundRings(rings: Position[][]): Position[][] {
	return rings
		.map(roundLine)
		.filter((ring) => ring.length >= 4)
		.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.reverse()));
}

/** Twice the area of a ring; positive when counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
	let sum = 0;
	for (let index = 1; index < ring.length; index++) {
		const [ax = 0, ay = 0] = ring[index - 1] ?? [];
		const [bx = 0, by = 0] = ring[index] ?? [];
		sum += ax * by - bx * ay;
	}
	return sum;
}
