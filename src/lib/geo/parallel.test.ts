import { describe, expect, it } from 'vitest';
import { parallel } from './parallel.ts';

describe('parallel', () => {
	it('runs from west to east on one latitude', () => {
		const { coordinates } = parallel(38, 124, 130.6, 0.1).geometry;
		expect(coordinates).toHaveLength(67);
		expect(coordinates[0]).toEqual([124, 38]);
		expect(coordinates.at(-1)).toEqual([130.6, 38]);
		expect(coordinates.every(([, latitude]) => latitude === 38)).toBe(true);
	});

	it('never takes a longer step than asked', () => {
		const { coordinates } = parallel(38, 0, 1, 0.3).geometry;
		const steps = coordinates.slice(1).map(([x = 0], index) => x - (coordinates[index]?.[0] ?? 0));
		expect(coordinates).toHaveLength(5);
		for (const step of steps) {
			expect(step).toBeGreaterThan(0);
			expect(step).toBeLessThanOrEqual(0.3);
		}
	});

	it('refuses a line that runs west and a step of zero', () => {
		expect(() => parallel(38, 130, 124, 0.1)).toThrow(/east \(124\)/);
		expect(() => parallel(38, 124, 130, 0)).toThrow(/step \(0\)/);
	});
});
