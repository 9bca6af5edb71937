/** Where one is, said aloud after a control has led there. */
import type { Language } from '../story/types.ts';
import { message } from './messages.ts';
import { marks } from './punctuation.ts';

export function stepInWords(
	chapter: { number: number; title: string },
	dateline: string,
	language: Language
): string {
	const { colon, stop } = marks[language];
	return `${message(language, 'chapter_number', { number: chapter.number })}${colon}${chapter.title}${stop}${dateline}`;
}
