import { describe, expect, it } from 'vitest';
import { formatClaimDate, formatDate, formatRange, formatSpan, isoDay, withTime } from './dates.ts';

describe('a date', () => {
	it.each([
		['1950', '1950', '1950년', '1950年'],
		['1950-10', 'October 1950', '1950년 10월', '1950年10月'],
		['1950-10-16', '16 October 1950', '1950년 10월 16일', '1950年10月16日']
	])('%s has the precision that is known', (iso, en, ko, zh) => {
		expect(formatDate(iso, 'en')).toBe(en);
		expect(formatDate(iso, 'ko')).toBe(ko);
		expect(formatDate(iso, 'zh')).toBe(zh);
	});
});

describe('a range says once what its ends share', () => {
	it.each([
		[
			'1950-10-16',
			'1950-10-22',
			'16–22 October 1950',
			'1950년 10월 16~22일',
			'1950年10月16日至22日'
		],
		[
			'1950-11-25',
			'1950-12-24',
			'25 November–24 December 1950',
			'1950년 11월 25일~12월 24일',
			'1950年11月25日至12月24日'
		],
		[
			'1951-12-31',
			'1952-01-02',
			'31 December 1951–2 January 1952',
			'1951년 12월 31일~1952년 1월 2일',
			'1951年12月31日至1952年1月2日'
		],
		['1951-03', '1951-06', 'March–June 1951', '1951년 3~6월', '1951年3月至6月'],
		[
			'1950-10',
			'1951-01',
			'October 1950–January 1951',
			'1950년 10월~1951년 1월',
			'1950年10月至1951年1月'
		],
		['1954', '1961', '1954–1961', '1954~1961년', '1954年至1961年'],
		['1954', '1954', '1954', '1954년', '1954年']
	])('%s to %s', (from, to, en, ko, zh) => {
		expect(formatRange(from, to, 'en')).toBe(en);
		expect(formatRange(from, to, 'ko')).toBe(ko);
		expect(formatRange(from, to, 'zh')).toBe(zh);
	});

	it('and its end may be rough', () => {
		const range = (language: 'en' | 'ko' | 'zh', about: (date: string) => string) =>
			formatRange('1950-10-25', '1950-11-05', language, about);
		expect(range('en', (date) => `about ${date}`)).toBe('25 October–about 5 November 1950');
		expect(range('ko', (date) => `${date}쯤`)).toBe('1950년 10월 25일~11월 5일쯤');
		expect(range('zh', (date) => `约${date}`)).toBe('1950年10月25日至约11月5日');
	});
});

it('says the hour after the day', () => {
	const at = (language: 'en' | 'ko' | 'zh') =>
		formatClaimDate({ from: '1953-07-27', precision: 'hour', time: '22:00' }, language).text;
	expect(at('en')).toBe('27 July 1953, 22:00');
	expect(at('ko')).toBe('1953년 7월 27일 22:00');
	expect(at('zh')).toBe('1953年7月27日22:00');
	expect(withTime('7月27日', '约22:00', 'zh')).toBe('7月27日约22:00');
});

it('names a span as closely as its length needs', () => {
	const days = (iso: string) => Date.parse(iso) / 86_400_000;
	const span = (from: string, to: string, language: 'en' | 'ko' | 'zh') =>
		formatSpan(days(from), days(to), language);
	expect(isoDay(days('1950-10-16'))).toBe('1950-10-16');
	expect(span('1953-01-01', '1956-12-31', 'en')).toBe('1953–1956');
	expect(span('1953-01-01', '1956-12-31', 'ko')).toBe('1953~1956년');
	expect(span('1953-01-01', '1956-12-31', 'zh')).toBe('1953年至1956年');
	expect(span('1958-03-15', '1958-06-20', 'ko')).toBe('1958년 3~6월');
});
