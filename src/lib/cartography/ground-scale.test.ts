import { describe, expect, it } from 'vitest';
import { scaleAt, times } from './ground-scale.ts';

describe('scaleAt', () => {
	const stops = [
		[4, 1],
		[6, 3]
	] as const;

	it('interpolates between stops and holds beyond them', () => {
		expect([3, 4, 5, 5.5, 6, 9].map((zoom) => scaleAt(stops, zoom))).toEqual([1, 1, 2, 2.5, 3, 3]);
	});

	it('takes a plain number as it is', () => {
		expect(scaleAt(0.8, 7)).toBe(0.8);
	});

	it('refuses a scale without stops', () => {
		expect(() => scaleAt([], 3)).toThrow('at least one stop');
	});
});

describe('times', () => {
	it('multiplies every value and leaves the zooms', () => {
		expect(times([[4, 1.5]], 2)).toEqual([[4, 3]]);
		expect(times(4, 0.5)).toBe(2);
	});
});
