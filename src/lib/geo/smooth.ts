import { simplify } from '@turf/simplify';
import { lineString } from '@turf/helpers';
import type { LonLat } from '../story/types.ts';
import { fromPlane, toPlane, type PlanePoint } from './smooth-plane.ts';

/** Vertices on each stretch between two given positions, before those that change nothing are dropped. */
const STEPS = 24;

/** A vertex stays when leaving it out would move the line by more than this share of the line's extent. */
const TOLERANCE = 0.0005;

const plus = (a: PlanePoint, b: PlanePoint, share = 1): PlanePoint => [
	a[0] + b[0] * share,
	a[1] + b[1] * share
];
const minus = (a: PlanePoint, b: PlanePoint): PlanePoint => [a[0] - b[0], a[1] - b[1]];

/**
 * A smooth line through positions: cubic Bezier stretches with the tangents of a centripetal Catmull-Rom spline, which
 * neither loops nor overshoots between its points (Yuksel, Schaefer and Keyser, "Parameterization and applications of
 * Catmull-Rom curves", Computer-Aided Design 43, 2011). Bends are even on a Mercator map.
 *
 * Moving one position changes the two stretches before and after it, and no more; so courses that share positions run
 * together between the second and the last but one of these.
 *
 * @param positions degrees, at least two, neighbours not equal
 * @returns degrees; begins and ends exactly at the first and the last position
 * @throws RangeError when there are fewer than two positions, or two neighbours are equal
 */
export function smooth(positions: readonly LonLat[]): LonLat[] {
	const points = positions.map(toPlane);
	const [first, second] = points;
	const last = points.at(-1);
	const beforeLast = points.at(-2);
	if (!first || !second || !last || !beforeLast)
		throw new RangeError(`smooth: ${positions.length} position, at least two needed`);
	const framed = [
		plus(first, minus(first, second)),
		...points,
		plus(last, minus(last, beforeLast))
	];
	const line: PlanePoint[] = [first];
	for (let index = 1; index + 2 < framed.length; index++) {
		const [a, b, c, d] = framed.slice(index - 1, index + 3);
		if (a && b && c && d) line.push(...stretch(a, b, c, d));
	}
	return withoutIdle(line).map((point, index, all) => {
		if (index === 0) return positions[0] as LonLat;
		return index === all.length - 1 ? (positions.at(-1) as LonLat) : fromPlane(point);
	});
}

/** Points after `b` up to `c`; `a` and `d` are the neighbours that give the tangents. */
function stretch(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): PlanePoint[] {
	const root = (from: PlanePoint, to: PlanePoint) =>
		Math.sqrt(Math.hypot(to[0] - from[0], to[1] - from[1]));
	const ab = root(a, b);
	const bc = root(b, c);
	const cd = root(c, d);
	if (ab === 0 || bc === 0 || cd === 0)
		throw new RangeError('smooth: two neighbouring positions are equal');
	const tangent = (
		before: PlanePoint,
		here: PlanePoint,
		after: PlanePoint,
		into: number,
		out: number
	) =>
		plus(
			plus([0, 0], minus(here, before), 1 / into),
			plus(plus([0, 0], minus(after, here), 1 / out), minus(after, before), -1 / (into + out))
		);
	const leaving = plus(b, tangent(a, b, c, ab, bc), bc / 3);
	const arriving = plus(c, tangent(b, c, d, bc, cd), -bc / 3);
	return Array.from({ length: STEPS }, (_, index) =>
		bezier([b, leaving, arriving, c], (index + 1) / STEPS)
	);
}

type Controls = readonly [PlanePoint, PlanePoint, PlanePoint, PlanePoint];

function bezier([p, q, r, s]: Controls, t: number): PlanePoint {
	const u = 1 - t;
	const at = (axis: 0 | 1) =>
		u ** 3 * p[axis] + 3 * u * u * t * q[axis] + 3 * u * t * t * r[axis] + t ** 3 * s[axis];
	return [at(0), at(1)];
}

/** Drops the vertices of a plane line that cannot be seen to bend it. */
export function withoutIdle(line: readonly PlanePoint[]): PlanePoint[] {
	const extent = (axis: 0 | 1) => {
		const values = line.map((point) => point[axis]);
		return Math.max(...values) - Math.min(...values);
	};
	const tolerance = TOLERANCE * Math.hypot(extent(0), extent(1));
	const kept = simplify(lineString(line.map((point) => [...point])), {
		tolerance,
		highQuality: true
	});
	return kept.geometry.coordinates.map(([x = 0, y = 0]) => [x, y]);
}
