import { expect, it } from 'vitest';
import { growth, slope } from './heap.ts';
import { random } from './random.ts';

it('measures growth from the 20th visit, and the slope of a line', () => {
	const samples = [0, 20, 40, 60].map((visit) => ({ visit, bytes: 1000 + 5 * visit }));
	expect(slope(samples)).toBeCloseTo(5);
	expect(growth(samples)).toBeCloseTo(1300 / 1100);
	expect(growth(samples.slice(0, 2))).toBeNull();
	expect(slope([])).toBe(0);
});
it('repeats its visitors for the same seed', () => {
	const a = random(7);
	const b = random(7);
	const drawn = Array.from({ length: 50 }, () => a.below(10));
	expect(Array.from({ length: 50 }, () => b.below(10))).toEqual(drawn);
	expect(new Set(drawn).size).toBeGreaterThan(5);
	expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...drawn)).toBeLessThan(10);
});
