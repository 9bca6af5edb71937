import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../camera/mercator.ts';
import { clipLine, clipRing, type Box } from './clip.ts';

const box: Box = { left: 0, top: 0, right: 10, bottom: 10 };
const inside = ([x, y]: Point) => x >= -1e-9 && x <= 10 + 1e-9 && y >= -1e-9 && y <= 10 + 1e-9;
const points = fc.array(
	fc.tuple(
		fc.double({ min: -30, max: 40, noNaN: true }),
		fc.double({ min: -30, max: 40, noNaN: true })
	),
	{ minLength: 3, maxLength: 20 }
);

describe('clipRing', () => {
	it('keeps a ring inside as it is and drops one outside', () => {
		const ring: Point[] = [
			[1, 1],
			[4, 1],
			[4, 4]
		];
		expect(clipRing(ring, box)).toEqual(ring);
		expect(
			clipRing(
				ring.map(([x, y]): Point => [x + 20, y]),
				box
			)
		).toEqual([]);
	});

	it('gives the box for a ring around it', () => {
		const ring: Point[] = [
			[-5, -5],
			[15, -5],
			[15, 15],
			[-5, 15]
		];
		expect(new Set(clipRing(ring, box).map(String))).toEqual(
			new Set(['0,0', '10,0', '10,10', '0,10'])
		);
	});

	it('never leaves the box', () => {
		fc.assert(fc.property(points, (ring) => clipRing(ring, box).every(inside)));
	});
});

describe('clipLine', () => {
	it('cuts a line that leaves and returns into two', () => {
		const line: Point[] = [
			[5, 5],
			[15, 5],
			[15, 8],
			[5, 8]
		];
		expect(clipLine(line, box)).toEqual([
			[
				[5, 5],
				[10, 5]
			],
			[
				[10, 8],
				[5, 8]
			]
		]);
	});

	it('never leaves the box', () => {
		fc.assert(fc.property(points, (line) => clipLine(line, box).flat().every(inside)));
	});
});
