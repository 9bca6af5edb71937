import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projector } from './camera.ts';
import { kilometresPerPixel, project, unproject } from './mercator.ts';

describe('Web Mercator', () => {
	it('has the equator and Greenwich in the middle', () => {
		expect(project([0, 0])).toEqual([0.5, 0.5]);
		expect(project([-180, 85.0511287798])[1]).toBeCloseTo(0, 9);
	});

	it('undoes itself', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -180, max: 180, noNaN: true }),
				fc.double({ min: -84, max: 84, noNaN: true }),
				(lon, lat) => {
					const [a, b] = unproject(project([lon, lat]));
					expect(a).toBeCloseTo(lon, 9);
					expect(b).toBeCloseTo(lat, 9);
				}
			)
		);
	});

	it('gives the known scale: 78.27 km a pixel at the equator at zoom 0 with 512-pixel tiles', () => {
		expect(kilometresPerPixel(0, 0)).toBeCloseTo(78.2715, 3);
		expect(kilometresPerPixel(60, 0)).toBeCloseTo(39.1357, 3);
	});

	it('puts the camera centre in the middle of the plate and inverts', () => {
		const viewport = { width: 800, height: 600 };
		const toPixels = projector({ lon: 127, lat: 38, zoom: 6.3 }, viewport);
		expect(toPixels([127, 38])[0]).toBeCloseTo(400, 6);
		expect(toPixels([127, 38])[1]).toBeCloseTo(300, 6);
		const [lon, lat] = toPixels.invert([100, 50]);
		const [x, y] = toPixels([lon, lat]);
		expect(x).toBeCloseTo(100, 6);
		expect(y).toBeCloseTo(50, 6);
	});
});
