import { describe, expect, it } from 'vitest';
import { arc } from './arc.ts';
import { toPlane } from './smooth-plane.ts';

const beijing = [116.4, 39.9] as [number, number];
const pyongyang = [125.75, 39.03] as [number, number];

describe('arc', () => {
	it('joins the two positions exactly', () => {
		const line = arc(beijing, pyongyang, 0.2);
		expect(line[0]).toEqual(beijing);
		expect(line.at(-1)).toEqual(pyongyang);
	});

	it('stands off by the share of its length, to the left as one travels', () => {
		const [a, b] = [toPlane(beijing), toPlane(pyongyang)];
		const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
		for (const bend of [0.25, -0.1]) {
			const offsets = arc(beijing, pyongyang, bend).map((position) => {
				const [x, y] = toPlane(position);
				return ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / length;
			});
			const farthest = bend > 0 ? Math.max(...offsets) : Math.min(...offsets);
			expect(farthest / length).toBeCloseTo(bend, 2);
		}
	});

	it('is straight without a bend', () => {
		expect(arc(beijing, pyongyang, 0)).toHaveLength(2);
	});

	it('refuses a link from a place to itself', () => {
		expect(() => arc(beijing, beijing, 0.2)).toThrow('equal');
	});
});
