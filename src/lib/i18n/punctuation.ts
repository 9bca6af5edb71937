/** The marks between phrases: Chinese sets its own, one em wide and without a space. */
import type { Language } from '../story/types.ts';

interface Marks {
	/** Ends a sentence before another. */
	stop: string;
	comma: string;
	colon: string;
}

const latin: Marks = { stop: '. ', comma: ', ', colon: ': ' };

export const marks: Record<Language, Marks> = {
	en: latin,
	ko: latin,
	zh: { stop: '。', comma: '，', colon: '：' }
};

/**
 * Phrases as sentences one after the other: each without its own stop at first, then with that of the language.
 * @param phrases empty ones are left out
 */
export function sentences(phrases: readonly (string | null)[], language: Language): string {
	const { stop } = marks[language];
	const bare = phrases
		.map((phrase) => (phrase ?? '').replace(/[.。]$/, ''))
		.filter((phrase) => phrase !== '')
		.map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1));
	return bare.length > 0 ? bare.join(stop) + stop.trimEnd() : '';
}
