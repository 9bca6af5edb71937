/** Ranges as the house prints them: "16–22 October", "10월 16~22일", "10月16日至22日". */
import type { Language } from '../story/types.ts';

/**
 * Both ends through Intl, and what they share once.
 * @param end what becomes of the second end: "25 October–about 5 November"
 */
export function writeRange(
	format: Intl.DateTimeFormat,
	from: Date,
	to: Date,
	language: Language,
	end = (written: string) => written
): string {
	const range =
		language === 'zh'
			? chineseRange(format.format(from), format.format(to))
			: tidied(format.formatRange(from, to));
	return range.replace(/([–~至])(.+)$/, (_, dash: string, written: string) => dash + end(written));
}

/** Intl spaces the dash of some ranges and not of others; Korean names a unit that both ends have at the second alone. */
const tidied = (range: string) =>
	range.replace(/\s*([–~])\s*/, '$1').replace(/(\d)([년월일])~(?=\d+\2)/, '$1~');

/** Intl writes such ranges in figures and slashes; in a sentence they stand in words. */
function chineseRange(from: string, to: string): string {
	const shared = ['年', '月']
		.map((unit) => from.slice(0, from.indexOf(unit) + 1))
		.findLast((head) => to.startsWith(head));
	return `${from}至${to.slice(shared?.length ?? 0)}`;
}
