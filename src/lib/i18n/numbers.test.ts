import { expect, it } from 'vitest';
import { formatMillions, formatNumber, formatOrdinal, formatSeconds } from './numbers.ts';

it('writes numbers with at most so many decimals', () => {
	for (const language of ['en', 'ko', 'zh'] as const) {
		expect(formatNumber(70_183, language)).toBe('70,183');
		expect(formatNumber(137.12, language)).toBe('137.12');
		expect(formatNumber(5019.06, language, 0)).toBe('5,019');
	}
});

it('writes seconds with their unit', () => {
	expect(formatSeconds(1200.4, 'en')).toBe('1,200s');
	expect(formatSeconds(12.6, 'ko')).toBe('13초');
	expect(formatSeconds(12.6, 'zh')).toBe('13秒');
});

it('counts in titles as the language does', () => {
	expect(formatOrdinal(3, 'en')).toBe('3');
	expect(formatOrdinal(3, 'ko')).toBe('3');
	expect(formatOrdinal(3, 'zh')).toBe('三');
});

it.each([
	[105, '105 million', '1억 500만', '1.05亿'],
	[35, '35 million', '3,500만', '3,500万'],
	[190, '190 million', '1억 9,000만', '1.9亿'],
	[729.52, '729.52 million', '7억 2,952만', '7.2952亿'],
	[1000, '1 billion', '10억', '10亿'],
	[8_000_000, '8 trillion', '8조', '8万亿']
])('says a sum of %d million exactly, in the units of the language', (millions, en, ko, zh) => {
	expect(formatMillions(millions, 'en')).toBe(en);
	expect(formatMillions(millions, 'ko')).toBe(ko);
	expect(formatMillions(millions, 'zh')).toBe(zh);
});
