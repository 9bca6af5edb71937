/** What the page of sources shows, in one language: pure, so that the browser and the server agree on what a filter keeps. */
import type { Note } from './page.ts';
import type { Confidence } from './types.ts';

export interface RegisterEntry {
	note: Note;
	/** Ids of the chapters that tell it. */
	chapters: string[];
}

export interface RegisterFilter {
	/** Id of a chapter; null for all. */
	chapter: string | null;
	confidence: Confidence | null;
	/** Only claims on which sources disagree. */
	disagreement: boolean;
}

export const everything: RegisterFilter = { chapter: null, confidence: null, disagreement: false };

export function keeps(filter: RegisterFilter, { note, chapters }: RegisterEntry): boolean {
	return (
		(filter.chapter === null || chapters.includes(filter.chapter)) &&
		(filter.confidence === null || note.confidence === filter.confidence) &&
		(!filter.disagreement || note.disagreement !== null)
	);
}

const levels: readonly string[] = ['high', 'medium', 'low'] satisfies Confidence[];
const isConfidence = (text: string | null): text is Confidence =>
	text !== null && levels.includes(text);

/** A filter of an address; what it does not know it leaves out. */
export function filterOf(query: URLSearchParams, chapters: readonly string[]): RegisterFilter {
	const chapter = query.get('chapter');
	const confidence = query.get('confidence');
	return {
		chapter: chapter !== null && chapters.includes(chapter) ? chapter : null,
		confidence: isConfidence(confidence) ? confidence : null,
		disagreement: query.get('disagreement') === '1'
	};
}

/** The filter for an address: "chapter=crossing&confidence=low", or "" when it keeps everything. */
export function queryOf({ chapter, confidence, disagreement }: RegisterFilter): string {
	const query = new URLSearchParams();
	if (chapter) query.set('chapter', chapter);
	if (confidence) query.set('confidence', confidence);
	if (disagreement) query.set('disagreement', '1');
	return query.toString();
}
