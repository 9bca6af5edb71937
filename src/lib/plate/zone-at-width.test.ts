import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { joinLand } from '../geo/demilitarized-zone.ts';
import { ringsOf } from '../overlay/data.ts';
import { zoneAtWidth } from './zone-at-width.ts';

const read = <Geometry extends LineString | Polygon | MultiPolygon>(file: string) =>
	JSON.parse(readFileSync(`static/geojson/${file}`, 'utf8')) as FeatureCollection<Geometry>;
const line = read<LineString>('demarcation-line.geojson').features[0] as Feature<LineString>;
const land = joinLand(read<Polygon | MultiPolygon>('dmz-land.geojson').features);
const committed = read<MultiPolygon>('demilitarized-zone.geojson').features[0] as Feature<
	MultiPolygon,
	{ areaKm2: number }
>;
const panmunjom = { id: 'panmunjom', lon: 126.677, lat: 37.956 };
const seoul = { id: 'seoul', lon: 126.978, lat: 37.566 };

describe('zoneAtWidth', () => {
	it('equals the committed file at 2 km', () => {
		const zone = zoneAtWidth(line, land, 2, []);
		const rings = ringsOf(committed.geometry);
		expect(zone.areaKm2).toBeCloseTo(committed.properties.areaKm2, 0);
		expect(zone.rings.map((ring) => ring.length)).toEqual(rings.map((ring) => ring.length));
		zone.rings.forEach((ring, i) =>
			ring.forEach(([x, y], j) => {
				// The file is rounded to 4 decimals of a degree: 5.6 m.
				expect(Math.abs(x - (rings[i]?.[j]?.[0] ?? NaN))).toBeLessThan(2e-7);
				expect(Math.abs(y - (rings[i]?.[j]?.[1] ?? NaN))).toBeLessThan(2e-7);
			})
		);
	});

	it('grows with its width, from half a kilometre to ten', () => {
		const areas = [0.5, 1, 2, 5, 10].map((width) => zoneAtWidth(line, land, width, []).areaKm2);
		expect(areas).toEqual(areas.toSorted((a, b) => a - b));
		expect(areas[0]).toBeGreaterThan(200);
		expect(areas.at(-1)).toBeLessThan(6000);
	});

	it('tells which places lie inside', () => {
		expect(zoneAtWidth(line, land, 2, [panmunjom, seoul]).inside).toEqual(['panmunjom']);
		expect(zoneAtWidth(line, land, 2, [seoul]).inside).toEqual([]);
	});
});
