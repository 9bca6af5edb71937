/** A citation never begins a line: its last word goes with it. */
import type { Inline } from '../story/types.ts';

type Citation = Extract<Inline, { type: 'citation' }>;
/** A run as it is, or a citation with the end of the text before it. */
export type KeptRun = Inline | { type: 'kept'; text: string; citation: Citation };

/**
 * The last word with its stops; of Chinese, which breaks between any two characters, the last character with them.
 * What ends in white space has no such word.
 */
const LAST_WORD = /(?:\p{Script=Han}[^\p{Script=Han}\s]*|[^\s\p{Script=Han}]+)$/u;

/** Cuts the word before each citation off its text, to stand on one line with the citation. */
export function keptTogether(runs: readonly Inline[]): KeptRun[] {
	const kept: KeptRun[] = [];
	for (const run of runs) {
		const before = kept.at(-1);
		const word =
			run.type === 'citation' && before?.type === 'text' ? LAST_WORD.exec(before.text) : null;
		if (run.type !== 'citation' || before?.type !== 'text' || !word) {
			kept.push(run);
			continue;
		}
		kept.pop();
		if (word.index > 0) kept.push({ type: 'text', text: before.text.slice(0, word.index) });
		kept.push({ type: 'kept', text: word[0], citation: run });
	}
	return kept;
}
