/** The marks between phrases: Chinese sets its own, one em wide and without a space. */
import type { Language } from '../story/types.ts';

interface Marks {
	/** Ends a sentence before another. */
	stop: string;
	comma: string;
	/** Between things that are counted up. */
	list: string;
	colon: string;
	semicolon: string;
	/** Round what is said in passing. */
	opening: string;
	closing: string;
}

const latin: Marks = {
	stop: '. ',
	comma: ', ',
	list: ', ',
	colon: ': ',
	semicolon: '; ',
	opening: ' (',
	closing: ')'
};

export const marks: Record<Language, Marks> = {
	en: latin,
	ko: latin,
	zh: {
		stop: '。',
		comma: '，',
		list: '、',
		colon: '：',
		semicolon: '；',
		opening: '（',
		closing: '）'
	}
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
