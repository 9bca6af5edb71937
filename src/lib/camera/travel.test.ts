import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Camera } from './camera.ts';
import { project, TILE_SIZE } from './mercator.ts';
import { RHO, travel } from './travel.ts';

const viewport = { width: 880, height: 650 };
const korea: Camera = { lon: 127, lat: 38.5, zoom: 6 };
const eurasia: Camera = { lon: 70, lat: 48, zoom: 2.6 };

const camera = fc.record({
	lon: fc.double({ min: -170, max: 170, noNaN: true }),
	lat: fc.double({ min: -70, max: 75, noNaN: true }),
	zoom: fc.double({ min: 1, max: 11, noNaN: true })
});

const width = (view: Camera) => viewport.width / (TILE_SIZE * 2 ** view.zoom);

/** Perceived velocity (the paper's equation 5): the length of a small piece of the path in its metric. */
function metric(a: Camera, b: Camera): number {
	const [ax, ay] = project([a.lon, a.lat]);
	const [bx, by] = project([b.lon, b.lat]);
	const w = Math.sqrt(width(a) * width(b));
	const du = Math.hypot(bx - ax, by - ay);
	const dw = width(b) - width(a);
	return Math.sqrt(RHO ** 2 * du ** 2 + dw ** 2 / RHO ** 2) / w;
}

describe('travel', () => {
	it('starts and ends exactly at its ends', () => {
		fc.assert(
			fc.property(camera, camera, (a, b) => {
				const way = travel(a, b, viewport);
				expect(way.at(0)).toEqual(a);
				expect(way.at(1)).toEqual(b);
				expect(way.at(-1)).toEqual(a);
				expect(way.at(2)).toEqual(b);
			})
		);
	});

	it('moves at constant perceived velocity', () => {
		const way = travel(korea, eurasia, viewport);
		const pieces = 2000;
		const lengths = Array.from({ length: pieces }, (_, i) =>
			metric(way.at(i / pieces), way.at((i + 1) / pieces))
		);
		const mean = lengths.reduce((sum, l) => sum + l, 0) / pieces;
		expect(Math.max(...lengths) / mean).toBeLessThan(1.002);
		expect(Math.min(...lengths) / mean).toBeGreaterThan(0.998);
		expect(mean * pieces).toBeCloseTo(way.length, 3);
	});

	it('is the shortest path in the metric for its rho', () => {
		const length = travel(korea, eurasia, viewport).length;
		const straight = (share: number): Camera => ({
			lon: korea.lon + (eurasia.lon - korea.lon) * share,
			lat: korea.lat + (eurasia.lat - korea.lat) * share,
			zoom: korea.zoom + (eurasia.zoom - korea.zoom) * share
		});
		let direct = 0;
		for (let i = 0; i < 2000; i++) direct += metric(straight(i / 2000), straight((i + 1) / 2000));
		expect(length).toBeLessThan(direct);
		for (const rho of [0.8, 2.2]) {
			const other = travel(korea, eurasia, viewport, rho);
			let cost = 0;
			for (let i = 0; i < 2000; i++) cost += metric(other.at(i / 2000), other.at((i + 1) / 2000));
			expect(cost).toBeGreaterThan(length);
		}
	});

	it('reverses symmetrically', () => {
		fc.assert(
			fc.property(camera, camera, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
				const there = travel(a, b, viewport).at(share);
				const back = travel(b, a, viewport).at(1 - share);
				expect(there.zoom).toBeCloseTo(back.zoom, 5);
				const pixels = TILE_SIZE * 2 ** there.zoom;
				const [ax, ay] = project([there.lon, there.lat]);
				const [bx, by] = project([back.lon, back.lat]);
				expect(Math.hypot(ax - bx, ay - by) * pixels).toBeLessThan(0.5);
			})
		);
	});

	it('stands still between equal cameras', () => {
		const way = travel(korea, { ...korea }, viewport);
		expect(way.length).toBe(0);
		const middle = way.at(0.5);
		expect(middle.lon).toBeCloseTo(korea.lon, 9);
		expect(middle.lat).toBeCloseTo(korea.lat, 9);
		expect(middle.zoom).toBeCloseTo(korea.zoom, 9);
	});

	it('zooms at a constant rate when the centre stays', () => {
		const way = travel(korea, { ...korea, zoom: 9 }, viewport);
		expect(way.at(0.5).zoom).toBeCloseTo(7.5, 6);
		expect(way.length).toBeCloseTo((3 * Math.LN2) / RHO, 6);
	});

	it('rises on a long way so that both ends come into view', () => {
		const seoul: Camera = { lon: 127, lat: 37.6, zoom: 8 };
		const moscow: Camera = { lon: 37.6, lat: 55.8, zoom: 8 };
		const highest = Math.min(
			...Array.from({ length: 101 }, (_, i) => travel(seoul, moscow, viewport).at(i / 100).zoom)
		);
		expect(highest).toBeLessThan(4);
	});
});
