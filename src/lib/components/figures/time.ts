/** Dates as numbers on an axis, and the ticks of such an axis. Days count from 1970-01-01, as fractions. */
import { languageTags } from '../../i18n/language.ts';
import { writeRange } from '../../i18n/ranges.ts';
import type { Language } from '../../story/types.ts';

const DAY = 86_400_000;

/**
 * Days since 1970-01-01. A month or a year stands for its first day.
 * @param iso `1958`, `1958-03` or `1958-03-15`
 * @param time `21:00`, local; midnight if left out
 */
export function dayNumber(iso: string, time = '00:00'): number {
	const [year = '', month = '01', day = '01'] = iso.split('-');
	const number = Date.parse(`${year}-${month}-${day}T${time}:00Z`) / DAY;
	if (Number.isNaN(number)) throw new Error(`"${iso} ${time}" is not a date`);
	return number;
}

/** The day after the last that `iso` covers: 1958-04 ends with 1958-05-01, 1958-03-15 with 1958-03-16. */
export function endOf(iso: string): number {
	const [year = 0, month, day] = iso.split('-').map(Number);
	if (day !== undefined) return dayNumber(iso) + 1;
	return Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1) / DAY;
}

/** The first days of the months from `from` to `to`, both as `1950-10`. */
export function months(from: string, to: string): number[] {
	const result: number[] = [];
	const [year = 0, month = 1] = from.split('-').map(Number);
	const last = dayNumber(to);
	for (let index = month - 1; ; index += 1) {
		const start = Date.UTC(year, index, 1) / DAY;
		if (start > last) return result;
		result.push(start);
	}
}

/** The year of a day number. */
export function yearOf(day: number): number {
	return new Date(day * DAY).getUTCFullYear();
}

type Part = Intl.DateTimeFormatOptions;

const dateOf = (day: number) => new Date(Math.round(day * DAY));

function formatOf(language: Language, options: Part): Intl.DateTimeFormat {
	const tag = language === 'en' ? 'en-GB' : languageTags[language];
	return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
}

const write = (day: number, language: Language, options: Part) =>
	formatOf(language, options).format(dateOf(day));

const writeBoth = (from: number, to: number, language: Language, options: Part) =>
	writeRange(formatOf(language, options), dateOf(from), dateOf(to), language);

const DAY_AND_MONTH: Part = { day: 'numeric', month: 'long' };
const HOUR: Part = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** "Oct". */
export const shortMonth = (day: number, language: Language) =>
	write(day, language, { month: 'short' });

/** "18 October". */
export const dayAndMonth = (day: number, language: Language) => write(day, language, DAY_AND_MONTH);

/** "18 Oct". */
export const shortDay = (day: number, language: Language) =>
	write(day, language, { day: 'numeric', month: 'short' });

/** "18 Oct 1951". */
export const shortDate = (day: number, language: Language) =>
	write(day, language, { day: 'numeric', month: 'short', year: 'numeric' });

/** "21:00". */
export const hour = (day: number, language: Language) => write(day, language, HOUR);

/** "10:00–10:12", on one day. */
export const hourRange = (from: number, to: number, language: Language) =>
	writeBoth(from, to, language, HOUR);

/** "18–20 September": the year is left out, the heading of the figure says it. */
export function dayRange(from: string, to: string, language: Language): string {
	if (from === to) return dayAndMonth(dayNumber(from), language);
	return writeBoth(dayNumber(from), dayNumber(to), language, DAY_AND_MONTH);
}
