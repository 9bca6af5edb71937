import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { inPieces } from './pieces.ts';

const collection = (...geometries: Geometry[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
});

const pieces = (...geometries: Geometry[]) =>
	inPieces(collection(...geometries)).features[0]?.geometry.coordinates;

describe('inPieces', () => {
	const ring = [
		[0, 0],
		[1, 0],
		[1, 1],
		[0, 0]
	];

	it('cuts rings and lines at every position, and closes rings', () => {
		expect(pieces({ type: 'Polygon', coordinates: [ring] })).toEqual([
			[ring[0], ring[1]],
			[ring[1], ring[2]],
			[ring[2], ring[3]]
		]);
		expect(pieces({ type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] })).toHaveLength(9);
		expect(pieces({ type: 'LineString', coordinates: ring.slice(0, 2) })).toHaveLength(1);
		expect(pieces({ type: 'MultiLineString', coordinates: [ring, ring] })).toHaveLength(6);
	});

	it('gives nothing for nothing', () => {
		expect(pieces()).toEqual([]);
		expect(pieces({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
	});
});
