import { distance } from '@turf/distance';
import { describe, expect, it } from 'vitest';
import { course, coursePosition } from './course.ts';

const places = { sinuiju: { lon: 124.4, lat: 40.1 }, manpo: { lon: 126.3, lat: 41.15 } };

describe('course', () => {
	it('takes places, bare positions, and bearings with distances', () => {
		const [place, bare, offset] = course(
			['sinuiju', [125, 40], { from: 'manpo', bearing: 90, km: 30 }],
			places,
			'corridor'
		);
		expect(place).toEqual([124.4, 40.1]);
		expect(bare).toEqual([125, 40]);
		expect(distance([126.3, 41.15], offset as [number, number])).toBeCloseTo(30, 6);
		expect(offset?.[0]).toBeGreaterThan(126.3);
	});

	it('counts bearings clockwise from north', () => {
		const [lon, lat] = coursePosition({ from: 'sinuiju', bearing: 180, km: 50 }, places, 'x');
		expect(lon).toBeCloseTo(124.4, 6);
		expect(lat).toBeLessThan(40.1);
	});

	it.each([
		['a place', 'andong', '"andong"'],
		['an offset', { from: 'andong', bearing: 10, km: 5 }, '{"from":"andong"'],
		['a name that every object has', 'constructor', '"constructor"']
	] as const)('names feature and point when %s is unknown', (_, point, shown) => {
		const attempt = () => course(['sinuiju', point], places, 'corridor-west');
		expect(attempt).toThrow(/^corridor-west: no place/);
		expect(attempt).toThrow(shown);
	});
});
