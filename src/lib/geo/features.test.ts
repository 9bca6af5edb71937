import { describe, expect, it } from 'vitest';
import type { Feature, Place } from '../story/types.ts';
import { buildFeature } from './features.ts';
import { rounded } from './features-rounding.ts';

const place = (id: string, lon: number, lat: number): Place => ({
	id,
	name: { en: id, ko: id, zh: id },
	lon,
	lat,
	precision_km: 3,
	kind: 'city',
	chapters: [1],
	coordinate_source: 'test'
});
const places = {
	beijing: place('beijing', 116.39723, 39.9075),
	pyongyang: place('pyongyang', 125.75432, 39.03385)
};
const tables = {
	aid: {
		columns: [{ id: 'row', type: 'text' as const }],
		rows: [
			{ row: 'china', total: 1808 },
			{ row: 'none', total: null }
		]
	}
};
const base: { claims: string[]; precision: 'schematic' } = {
	claims: ['C06', 'C08'],
	precision: 'schematic'
};
const build = (feature: Feature) => buildFeature(feature, places, tables);
const donor = (row: string): Feature => ({
	...base,
	id: 'donor-china',
	kind: 'donor',
	donor: 'china',
	table: 'aid',
	row,
	through: ['beijing', [120, 38], 'pyongyang']
});

describe('buildFeature', () => {
	it('gives a message its arc, its claims, dates and order', () => {
		const [built, ...more] = build({
			...base,
			id: 'order',
			kind: 'message',
			through: ['beijing', 'pyongyang'],
			bend: 0.1,
			order: 2,
			date: { from: '1950-10-08', to: '1950-10-09' }
		});
		expect(more).toEqual([]);
		expect(built?.properties).toEqual({
			feature: 'order',
			kind: 'message',
			part: 'course',
			precision: 'schematic',
			source: 'C06 C08',
			date: '1950-10-08/1950-10-09',
			order: 2
		});
		expect(built?.geometry.type).toBe('LineString');
	});

	it('gives a donor the total of its row, also when a name of every object is asked for', () => {
		expect(build(donor('china'))[0]?.properties).toMatchObject({ donor: 'china', value: 1808 });
		expect(() => build(donor('albania'))).toThrow('donor-china: no row "albania"');
		expect(() => build(donor('none'))).toThrow('donor-china: the row "none"');
		expect(() => buildFeature(donor('china'), places, {})).toThrow('donor-china: no table "aid"');
	});

	it('makes three parts of a front and one of an area', () => {
		const front = build({
			...base,
			id: 'front',
			kind: 'front',
			widthKm: 30,
			through: ['beijing', [120, 39.5], null, [122, 39.5], 'pyongyang']
		});
		expect(front.map(({ properties }) => properties.part)).toEqual([
			'course',
			'flank-north',
			'flank-south'
		]);
		expect(front[0]?.properties.widthKm).toBe(30);
		const area = build({ ...base, id: 'area', kind: 'area', radiusKm: 10, through: ['pyongyang'] });
		expect(area[0]?.properties).toMatchObject({ part: 'area', radiusKm: 10 });
		expect(area[0]?.properties).not.toHaveProperty('side');
	});

	it('marks a journey whose way is not established, and only that', () => {
		const visit = {
			...base,
			kind: 'visit',
			through: ['pyongyang', 'beijing']
		} satisfies Partial<Feature>;
		expect(build({ ...visit, id: 'a', established: false })[0]?.properties.established).toBe(false);
		expect(build({ ...visit, id: 'b', established: true })[0]?.properties).not.toHaveProperty(
			'established'
		);
	});

	it('puts an event at its place and leaves lines to the ground', () => {
		const [event] = build({
			...base,
			id: 'event',
			kind: 'event',
			at: 'pyongyang',
			symbol: 'signing'
		});
		expect(event?.geometry).toEqual({ type: 'Point', coordinates: [125.7543, 39.0339] });
		expect(build({ ...base, id: 'line', kind: 'line', line: 'parallel-38' })).toEqual([]);
	});

	it('names the feature in every error', () => {
		const advance = { ...base, id: 'bad', kind: 'advance', side: 'a' } satisfies Partial<Feature>;
		expect(() => build({ ...advance, through: ['beijing', 'andong'] })).toThrow(
			/^bad: no place "andong"/
		);
		expect(() => build({ ...advance, through: ['beijing', 'beijing'] })).toThrow(/^bad: .*equal/);
		expect(() =>
			build({
				...base,
				id: 'bad',
				kind: 'visit',
				bend: 0.1,
				through: ['beijing', [120, 38], 'pyongyang']
			})
		).toThrow(/^bad: a bend/);
	});
});

describe('rounded', () => {
	it('rounds to four decimals, drops doubles and winds rings after RFC 7946', () => {
		const clockwise = [
			[0, 0],
			[0, 2],
			[2, 2.00001],
			[2, 2.00002],
			[2, 0],
			[0, 0]
		];
		expect(rounded({ type: 'Polygon', coordinates: [clockwise] })).toEqual({
			type: 'Polygon',
			coordinates: [
				[
					[0, 0],
					[2, 0],
					[2, 2],
					[0, 2],
					[0, 0]
				]
			]
		});
	});
});
