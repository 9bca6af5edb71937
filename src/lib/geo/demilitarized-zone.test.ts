import { readFileSync } from 'node:fs';
import { distance } from '@turf/distance';
import { lineString, polygon } from '@turf/helpers';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { demilitarizedZone, joinLand, type Land } from './demilitarized-zone.ts';

const read = <T extends Feature>(name: string): T[] =>
	(JSON.parse(readFileSync(`static/geojson/${name}.geojson`, 'utf8')) as FeatureCollection)
		.features as T[];

const [line] = read<Feature<LineString>>('demarcation-line');
if (!line) throw new Error('demarcation-line.geojson has no feature');
const land = joinLand(read<Land>('dmz-land'));
const atTwo = demilitarizedZone(line, 2, land);

function vertices({ geometry }: Land): Position[] {
	return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

describe('demilitarizedZone on the demarcation line', () => {
	it('covers about 895 square kilometres of land at 2 km', () => {
		expect(atTwo.areaKm2).toBeGreaterThan(885);
		expect(atTwo.areaKm2).toBeLessThan(905);
	});

	it('lies about half on each side', () => {
		expect(atTwo.northKm2 + atTwo.southKm2).toBeCloseTo(atTwo.areaKm2, 6);
		expect(Math.abs(atTwo.northKm2 - atTwo.southKm2)).toBeLessThan(20);
	});

	it('has its edge 2 km from the line, but for the coast, which is nearer', () => {
		const sample = vertices(atTwo.zone).filter((_, index) => index % 25 === 0);
		const distances = sample.map((position) =>
			distance(position, nearestPointOnLine(line, position), { units: 'kilometers' })
		);
		expect(Math.max(...distances)).toBeLessThan(2.01);
		const onEdge = distances.filter((value) => value > 1.985);
		expect(onEdge.length / distances.length).toBeGreaterThan(0.9);
	});

	it('grows with the half width', () => {
		const areas = [0.5, 1, 5, 10].map((width) => demilitarizedZone(line, width, land).areaKm2);
		const [half = 0, one = 0, five = 0, ten = 0] = areas;
		expect(half).toBeGreaterThan(200);
		expect(one).toBeGreaterThan(half);
		expect(atTwo.areaKm2).toBeGreaterThan(one);
		expect(five).toBeGreaterThan(atTwo.areaKm2);
		expect(ten).toBeGreaterThan(five);
	}, 30_000);

	it('is what the committed file holds', () => {
		const [committed] = read<Land>('demilitarized-zone');
		expect(committed?.properties).toMatchObject({
			halfWidthKm: 2,
			areaKm2: Math.round(atTwo.areaKm2 * 10) / 10
		});
		const key = (position: Position): string =>
			position.map((value) => Math.round(value * 1e5) / 1e5).join();
		const written = new Set(committed && vertices(committed).map(key));
		expect(vertices(atTwo.zone).filter((position) => !written.has(key(position)))).toEqual([]);
	});
});

describe('demilitarizedZone on a straight line', () => {
	const straight = lineString([
		[127, 38],
		[128, 38]
	]);
	const square = polygon([
		[
			[126, 37],
			[129, 37],
			[129, 39],
			[126, 39],
			[126, 37]
		]
	]);

	it('has the area of a strip with two round ends', () => {
		const lengthKm = distance([127, 38], [128, 38], { units: 'kilometers' });
		const { areaKm2 } = demilitarizedZone(straight, 2, square);
		expect(Math.abs(areaKm2 / (lengthKm * 4 + Math.PI * 4) - 1)).toBeLessThan(0.01);
	});

	it('is cut to land', () => {
		const west = polygon([
			[
				[126, 37],
				[127.5, 37],
				[127.5, 39],
				[126, 39],
				[126, 37]
			]
		]);
		const whole = demilitarizedZone(straight, 2, square).areaKm2;
		expect(demilitarizedZone(straight, 2, west).areaKm2 / whole).toBeCloseTo(0.5, 2);
	});

	it('refuses a width of nothing and a line in the sea', () => {
		expect(() => demilitarizedZone(straight, 0, square)).toThrow(RangeError);
		expect(() => demilitarizedZone(straight, Number.NaN, square)).toThrow(RangeError);
		const away = polygon([
			[
				[100, 10],
				[101, 10],
				[101, 11],
				[100, 10]
			]
		]);
		expect(() => demilitarizedZone(straight, 2, away)).toThrow(/no land/);
	});
});
