import { area as squareMetres } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { describe, expect, it } from 'vitest';
import { area } from './area.ts';

describe('area', () => {
	it('is a disc around one position', () => {
		const disc = area([[126, 39]], 20);
		expect(squareMetres(disc) / 1e6).toBeGreaterThan(0.97 * Math.PI * 400);
		expect(squareMetres(disc) / 1e6).toBeLessThan(Math.PI * 400 * 1.01);
	});

	it('covers what lies between several positions, and no more than the radius beyond', () => {
		const band = area(
			[
				[126, 38.5],
				[127, 38.8],
				[128, 38.8]
			],
			15
		);
		expect(booleanPointInPolygon([127.5, 38.82], band)).toBe(true);
		expect(booleanPointInPolygon([128.1, 38.8], band)).toBe(true);
		expect(booleanPointInPolygon([128.3, 38.8], band)).toBe(false);
		expect(booleanPointInPolygon([127, 38.5], band)).toBe(false);
	});

	it('refuses an empty list and a radius that is not positive', () => {
		expect(() => area([], 10)).toThrow('no position');
		expect(() => area([[126, 39]], 0)).toThrow('radius');
		expect(() => area([[126, 39]], Number.NaN)).toThrow('radius');
	});
});
