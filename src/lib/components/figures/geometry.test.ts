import { describe, expect, test } from 'vitest';
import { standsFor } from './highlight.ts';
import { round } from './numbers.ts';
import { placeParts, roomFor, roundSteps } from './parts/bars.ts';
import { hoist } from './parts/flags.ts';
import { gapBefore } from './parts/ladder.ts';
import { numberIn, rowWhere, textIn } from './read.ts';
import { fits, spread } from './spread.ts';
import { dayNumber, dayRange, endOf, hour, hourRange, months, yearOf } from './time.ts';
import { cutByYear } from './years.ts';

describe('days', () => {
	test('a month or a year stands for its first day', () => {
		expect(dayNumber('1970-01-02')).toBe(1);
		expect(dayNumber('1950-10')).toBe(dayNumber('1950-10-01'));
		expect(dayNumber('1954')).toBe(dayNumber('1954-01-01'));
	});

	test('hours are fractions of a day', () => {
		expect(dayNumber('1953-07-27', '22:00') - dayNumber('1953-07-27', '10:00')).toBeCloseTo(0.5);
		expect(hour(dayNumber('1953-07-28', '09:30'), 'en')).toBe('09:30');
	});

	test('the end of a day, a month and a year is the beginning of the next', () => {
		expect(endOf('1958-03-15')).toBe(dayNumber('1958-03-16'));
		expect(endOf('1958-12')).toBe(dayNumber('1959'));
		expect(endOf('1958')).toBe(dayNumber('1959'));
	});

	test('what is not a date is named', () => {
		expect(() => dayNumber('autumn')).toThrow('"autumn 00:00" is not a date');
	});

	test('months run over the turn of the year', () => {
		const found = months('1950-11', '1951-02').map((day) =>
			new Date(day * 86_400_000).toISOString().slice(0, 10)
		);
		expect(found).toEqual(['1950-11-01', '1950-12-01', '1951-01-01', '1951-02-01']);
	});

	test('a range says the month once', () => {
		expect(dayRange('1956-09-19', '1956-09-20', 'en')).toBe('19–20 September');
		expect(dayRange('1956-09-20', '1956-09-20', 'en')).toBe('20 September');
		expect(dayRange('1956-09-19', '1956-09-20', 'ko')).toBe('9월 19~20일');
		expect(dayRange('1956-09-19', '1956-09-20', 'zh')).toBe('9月19日至20日');
		expect(dayRange('1956-08-30', '1956-09-20', 'zh')).toBe('8月30日至9月20日');
	});

	test('hours of one day', () => {
		const range = (language: 'en' | 'ko' | 'zh') =>
			hourRange(dayNumber('1953-07-27', '10:00'), dayNumber('1953-07-27', '10:12'), language);
		expect(range('en')).toBe('10:00–10:12');
		expect(range('ko')).toBe('10:00~10:12');
		expect(range('zh')).toBe('10:00至10:12');
	});
});

test('a span over two turns of the year has three parts, cut edges marked', () => {
	const from = dayNumber('1951-12-01');
	const to = dayNumber('1953-02-01');
	const parts = cutByYear([{ from, to }]);
	expect(parts.map(({ year }) => year)).toEqual([1951, 1952, 1953]);
	expect(parts.map(({ begins, ends }) => [begins, ends])).toEqual([
		[true, false],
		[false, false],
		[false, true]
	]);
	expect(parts.reduce((sum, part) => sum + part.to - part.from, 0)).toBe(to - from);
	expect(yearOf(from)).toBe(1951);
});

describe('labels of an axis', () => {
	test('keeps its distance and gives way by rank', () => {
		const labels = [{ at: 0 }, { at: 4, rank: 1 }, { at: 9 }, { at: 20 }];
		expect(spread(labels, 5)).toEqual([{ at: 4, rank: 1 }, { at: 9 }, { at: 20 }]);
	});

	test('a label at the very end would hang over it', () => {
		expect(fits({ at: 1 })).toBe(false);
		expect(fits({ at: 50 })).toBe(true);
	});
});

describe('flags', () => {
	const flags = [{ at: 9 }, { at: 1 }, { at: 5 }, { at: 2 }];
	const { over, under } = hoist(flags, [0, 10]);

	test('fly over the first half and hang under the second, in order', () => {
		expect(over).toEqual([{ at: 1 }, { at: 2 }]);
		expect(under).toEqual([{ at: 5 }, { at: 9 }]);
	});

	test('no line meets a text: over the axis all lines that pass stand left, under it right', () => {
		over.forEach(({ at }, index) => {
			for (const passing of over.slice(0, index)) expect(passing.at).toBeLessThan(at);
		});
		under.forEach(({ at }, index) => {
			for (const passing of under.slice(index + 1)) expect(passing.at).toBeGreaterThan(at);
		});
	});
});

describe('bars', () => {
	test('parts follow one another; parts of nothing are left out', () => {
		const parts = placeParts([
			{ value: 1160, look: 'a' },
			{ value: 0, look: 'b' },
			{ value: 500, look: 'c' }
		]);
		expect(parts.map(({ from, to }) => [from, to])).toEqual([
			[0, 1160],
			[1160, 1660]
		]);
	});

	test.each([
		[1808, [0, 500, 1000, 1500]],
		[70183, [0, 20000, 40000, 60000]],
		[922.2, [0, 200, 400, 600, 800]],
		[5, [0, 2, 4]]
	])('steps up to %d are round', (greatest, steps) => {
		expect(roundSteps(greatest)).toEqual(steps);
	});

	test('room grows with the text, more for a square sign', () => {
		expect(roomFor([])).toBe(0);
		expect(roomFor(['90', '1,808'])).toBeCloseTo(2.8);
		expect(roomFor(['약 945'])).toBeCloseTo(3.24);
	});
});

test('a long wait on a ladder is cut', () => {
	const rungs = [0, 3, 60].map((at) => ({ at, when: '', text: '' }));
	expect(rungs.map((_, index) => gapBefore(rungs, index, 16))).toEqual([0, 3, 16]);
});

describe('what answers the map', () => {
	test('stands for one feature or for several, where one or several are pointed at', () => {
		expect(standsFor('donor-china', 'donor-china')).toBe(true);
		expect(standsFor('donor-poland donor-hungary', 'donor-hungary')).toBe(true);
		expect(standsFor('donor-hungary', 'donor-poland donor-hungary')).toBe(true);
		expect(standsFor('donor-romania', 'donor-poland donor-hungary')).toBe(false);
		expect(standsFor('donor-china', 'donor')).toBe(false);
		expect(standsFor('donor-china', null)).toBe(false);
		expect(standsFor(null, 'donor-china')).toBe(false);
	});
});

describe('rows', () => {
	test('a missing value is named', () => {
		expect(() => numberIn({ total: null }, 'total')).toThrow('column "total" holds null');
		expect(() => textIn({ who: 3 }, 'who')).toThrow('column "who" holds 3, expected a text');
		const table = {
			id: 'aid',
			file: 'aid.csv',
			claims: [],
			sources: ['S1'],
			columns: [],
			rows: []
		};
		expect(() => rowWhere(table, 'row', 'china')).toThrow('table "aid" has no row');
	});
});

test('a place on a scale has two decimals', () => {
	expect(round(33.33333)).toBe(33.33);
});
