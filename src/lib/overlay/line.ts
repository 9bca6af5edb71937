/** Plane geometry of polylines in pixels. Not geodesy: lengths here are lengths on the screen. */
import { px } from './shape.ts';

export type Pixel = readonly [x: number, y: number];

export const distance = (a: Pixel, b: Pixel) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** A polyline with the distance from its start at every vertex, for many look-ups. */
export interface Measured {
	points: readonly Pixel[];
	at: readonly number[];
	length: number;
}

export function measure(points: readonly Pixel[]): Measured {
	const at: number[] = [];
	let sum = 0;
	points.forEach((point, i) => {
		if (i > 0) sum += distance(points[i - 1] as Pixel, point);
		at.push(sum);
	});
	return { points, at, length: sum };
}

/** Point and direction (radians, clockwise from east as the screen counts) at a distance from the start; clamped. */
export function along(line: Measured, where: number): { point: Pixel; direction: number } {
	const { points, at } = line;
	const target = Math.min(line.length, Math.max(0, where));
	let low = 0;
	let high = at.length - 1;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((at[middle] as number) <= target) low = middle;
		else high = middle;
	}
	const a = points[low] as Pixel;
	const b = points[high] as Pixel;
	const piece = (at[high] as number) - (at[low] as number);
	const share = piece > 0 ? (target - (at[low] as number)) / piece : 0;
	return {
		point: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share],
		direction: Math.atan2(b[1] - a[1], b[0] - a[0])
	};
}

/** The piece of a line between two distances from its start. */
export function slice(line: Measured, from: number, to: number): Pixel[] {
	const start = along(line, from).point;
	const end = along(line, to).point;
	const inner = line.points.filter((_, i) => {
		const here = line.at[i] as number;
		return here > from + 0.01 && here < to - 0.01;
	});
	return [start, ...inner, end];
}

/** Evenly spaced points, about `step` pixels apart, both ends included; directions smoothed over neighbours. */
export function sample(
	line: Measured,
	step: number
): { point: Pixel; direction: number; at: number }[] {
	const count = Math.max(1, Math.round(line.length / step));
	const raw = Array.from({ length: count + 1 }, (_, i) => {
		const at = (line.length * i) / count;
		return { point: along(line, at).point, at };
	});
	return raw.map(({ point, at }, i) => {
		const before = raw[Math.max(0, i - 1)] as { point: Pixel };
		const after = raw[Math.min(count, i + 1)] as { point: Pixel };
		return {
			point,
			at,
			direction: Math.atan2(after.point[1] - before.point[1], after.point[0] - before.point[0])
		};
	});
}

/** Moves a point sideways: positive is to the right of the direction, seen on the screen. */
export function sideways(point: Pixel, direction: number, by: number): [number, number] {
	return [point[0] - Math.sin(direction) * by, point[1] + Math.cos(direction) * by];
}

/** SVG path data. */
export function pathData(points: readonly Pixel[], close = false): string {
	if (points.length === 0) return '';
	let data = '';
	points.forEach((point, i) => {
		data += `${i === 0 ? 'M' : 'L'}${px(point[0])} ${px(point[1])}`;
	});
	return close ? `${data}Z` : data;
}
