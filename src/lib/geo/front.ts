import { along } from '@turf/along';
import { bearing } from '@turf/bearing';
import { destination } from '@turf/destination';
import { featureCollection, lineString, polygon } from '@turf/helpers';
import { length } from '@turf/length';
import { union } from '@turf/union';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../story/types.ts';
import { smooth } from './smooth.ts';

/** A front as a soft band: no line between the sides, and open where nobody held. */
export interface Front {
	/** The middle, west to east, one line for each unbroken piece. */
	readonly centre: Feature<MultiLineString>;
	/** The half on the left of the course: the northern side's. */
	readonly north: Feature<Polygon | MultiPolygon>;
	/** The half on the right of the course: the southern side's. */
	readonly south: Feature<Polygon | MultiPolygon>;
}

/** Stretches of a flank are at most this long, as a share of the half width. */
const STRETCH = 0.35;

const kilometres = { units: 'kilometers' } as const;

/**
 * A band along a front, known only at some places: smooth between them, and left out where the list has a gap.
 *
 * @param points degrees, west to east; null leaves the front open between its neighbours
 * @param widthKm whole width of the band, in kilometres, greater than 0
 * @throws RangeError when the width is not positive, or a piece between gaps has fewer than two points
 */
export function front(points: readonly (LonLat | null)[], widthKm: number): Front {
	if (!(widthKm > 0)) throw new RangeError(`front: the width (${widthKm}) must be positive`);
	const lines = pieces(points).map((piece) => {
		if (piece.length < 2)
			throw new RangeError('front: a piece between gaps needs at least two points');
		return smooth(piece);
	});
	if (lines.length === 0) throw new RangeError('front: no points');
	return {
		centre: {
			type: 'Feature',
			properties: {},
			geometry: { type: 'MultiLineString', coordinates: lines }
		},
		north: flank(lines, widthKm / 2, -90),
		south: flank(lines, widthKm / 2, 90)
	};
}

/** The runs of points between gaps. */
export function pieces<T>(points: readonly (T | null)[]): T[][] {
	const runs: T[][] = [];
	let run: T[] = [];
	for (const point of [...points, null]) {
		if (point !== null) run.push(point);
		else if (run.length > 0) {
			runs.push(run);
			run = [];
		}
	}
	return runs;
}

/** All that lies within `reach` kilometres on one side: `turn` degrees clockwise from the direction of travel. */
function flank(
	lines: readonly LonLat[][],
	reach: number,
	turn: number
): Feature<Polygon | MultiPolygon> {
	const cells = lines.flatMap((line) => cellsBeside(line, reach, turn));
	const whole = union(featureCollection(cells));
	if (!whole) throw new RangeError('front: the flank is empty');
	return whole;
}

/** Triangles between the line and its parallel; together they cover the flank, also inside bends. */
function cellsBeside(line: LonLat[], reach: number, turn: number): Feature<Polygon>[] {
	const course = lineString(line);
	const total = length(course, kilometres);
	const count = Math.max(2, Math.ceil(total / (reach * STRETCH)));
	const at = (distance: number) =>
		along(course, Math.min(total, Math.max(0, distance)), kilometres).geometry.coordinates;
	const step = total / count;
	const inner = Array.from({ length: count + 1 }, (_, index) => at(index * step));
	const outer = inner.map((position, index) => {
		const direction = bearing(at((index - 0.5) * step), at((index + 0.5) * step));
		return destination(position, reach, direction + turn, kilometres).geometry.coordinates;
	});
	return inner.slice(1).flatMap((position, index) => {
		const before = inner[index] as Position;
		const outBefore = outer[index] as Position;
		const out = outer[index + 1] as Position;
		return [
			polygon([[before, position, out, before]]),
			polygon([[before, out, outBefore, before]])
		];
	});
}
