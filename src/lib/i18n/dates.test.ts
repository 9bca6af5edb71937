import { expect, it } from 'vitest';
import { formatRange } from './dates.ts';

it('says once what two dates share, in the words of the language', () => {
	expect(formatRange('1950-10-16', '1950-10-22', 'en')).toBe('16–22 October 1950');
	expect(formatRange('1950-10-16', '1950-10-22', 'zh')).toBe('1950年10月16日至22日');
	expect(formatRange('1950-11-25', '1950-12-24', 'zh')).toBe('1950年11月25日至12月24日');
	expect(formatRange('1951-12-31', '1952-01-02', 'zh')).toBe('1951年12月31日至1952年1月2日');
	expect(formatRange('1951-03', '1951-06', 'zh')).toBe('1951年3月至6月');
	expect(formatRange('1951', '1953', 'zh')).toBe('1951年至1953年');
	expect(formatRange('1950-10-16', '1950-10-22', 'ko')).toMatch(/^1950년 10월 16일.*22일$/);
});
