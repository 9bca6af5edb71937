/** How long a text is left standing on the tour. */
import type { Language, StepText } from '../story/types.ts';

/**
 * Characters read in a second by a visitor who stands and also looks at the map: slower than silent reading at a desk.
 * An English word counts about six characters with its space; Hangul and Hanzi carry more each.
 */
const PER_SECOND: Record<Language, number> = { en: 15, ko: 7, zh: 5 };
/** Seconds to find the text, and to look at the map once it is read. */
const AROUND = 4;
const LEAST = 8;

/** The words of a step as one string, without citations. */
export function plainText({ paragraphs }: Pick<StepText, 'paragraphs'>): string {
	return paragraphs
		.flat()
		.map((run) => (run.type === 'citation' ? '' : run.text))
		.join('');
}

/** Milliseconds for a text. @param pace multiplies it */
export function readingTime(text: string, language: Language, pace: number): number {
	return Math.round(Math.max(LEAST, AROUND + text.length / PER_SECOND[language]) * pace * 1000);
}

/** Shares of the rest in which the text stands still at its beginning, and by which its end is there. */
const FIRST = 0.25;
const LAST = 0.8;

/**
 * How far a text has gone up, in pixels, when a share of its rest is over.
 * @param below pixels of it that lie below the pane
 * @param atOnce in one move instead of steadily
 */
export function readTo(share: number, below: number, atOnce: boolean): number {
	const gone = Math.min(1, Math.max(0, (share - FIRST) / (LAST - FIRST)));
	return Math.max(0, below) * (atOnce ? Math.round(gone) : gone);
}
