/** Cuts lines and rings at a rectangle, in pixels. */
import type { Point } from '../camera/mercator.ts';

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

type Edge = readonly [axis: 0 | 1, at: number, keep: 1 | -1];

const edgesOf = (box: Box): Edge[] => [
	[0, box.left, 1],
	[0, box.right, -1],
	[1, box.top, 1],
	[1, box.bottom, -1]
];

const within = (point: Point, [axis, at, keep]: Edge) => keep * (point[axis] - at) >= 0;

function crossing(a: Point, b: Point, [axis, at]: Edge): Point {
	const share = (at - a[axis]) / (b[axis] - a[axis]);
	const other = axis === 0 ? 1 : 0;
	const value = a[other] + (b[other] - a[other]) * share;
	return axis === 0 ? [at, value] : [value, at];
}

/**
 * The part of a ring inside the box, closed along the box's edges where it leaves.
 * Sutherland and Hodgman, "Reentrant polygon clipping", CACM 17(1), 1974. Empty when nothing is inside.
 */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
	let points: readonly Point[] = ring;
	for (const edge of edgesOf(box)) {
		const kept: Point[] = [];
		let previous = points.at(-1);
		for (const point of points) {
			const inside = within(point, edge);
			if (previous && inside !== within(previous, edge)) kept.push(crossing(previous, point, edge));
			if (inside) kept.push(point);
			previous = point;
		}
		points = kept;
	}
	return [...points];
}

/** The parts of a line inside the box. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
	let parts: Point[][] = [[...line]];
	for (const edge of edgesOf(box)) {
		const kept: Point[][] = [];
		for (const part of parts) {
			let current: Point[] = [];
			let previous: Point | undefined;
			for (const point of part) {
				const inside = within(point, edge);
				if (previous && inside !== within(previous, edge)) {
					current.push(crossing(previous, point, edge));
					if (!inside) {
						kept.push(current);
						current = [];
					}
				}
				if (inside) current.push(point);
				previous = point;
			}
			if (current.length > 1) kept.push(current);
		}
		parts = kept;
	}
	return parts.filter((part) => part.length > 1);
}
