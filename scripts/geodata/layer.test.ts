import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { layerText, roundGeometry, type Layer } from './layer.ts';
import { sources } from './sources.ts';

const clockwise = [
	[0, 0],
	[0, 1.004],
	[1, 1],
	[1, 0],
	[0, 0]
];

describe('roundGeometry', () => {
	it('rounds, drops repeated positions and winds outer rings counter-clockwise', () => {
		expect(roundGeometry({ type: 'Polygon', coordinates: [clockwise] }, 1)).toEqual({
			type: 'Polygon',
			coordinates: [
				[
					[0, 0],
					[1, 0],
					[1, 1],
					[0, 1],
					[0, 0]
				]
			]
		});
	});

	it('leaves nothing of what is smaller than its decimals', () => {
		const speck = clockwise.map((position) => position.map((value) => value / 1000));
		expect(roundGeometry({ type: 'Polygon', coordinates: [speck] }, 1)).toBeUndefined();
		expect(roundGeometry({ type: 'LineString', coordinates: speck }, 1)).toBeUndefined();
	});

	it('refuses points', () => {
		expect(() => roundGeometry({ type: 'Point', coordinates: [0, 0] }, 1)).toThrow(/type Point/);
	});
});

describe('layerText', () => {
	it('carries metadata with each licence once', () => {
		const line: Feature = {
			type: 'Feature',
			properties: { id: 'a' },
			geometry: { type: 'LineString', coordinates: clockwise }
		};
		const layer: Layer = {
			file: 'a.geojson',
			title: 'A',
			description: 'B',
			precision: 'C',
			sources: [sources.naturalEarth, sources.naturalEarthLines, sources.gshhg],
			decimals: 2,
			features: [line]
		};
		const written = JSON.parse(layerText(layer)) as { metadata: unknown; features: Feature[] };
		expect(written.metadata).toMatchObject({
			title: 'A',
			licence: 'Public domain; LGPL-3.0-or-later',
			credit: 'Natural Earth; GSHHG, Wessel & Smith',
			generator: 'npm run geodata'
		});
		expect(written.features).toHaveLength(1);
	});
});
