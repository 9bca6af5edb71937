import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { featureCollection, lineString } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { length } from '@turf/length';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../story/types.ts';
import { front, pieces } from './front.ts';

const west: LonLat[] = [
	[125.2, 39.7],
	[126, 39.9],
	[126.5, 39.8]
];
const east: LonLat[] = [
	[127.2, 40.5],
	[128.2, 41.4],
	[128.8, 41.2],
	[129.8, 41.8]
];

describe('front', () => {
	it('has the northern half on the left of a course from west to east', () => {
		const { north, south } = front(west, 30);
		expect(booleanPointInPolygon([126, 39.97], north)).toBe(true);
		expect(booleanPointInPolygon([126, 39.97], south)).toBe(false);
		expect(booleanPointInPolygon([126, 39.82], south)).toBe(true);
		expect(booleanPointInPolygon([126, 40.1], north)).toBe(false);
	});

	it('stays open where the list has a gap', () => {
		const { centre, north, south } = front([...west, null, ...east], 30);
		expect(centre.geometry.coordinates).toHaveLength(2);
		expect(north.geometry.type).toBe('MultiPolygon');
		for (const flank of [north, south])
			expect(booleanPointInPolygon([126.85, 40.15], flank)).toBe(false);
	});

	it('covers about half its width times its length on each side, and the halves hardly overlap', () => {
		const { centre, north, south } = front(east, 30);
		const kilometres = length(lineString(centre.geometry.coordinates[0] ?? []));
		for (const flank of [north, south]) {
			const expected = kilometres * 15;
			expect(area(flank) / 1e6).toBeGreaterThan(expected * 0.9);
			expect(area(flank) / 1e6).toBeLessThan(expected * 1.1);
		}
		const both = intersect(featureCollection([north, south]));
		expect(both ? area(both) : 0).toBeLessThan(area(north) * 0.02);
	});

	it('refuses a lone point between gaps, no points, and no width', () => {
		expect(() => front([...west, null, [128, 40]], 30)).toThrow('at least two');
		expect(() => front([null], 30)).toThrow('no points');
		expect(() => front(west, 0)).toThrow('width');
	});
});

it('cuts a list at its gaps, however many stand together', () => {
	expect(pieces([null, 1, 2, null, null, 3, null])).toEqual([[1, 2], [3]]);
});
