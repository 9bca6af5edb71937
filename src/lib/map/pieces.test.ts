import type { FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { coastOf, coastPieces } from './pieces.ts';

const collection = (...geometries: Geometry[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
});
const square = (west: number, south: number): Geometry => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[west + 1, south],
			[west + 1, south + 1],
			[west, south + 1],
			[west, south]
		]
	]
});
const pieces = (zoom: number, ...geometries: Geometry[]): Position[][] =>
	coastPieces(collection(...geometries), zoom).features[0]?.geometry.coordinates ?? [];

describe('coastOf', () => {
	it('leaves out what two areas share', () => {
		const lines = coastOf(collection(square(10, 10), square(11, 10)));
		const length = lines.reduce((sum, line) => sum + line.length - 1, 0);
		expect(length).toBe(6);
		expect(JSON.stringify(lines)).not.toContain('[[11,10],[11,11]]');
	});

	it('leaves out the edges of the Korea box', () => {
		// Its west side lies on the box.
		expect(coastOf(collection(square(121.5, 38))).flat()).toHaveLength(4);
	});

	it('takes the rings of several polygons', () => {
		const both: Geometry = {
			type: 'MultiPolygon',
			coordinates: [square(1, 1), square(5, 5)].map((each) =>
				each.type === 'Polygon' ? each.coordinates : []
			)
		};
		expect(coastOf(collection(both))).toHaveLength(2);
	});
});

describe('coastPieces', () => {
	it('gives two positions at a time, end to end', () => {
		const result = pieces(9, square(10, 10));
		expect(result).toHaveLength(4);
		for (const piece of result) expect(piece).toHaveLength(2);
		expect(result[0]?.[1]).toEqual(result[1]?.[0]);
	});

	it('gives fewer for a view from afar, and keeps an island however small', () => {
		const island: Geometry = {
			type: 'Polygon',
			coordinates: [
				Array.from({ length: 61 }, (_, i) => {
					const angle = ((i % 60) / 60) * 2 * Math.PI;
					return [20 + 0.3 * Math.cos(angle), 40 + 0.3 * Math.sin(angle)];
				})
			]
		};
		const near = pieces(9, island).length;
		const far = pieces(4, island).length;
		expect(near).toBeGreaterThan(far);
		expect(pieces(0, island).length).toBeGreaterThan(0);
		expect(near).toBeLessThan(60);
	});

	it('gives nothing for nothing', () => {
		expect(pieces(5)).toEqual([]);
		expect(pieces(5, { type: 'Point', coordinates: [0, 0] })).toEqual([]);
	});
});
