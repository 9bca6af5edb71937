/** Calendar dates to the year, month or day, and whether they exist. */
import * as v from 'valibot';
import { partialDate } from '../story/schema.ts';

/** Whether a text is YYYY, YYYY-MM or YYYY-MM-DD and the day is in the calendar. */
export function isRealDate(text: string): boolean {
	if (!v.is(partialDate, text)) return false;
	if (text.length < 10) return true;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether `to` lies wholly before `from`; dates may differ in how exact they are. */
export function endsBeforeItBegins(from: string, to: string): boolean {
	const length = Math.min(from.length, to.length);
	return to.slice(0, length) < from.slice(0, length);
}
