import { describe, expect, it } from 'vitest';
import { piecesOf, piecesRequest } from './pieces-request.ts';

describe('piecesRequest', () => {
	it('takes the page’s protocol, and the zoom out of the address', () => {
		expect(
			piecesRequest('pieces://example.org/base/geojson/korea-land.geojson?zoom=7.6', 'https://a.b/')
		).toEqual({ address: 'https://example.org/base/geojson/korea-land.geojson', zoom: 7.6 });
	});
});

describe('piecesOf', () => {
	it('refuses what is not GeoJSON', () => {
		for (const data of [null, 'text', {}, { features: 1 }])
			expect(() => piecesOf(data, 5)).toThrow('not a GeoJSON feature collection');
	});

	it('cuts the coast', () => {
		const ring = [
			[0, 0],
			[10, 0],
			[10, 10],
			[0, 0]
		];
		const land = {
			type: 'FeatureCollection',
			features: [
				{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
			]
		};
		expect(piecesOf(land, 5).features[0]?.geometry.coordinates).toHaveLength(3);
	});
});
