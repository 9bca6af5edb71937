import { lineString } from '@turf/helpers';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../story/types.ts';
import { smooth } from './smooth.ts';
import { toPlane } from './smooth-plane.ts';

const bend: LonLat[] = [
	[124, 40.5],
	[124.4, 40.1],
	[124.9, 39.9],
	[126, 39.9]
];

/** Sharpest turn of a line in the plane, in degrees. */
function sharpestTurn(line: LonLat[]): number {
	const points = line.map(toPlane);
	let sharpest = 0;
	for (let i = 1; i + 1 < points.length; i++) {
		const [a, b, c] = points.slice(i - 1, i + 2) as [LonLat, LonLat, LonLat];
		const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
		sharpest = Math.max(sharpest, Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))));
	}
	return (sharpest * 180) / Math.PI;
}

describe('smooth', () => {
	it('begins and ends exactly at the ends, and passes close by every position', () => {
		const line = smooth(bend);
		expect(line[0]).toEqual(bend[0]);
		expect(line.at(-1)).toEqual(bend.at(-1));
		for (const [lon, lat] of bend) {
			const nearest = Math.min(...line.map(([x, y]) => Math.hypot(x - lon, y - lat)));
			expect(nearest).toBeLessThan(0.05);
		}
	});

	it('has no kinks where the given positions turn', () => {
		expect(sharpestTurn(bend)).toBeGreaterThan(20);
		expect(sharpestTurn(smooth(bend))).toBeLessThan(10);
	});

	it('stays within a small margin of the positions, however unevenly they are spaced', () => {
		const uneven: LonLat[] = [
			[0, 0],
			[10, 0],
			[10.5, 1],
			[10.5, 12]
		];
		for (const [lon, lat] of smooth(uneven)) {
			expect(lon).toBeLessThan(11);
			expect(lon).toBeGreaterThanOrEqual(0);
			expect(lat).toBeGreaterThan(-1);
			expect(lat).toBeLessThanOrEqual(12);
		}
	});

	it('gives the same line on the stretches that two courses share', () => {
		const trunk: LonLat[] = [
			[31, 47],
			[37, 47.5],
			[52, 48],
			[68, 50],
			[84, 52]
		];
		const inside = (line: LonLat[]) => line.filter(([lon]) => lon > 37.5 && lon < 67);
		const north = inside(smooth([[21, 52], ...trunk]));
		const south = smooth([[24, 42], ...trunk]);
		expect(north.length).toBeGreaterThan(3);
		for (const position of north) {
			const { dist } = nearestPointOnLine(lineString(south), position).properties;
			expect(dist).toBeLessThan(5);
		}
	});

	it('is deterministic and makes more than it was given, of any walk', () => {
		const step = fc.tuple(
			fc.double({ min: 0.1, max: 3, noNaN: true }),
			fc.double({ min: -2, max: 2, noNaN: true })
		);
		fc.assert(
			fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
				let [lon, lat] = [100, 40];
				const walk: LonLat[] = [[lon, lat]];
				for (const [dx, dy] of steps) {
					lon += dx;
					lat += dy;
					walk.push([lon, lat]);
				}
				const line = smooth(walk);
				expect(line.flat().every(Number.isFinite)).toBe(true);
				expect(line).toEqual(smooth(walk));
			}),
			{ numRuns: 50 }
		);
	});

	it('refuses fewer than two positions, and equal neighbours', () => {
		expect(() => smooth([[1, 2]])).toThrow('at least two');
		expect(() =>
			smooth([
				[1, 2],
				[1, 2],
				[3, 4]
			])
		).toThrow('equal');
	});
});
