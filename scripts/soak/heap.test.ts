import { expect, it } from 'vitest';
import { growth, heldIn, slope } from './heap.ts';
import { random } from './random.ts';

it('measures growth from the 20th visit, and the slope of a line', () => {
	const samples = [0, 20, 40, 60].map((visit) => ({ visit, bytes: 1000 + 5 * visit }));
	expect(slope(samples)).toBeCloseTo(5);
	expect(growth(samples, 'bytes')).toBeCloseTo(1300 / 1100);
	expect(growth(samples.slice(0, 2), 'bytes')).toBeNull();
	expect(slope([])).toBe(0);
});
it('measures the growth of what the page holds where that was looked at', () => {
	const samples = [
		{ visit: 20, bytes: 1000, held: 500 },
		{ visit: 40, bytes: 1300 },
		{ visit: 60, bytes: 1400, held: 510 }
	];
	expect(growth(samples, 'held')).toBeCloseTo(1.02);
	expect(growth(samples.slice(0, 2), 'held')).toBeNull();
});
it('leaves compiled code and the browser’s own objects out of what is held', () => {
	const meta = {
		node_fields: ['type', 'name', 'id', 'self_size'],
		node_types: [['code', 'object', 'string', 'native'], 'string', 'number', 'number']
	} as { node_fields: string[]; node_types: [string[], ...unknown[]] };
	const nodes = [
		[0, 0, 1, 1000],
		[1, 0, 3, 40],
		[2, 0, 5, 8],
		[3, 0, 7, 300]
	].flat();
	expect(heldIn({ snapshot: { meta }, nodes })).toBe(48);
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
