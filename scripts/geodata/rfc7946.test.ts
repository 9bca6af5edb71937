import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkLayer } from './rfc7946.ts';

const metadata = {
	title: 't',
	licence: 'l',
	credit: 'c',
	precision: 'p',
	source: 's',
	generator: 'g'
};

const layer = (geometry: Geometry): FeatureCollection & { metadata: typeof metadata } => ({
	type: 'FeatureCollection',
	metadata,
	features: [{ type: 'Feature', properties: {}, geometry }]
});

const square = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 1],
	[0, 0]
];

describe('checkLayer', () => {
	it('finds nothing in a sound layer', () => {
		expect(checkLayer(layer({ type: 'Polygon', coordinates: [square] }))).toEqual([]);
	});

	it('takes points, and looks at their positions', () => {
		expect(checkLayer(layer({ type: 'Point', coordinates: [125.5, 39] }))).toEqual([]);
		expect(checkLayer(layer({ type: 'Point', coordinates: [39, 125.5] }))).toEqual(['position']);
		expect(checkLayer(layer({ type: 'MultiPoint', coordinates: [] }))).toEqual(['emptyGeometry']);
	});

	it.each([
		['winding', { type: 'Polygon', coordinates: [[...square].reverse()] }],
		['openRing', { type: 'Polygon', coordinates: [square.slice(0, 4)] }],
		[
			'decimals',
			{
				type: 'LineString',
				coordinates: [
					[0, 0],
					[1.123456, 0]
				]
			}
		],
		[
			'position',
			{
				type: 'LineString',
				coordinates: [
					[0, 0],
					[1, 91]
				]
			}
		],
		[
			'antimeridian',
			{
				type: 'LineString',
				coordinates: [
					[179, 0],
					[-179, 0]
				]
			}
		],
		['shortLine', { type: 'LineString', coordinates: [[0, 0]] }],
		['emptyGeometry', { type: 'MultiPolygon', coordinates: [] }]
	] satisfies [string, Geometry][])('names %s', (problem, geometry) => {
		expect(checkLayer(layer(geometry))).toContain(problem);
	});

	it('names missing metadata and an empty collection', () => {
		const sound = layer({ type: 'Polygon', coordinates: [square] });
		expect(checkLayer({ type: 'FeatureCollection', features: sound.features })).toEqual([
			'metadata'
		]);
		expect(checkLayer({ ...sound, features: [] })).toEqual(['notACollection']);
	});
});
