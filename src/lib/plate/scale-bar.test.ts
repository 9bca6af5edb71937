import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaleBar } from './scale-bar.ts';

it('is a round length, true to scale, and fills between two fifths and all of its room', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.001, max: 100, noNaN: true }), (kilometresPerPixel) => {
			const bar = scaleBar(kilometresPerPixel, 150);
			expect(bar.width * kilometresPerPixel).toBeCloseTo(bar.kilometres, 6);
			expect(bar.width).toBeLessThanOrEqual(150.001);
			expect(bar.width).toBeGreaterThan(150 * 0.39);
			expect(Number(bar.kilometres.toPrecision(1))).toBeCloseTo(bar.kilometres, 9);
		})
	);
});
