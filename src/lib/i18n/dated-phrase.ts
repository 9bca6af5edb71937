/** Phrases of the map that tell a date: "mid-September 1950, approximate", "16 October, about 18:00". */
import type { Language } from '../story/types.ts';
import { marks } from './punctuation.ts';

const inEnglish = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const englishMonth = `\\b(?:${Array.from({ length: 12 }, (_, month) =>
	inEnglish.format(Date.UTC(2000, month))
).join('|')})\\b`;

const grammar: Record<Language, { date: RegExp; withYear(phrase: string, year: number): string }> =
	{
		en: {
			date: new RegExp(`${englishMonth}|\\b\\d{4}\\b`),
			withYear: (phrase, year) =>
				phrase.replace(new RegExp(`^.*${englishMonth}`), (until) => `${until} ${year}`)
		},
		ko: {
			date: /\d월|\d{4}(?:년|~)/,
			withYear: (phrase, year) => phrase.replace(/\d+월/, (month) => `${year}년 ${month}`)
		},
		zh: {
			date: /\d月|\d{4}年/,
			withYear: (phrase, year) => phrase.replace(/\d+月/, (month) => `${year}年${month}`)
		}
	};

/**
 * The date that a phrase tells, with its year, and what stands before it.
 * @param known the dates that the phrase is about, ISO: one that tells another year is not about them
 * @returns null for a phrase that tells no such date
 */
export function datedPhrase(
	phrase: string,
	known: { from: string; to?: string | undefined },
	language: Language
): { aside: string | null; when: string } | null {
	const { date, withYear } = grammar[language];
	const between = marks[language].comma;
	const parts = phrase.split(between);
	const first = parts.findIndex((part) => date.test(part));
	if (first < 0) return null;
	const from = Number(known.from.slice(0, 4));
	const to = Number((known.to ?? known.from).slice(0, 4));
	const years = (phrase.match(/(?<![\d,.])\d{4}(?!\d|[,.]\d)/g) ?? []).map(Number);
	if (years.some((year) => year < from || year > to)) return null;
	if (years.length === 0 && from !== to) return null;
	const when = parts.slice(first).join(between);
	return {
		aside: parts.slice(0, first).join(between) || null,
		when: years.length > 0 ? when : withYear(when, from)
	};
}
