import { expect, test } from 'vitest';
import { aidBars, regionOf, rounding } from './aid.ts';
import { placeParts } from './parts/bars.ts';

const columns = ['row', 'group'].map((id) => ({ id, type: 'text' as const }));
const row = (id: string, group: string, parts: (number | null)[], total: number) => ({
	row: id,
	group,
	economic: parts[0] ?? null,
	loans: parts[1] ?? null,
	military: parts[2] ?? null,
	total
});
const table = {
	id: 'aid',
	file: 'aid.csv',
	claims: [],
	sources: ['S1'],
	columns,
	rows: [
		row('ussr', 'ussr', [1160, 140, 500], 1800),
		row('china', 'china', [1808], 1808),
		row('east_germany', 'eastern_europe', [372], 372),
		row('czechoslovakia', 'eastern_europe', [113, 344], 457),
		row('vietnam', 'other', [0.44], 0.44),
		row('eastern_europe', 'printed_sum', [485.5, 344], 830),
		row('total', 'printed_total', [], 4439)
	]
};
const words = { title: 'Aid', columns: {}, values: { china: 'China' } };
const bars = aidBars(table, words, 'en');

test('the great donors first, then the region with its states, then the rest', () => {
	expect(bars.map(({ label }) => label)).toEqual([
		'China',
		'ussr',
		'eastern_europe',
		'czechoslovakia',
		'east_germany',
		'vietnam'
	]);
});

test('each bar names its line on the map, the region all lines of its states', () => {
	expect(bars.map(({ feature }) => feature)).toEqual([
		'donor-china',
		'donor-ussr',
		'donor-czechoslovakia donor-east-germany',
		'donor-czechoslovakia',
		'donor-east-germany',
		'donor-vietnam'
	]);
});

test('nearly equal sums end at nearly the same place, however many their parts', () => {
	const [china, ussr] = bars.map(({ parts }) => placeParts(parts).at(-1)?.to ?? 0);
	expect([china, ussr]).toEqual([1808, 1800]);
	expect(bars[1]?.parts.map(({ look }) => look)).toEqual([
		'donor-ussr form-economic',
		'donor-ussr form-loans',
		'donor-ussr form-military'
	]);
});

test('the region as printed, and as its states add up', () => {
	expect(regionOf(table)).toEqual({ printed: 830, rows: 829 });
});

test('the greatest difference between a printed sum and its rows', () => {
	expect(rounding(table)).toBe(1.56);
});

test('a row of an unknown group is named', () => {
	const strange = { ...table, rows: [row('x', 'printed_sum', [1], 1), row('y', 'other', [1], 1)] };
	expect(() => rounding(strange)).toThrow('no row of the group "printed_total"');
});
