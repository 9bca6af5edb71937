/** A line beside a line, as MapLibre's `line-offset` draws it. */
import type { Point } from '../camera/mercator.ts';

/** Longest reach of a corner, in offsets: sharper ones would throw spikes. */
const LIMIT = 1.6;

/**
 * The line moved sideways by some pixels, right of its direction when positive (y grows down).
 * Every corner moves along its bisector. Where the line bends more tightly than the offset the result crosses itself.
 */
export function offsetLine(line: readonly Point[], pixels: number): Point[] {
	const normals: Point[] = [];
	const points = line.filter((point, index) => {
		const next = line[index + 1];
		return !next || next[0] !== point[0] || next[1] !== point[1];
	});
	for (let i = 0; i + 1 < points.length; i++) {
		const [ax, ay] = points[i] ?? [0, 0];
		const [bx, by] = points[i + 1] ?? [0, 0];
		const length = Math.hypot(bx - ax, by - ay);
		normals.push([-(by - ay) / length, (bx - ax) / length]);
	}
	return points.map(([x, y], index): Point => {
		const before = normals[index - 1] ?? normals[index] ?? [0, 0];
		const after = normals[index] ?? before;
		const sumX = before[0] + after[0];
		const sumY = before[1] + after[1];
		const length = Math.hypot(sumX, sumY);
		if (length < 1e-6) return [x + before[0] * pixels, y + before[1] * pixels];
		const reach = Math.min(2 / length, LIMIT) * pixels;
		return [x + (sumX / length) * reach, y + (sumY / length) * reach];
	});
}
