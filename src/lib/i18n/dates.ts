/** Dates in words, through Intl, in the precision that is known. */
import type { Claim, Language } from '../story/types.ts';
import { languageTags } from './language.ts';
import { message } from './messages.ts';
import { writeRange } from './ranges.ts';

type Precision = 'day' | 'month' | 'year';

const options: Record<Precision, Intl.DateTimeFormatOptions> = {
	day: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
	month: { year: 'numeric', month: 'long', timeZone: 'UTC' },
	year: { year: 'numeric', timeZone: 'UTC' }
};

const tags: Record<Language, string> = { ...languageTags, en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, precision: Precision): Intl.DateTimeFormat {
	const key = language + precision;
	let known = formats.get(key);
	if (!known)
		formats.set(key, (known = new Intl.DateTimeFormat(tags[language], options[precision])));
	return known;
}

const precisionOf = (iso: string): Precision =>
	iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';

/** "October 1950" for 1950-10. */
export function formatDate(iso: string, language: Language): string {
	return format(language, precisionOf(iso)).format(partial(iso));
}

function partial(iso: string): Date {
	const [year, month = '01', day = '01'] = iso.split('-');
	return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/**
 * "16–22 October 1950": what two dates share is said once.
 * @param end what becomes of the second date: "about 5 November"
 */
export function formatRange(
	from: string,
	to: string | undefined,
	language: Language,
	end?: (written: string) => string
): string {
	if (!to || to === from) return formatDate(from, language);
	const coarser = Math.min(from.length, to.length);
	const precision = coarser === 4 ? 'year' : coarser === 7 ? 'month' : 'day';
	return writeRange(format(language, precision), partial(from), partial(to), language, end);
}

/** "27 July, 10:00": a day and an hour of it, both as written. */
export const withTime = (date: string, time: string, language: Language): string =>
	message(language, 'date_time', { date, time });

/** Days since 1970-01-01 as ISO. */
export function isoDay(days: number): string {
	return new Date(Math.round(days) * 86_400_000).toISOString().slice(0, 10);
}

/** The span that the timeline names: a day, or the months or years between two. */
export function formatSpan(from: number, to: number, language: Language): string {
	const start = isoDay(from);
	const end = isoDay(to);
	const length = to - from;
	const afterEnd = isoDay(to + 1);
	const wholeMonths = start.endsWith('-01') && afterEnd.endsWith('-01');
	const wholeYears = wholeMonths && start.slice(5, 7) === '01' && afterEnd.slice(5, 7) === '01';
	const cut = length > 500 || wholeYears ? 4 : length > 45 || wholeMonths ? 7 : 10;
	return formatRange(start.slice(0, cut), end.slice(0, cut), language);
}

/** A claim's date with its precision and hour. */
export function formatClaimDate(
	date: Claim['date'],
	language: Language
): { text: string; approximate: boolean } {
	const day = formatRange(date.from, date.to, language);
	return {
		text: date.time ? withTime(day, date.time, language) : day,
		approximate: date.approximate ?? false
	};
}
