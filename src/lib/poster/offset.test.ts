import { describe, expect, it } from 'vitest';
import { offsetLine } from './offset.ts';

describe('offsetLine', () => {
	it('moves a line to its right when positive', () => {
		expect(
			offsetLine(
				[
					[0, 0],
					[10, 0]
				],
				3
			)
		).toEqual(
			[
				[-0, 3],
				[10, 3]
			].map(([x = 0, y]) => [x + 0, y])
		);
	});

	it('meets at the corner of the two moved pieces', () => {
		const [, corner] = offsetLine(
			[
				[0, 0],
				[10, 0],
				[10, 10]
			],
			2
		);
		expect(corner?.[0]).toBeCloseTo(8, 6);
		expect(corner?.[1]).toBeCloseTo(2, 6);
	});

	it('does not throw a spike at a sharp corner', () => {
		const [, corner] = offsetLine(
			[
				[0, 0],
				[10, 0],
				[0, 0.5]
			],
			-4
		);
		expect(Math.hypot((corner?.[0] ?? 0) - 10, corner?.[1] ?? 0)).toBeLessThan(7);
	});

	it('takes points that lie on each other', () => {
		expect(
			offsetLine(
				[
					[0, 0],
					[0, 0],
					[10, 0]
				],
				1
			)
				.flat()
				.every(Number.isFinite)
		).toBe(true);
	});
});
