import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromPlane, toPlane } from './smooth-plane.ts';

it('goes to the plane and back', () => {
	const lon = fc.double({ min: -180, max: 180, noNaN: true });
	const lat = fc.double({ min: -85, max: 85, noNaN: true });
	fc.assert(
		fc.property(lon, lat, (x, y) => {
			const [backX, backY] = fromPlane(toPlane([x, y]));
			expect(backX).toBeCloseTo(x, 9);
			expect(backY).toBeCloseTo(y, 9);
		})
	);
});

it('puts the northern edge of the Mercator square as far up as its side is half wide', () => {
	expect(toPlane([0, 85.0511287798])[1]).toBeCloseTo(180, 6);
});
