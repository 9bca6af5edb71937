/** Fewer points, hardly another shape: in pixels, so that the tolerance means what the eye sees. */
import type { Point } from '../camera/mercator.ts';

/** Distance of a point from a segment, squared. */
function squaredDistance(point: Point, a: Point, b: Point): number {
	const dx = b[0] - a[0];
	const dy = b[1] - a[1];
	const length = dx * dx + dy * dy;
	const share =
		length === 0
			? 0
			: Math.min(1, Math.max(0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length));
	const x = point[0] - a[0] - share * dx;
	const y = point[1] - a[1] - share * dy;
	return x * x + y * y;
}

/** Order of positions that has nothing to do with where they stand in a line. */
const before = (a: Point, b: Point) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/**
 * A line without the points that lie within the tolerance of what stays. Both ends stay. Reversing the line reverses
 * the result, so that two neighbours who share a line simplify it alike.
 * D. H. Douglas and T. K. Peucker, Cartographica 10(2), 1973.
 */
export function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
	const keep = new Uint8Array(line.length);
	const spans: [number, number][] = [[0, line.length - 1]];
	keep[0] = 1;
	keep[line.length - 1] = 1;
	for (let span = spans.pop(); span; span = spans.pop()) {
		const [first, last] = span;
		const a = line[first];
		const b = line[last];
		if (!a || !b || last - first < 2) continue;
		let farthest = -1;
		let distance = tolerance * tolerance;
		// Measured from the same end and, where two are as far, decided alike, whichever way the line runs.
		const [start, end] = before(a, b) ? [a, b] : [b, a];
		for (let i = first + 1; i < last; i++) {
			const point = line[i] ?? a;
			const here = squaredDistance(point, start, end);
			const tie = here === distance && farthest >= 0 && before(point, line[farthest] ?? a);
			if (here > distance || tie) {
				distance = here;
				farthest = i;
			}
		}
		if (farthest < 0) continue;
		keep[farthest] = 1;
		spans.push([first, farthest], [farthest, last]);
	}
	return line.filter((_, index) => keep[index]);
}

/**
 * A closed ring (first point not repeated), simplified between its anchors: the points where it meets others. Without
 * any, its leftmost point and the one farthest from that are anchors, which does not depend on where the ring starts.
 */
export function simplifyRing(
	ring: readonly Point[],
	isAnchor: (index: number) => boolean,
	tolerance: number
): Point[] {
	const anchors = ring.flatMap((_, index) => (isAnchor(index) ? [index] : []));
	if (anchors.length < 2) {
		const start = anchors[0] ?? leftmost(ring);
		anchors.length = 0;
		anchors.push(start, farthestFrom(ring, start));
		anchors.sort((a, b) => a - b);
	}
	return anchors.flatMap((from, index) => {
		const to = anchors[(index + 1) % anchors.length] ?? from;
		const arc =
			to > from ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
		return simplifyLine(arc, tolerance).slice(0, -1);
	});
}

function leftmost(ring: readonly Point[]): number {
	let best = 0;
	ring.forEach(([x, y], index) => {
		const [bestX, bestY] = ring[best] ?? [Infinity, Infinity];
		if (x < bestX || (x === bestX && y < bestY)) best = index;
	});
	return best;
}

function farthestFrom(ring: readonly Point[], start: number): number {
	const [x0, y0] = ring[start] ?? [0, 0];
	let best = start;
	let distance = -1;
	ring.forEach(([x, y], index) => {
		const here = (x - x0) ** 2 + (y - y0) ** 2;
		if (here > distance) {
			distance = here;
			best = index;
		}
	});
	return best;
}

/** Area of a ring, unsigned. */
export function ringArea(ring: readonly Point[]): number {
	let sum = 0;
	let previous = ring.at(-1);
	for (const point of ring) {
		if (previous) sum += previous[0] * point[1] - point[0] * previous[1];
		previous = point;
	}
	return Math.abs(sum) / 2;
}
