import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../story/types.ts';
import { projector } from './camera.ts';
import { FIT_MARGIN, fitBounds, MAX_ZOOM, paddedBox } from './fit.ts';
import { worldSize } from './mercator.ts';

const yalu: Bounds = [124.1, 39.94, 126.58, 41.32];
const sizes = fc.record({
	width: fc.integer({ min: 280, max: 2600 }),
	height: fc.integer({ min: 200, max: 2000 })
});
const anyBounds = fc
	.record({
		west: fc.double({ min: -170, max: 150, noNaN: true }),
		south: fc.double({ min: -60, max: 60, noNaN: true }),
		width: fc.double({ min: 0.2, max: 20, noNaN: true }),
		height: fc.double({ min: 0.2, max: 15, noNaN: true })
	})
	.map((b): Bounds => [b.west, b.south, b.west + b.width, b.south + b.height]);

describe('fitBounds', () => {
	it('shows all four corners, with the margin free on the tighter axis', () => {
		fc.assert(
			fc.property(anyBounds, sizes, (bounds, viewport) => {
				const camera = fitBounds(bounds, viewport);
				const toPixels = projector(camera, viewport);
				const [left, top] = toPixels([bounds[0], bounds[3]]);
				const [right, bottom] = toPixels([bounds[2], bounds[1]]);
				expect(left).toBeGreaterThanOrEqual(-0.01);
				expect(top).toBeGreaterThanOrEqual(-0.01);
				expect(right).toBeLessThanOrEqual(viewport.width + 0.01);
				expect(bottom).toBeLessThanOrEqual(viewport.height + 0.01);
			})
		);
	});

	it('equals an SVG viewBox of the padded bounds with xMidYMid meet', () => {
		const viewport = { width: 880, height: 650 };
		const box = paddedBox(yalu);
		const scale = Math.min(viewport.width / box.width, viewport.height / box.height);
		const camera = fitBounds(yalu, viewport);
		expect(worldSize(camera.zoom)).toBeCloseTo(scale, 3);
		const [left] = projector(camera, viewport)([yalu[0], yalu[3]]);
		const expected =
			(viewport.width - box.width * scale) / 2 +
			((box.width * FIT_MARGIN) / (1 + 2 * FIT_MARGIN)) * scale;
		expect(left).toBeCloseTo(expected, 3);
	});

	it('never shows beyond the north or south edge of the world', () => {
		fc.assert(
			fc.property(sizes, (viewport) => {
				const camera = fitBounds([-84, 20, 142, 63], viewport);
				const { origin, worldSize: size } = projector(camera, viewport);
				expect(origin[1]).toBeLessThanOrEqual(0.01);
				expect(origin[1] + size).toBeGreaterThanOrEqual(viewport.height - 0.01);
			})
		);
	});

	it('does not zoom in beyond what the geography is good for', () => {
		expect(fitBounds([126.67, 37.95, 126.68, 37.96], { width: 880, height: 650 }).zoom).toBe(
			MAX_ZOOM
		);
	});
});
