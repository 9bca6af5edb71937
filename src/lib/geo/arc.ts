import type { LonLat } from '../story/types.ts';
import { fromPlane, toPlane, type PlanePoint } from './smooth-plane.ts';
import { withoutIdle } from './smooth.ts';

/** Vertices of an arc, before those that change nothing are dropped. */
const STEPS = 48;

/**
 * A bent link between two positions: a parabola in the Mercator plane, so that it looks the same at every scale.
 * It says that something went from one to the other, not which way; and it is no great circle.
 *
 * @param from degrees
 * @param to degrees, not equal to `from`
 * @param bend how far the middle stands off the straight line, as a share of its length: above 0 to the left as one
 *   travels, below 0 to the right, 0 straight
 * @returns degrees; begins and ends exactly at the two positions
 * @throws RangeError when the positions are equal
 */
export function arc(from: LonLat, to: LonLat, bend: number): LonLat[] {
	const a = toPlane(from);
	const b = toPlane(to);
	const along: PlanePoint = [b[0] - a[0], b[1] - a[1]];
	if (along[0] === 0 && along[1] === 0) throw new RangeError('arc: the two positions are equal');
	const line = Array.from({ length: STEPS + 1 }, (_, index): PlanePoint => {
		const t = index / STEPS;
		const off = 4 * bend * t * (1 - t);
		return [a[0] + along[0] * t - along[1] * off, a[1] + along[1] * t + along[0] * off];
	});
	return [from, ...withoutIdle(line).slice(1, -1).map(fromPlane), to];
}
