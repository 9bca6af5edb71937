/** Cuts a span of days at the turns of the year, for a calendar that has a line for each year. */
import { dayNumber, yearOf } from './time.ts';

export interface Span {
	/** Days since 1970-01-01; `to` is the end, not the last day. */
	from: number;
	to: number;
}

export interface YearPart<Kind extends Span> {
	year: number;
	/** Days from the first of January. */
	from: number;
	to: number;
	whole: Kind;
	/** False where the turn of the year cut it. */
	begins: boolean;
	ends: boolean;
}

/** The parts of the spans, year by year. */
export function cutByYear<Kind extends Span>(spans: readonly Kind[]): YearPart<Kind>[] {
	return spans.flatMap((whole) => {
		const parts: YearPart<Kind>[] = [];
		for (let from = whole.from; from < whole.to;) {
			const year = yearOf(from);
			const start = dayNumber(String(year));
			const end = Math.min(whole.to, dayNumber(String(year + 1)));
			parts.push({
				year,
				from: from - start,
				to: end - start,
				whole,
				begins: from === whole.from,
				ends: end === whole.to
			});
			from = end;
		}
		return parts;
	});
}
