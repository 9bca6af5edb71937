import { describe, expect, it } from 'vitest';
import { divided } from './banks.ts';
import type { Pixel } from './line.ts';

describe('a border between two points', () => {
	const bend: Pixel[] = [
		[0, 0],
		[10, 0],
		[10, 10],
		[20, 10],
		[20, 0],
		[30, 0]
	];

	it('divides what lies on its two sides', () => {
		expect(divided(bend, [5, -5], [5, 5])).toBe(true);
		expect(divided(bend, [15, -5], [15, 15])).toBe(true);
	});

	it('does not divide what lies on the same side, on either side of a bend', () => {
		expect(divided(bend, [5, 5], [25, 5])).toBe(false);
		expect(divided(bend, [5, -5], [25, -5])).toBe(false);
	});

	it('is crossed once at a corner', () => {
		expect(divided(bend, [5, 5], [15, -5])).toBe(divided(bend, [5, 5.01], [15, -5]));
	});

	it('ends where it ends', () => {
		expect(divided(bend, [-5, -5], [-5, 5])).toBe(false);
	});
});
