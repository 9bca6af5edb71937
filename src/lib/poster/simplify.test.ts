import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../camera/mercator.ts';
import { ringArea, simplifyLine, simplifyRing } from './simplify.ts';

const wave = Array.from({ length: 200 }, (_, i): Point => [
	i,
	20 * Math.sin(i / 9) + Math.sin(i * 3)
]);

const distance = (point: Point, line: readonly Point[]): number => {
	let least = Infinity;
	for (let i = 0; i + 1 < line.length; i++) {
		const [ax, ay] = line[i] ?? [0, 0];
		const [bx, by] = line[i + 1] ?? [0, 0];
		const length = (bx - ax) ** 2 + (by - ay) ** 2;
		const dot = (point[0] - ax) * (bx - ax) + (point[1] - ay) * (by - ay);
		const share = length === 0 ? 0 : Math.min(1, Math.max(0, dot / length));
		least = Math.min(
			least,
			Math.hypot(point[0] - ax - share * (bx - ax), point[1] - ay - share * (by - ay))
		);
	}
	return least;
};

describe('simplifyLine', () => {
	it('stays within the tolerance and takes fewer points', () => {
		for (const tolerance of [0.5, 1.5, 4]) {
			const result = simplifyLine(wave, tolerance);
			expect(result.length).toBeLessThan(wave.length);
			for (const point of wave) expect(distance(point, result)).toBeLessThanOrEqual(tolerance);
			expect([result[0], result.at(-1)]).toEqual([wave[0], wave.at(-1)]);
		}
	});

	it('gives neighbours who share a line the same line', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
					selector: String,
					minLength: 2,
					maxLength: 40
				}),
				(line) => {
					expect(simplifyLine([...line].reverse(), 3)).toEqual(simplifyLine(line, 3).reverse());
				}
			)
		);
	});
});

describe('simplifyRing', () => {
	const circle = Array.from({ length: 120 }, (_, i): Point => {
		const angle = (i / 120) * 2 * Math.PI;
		return [30 * Math.cos(angle), 30 * Math.sin(angle)];
	});

	it('does not depend on where the ring starts', () => {
		const turned = [...circle.slice(37), ...circle.slice(0, 37)];
		const texts = (ring: Point[]) => new Set(ring.map(String));
		expect(texts(simplifyRing(turned, () => false, 1))).toEqual(
			texts(simplifyRing(circle, () => false, 1))
		);
	});

	it('keeps the anchors', () => {
		const result = simplifyRing(circle, (index) => index === 11 || index === 47, 8);
		expect(result).toContainEqual(circle[11]);
		expect(result).toContainEqual(circle[47]);
	});

	it('keeps the area, nearly', () => {
		const result = simplifyRing(circle, () => false, 0.5);
		expect(result.length).toBeLessThan(40);
		expect(Math.abs(1 - ringArea(result) / ringArea(circle))).toBeLessThan(0.03);
	});
});
