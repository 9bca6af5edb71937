/** Which script draws a character, and the `unicode-range` notation. */

export type Script = 'latin' | 'hangul' | 'han';

/** Ranges of the Korean faces: jamo, compatibility jamo, syllables. */
export const hangulRange = 'U+1100-11FF,U+3130-318F,U+A960-A97F,U+AC00-D7FF';

/**
 * Ranges of the Chinese faces: ideographs, their punctuation, full-width forms; and the quotation marks, dashes,
 * dots that Chinese sets one em wide. Latin faces stand first in the other languages, so there these are Latin.
 */
export const wideRange =
	'U+B7,U+2014,U+2018-2019,U+201C-201D,U+2026,U+2E3A,U+2E80-2FDF,U+2FF0-303F,U+3100-312F,U+31A0-31BF,U+3400-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF';

/** Whether the character is in a `unicode-range` list. */
export function inRange(code: number, range: string): boolean {
	return range.split(',').some((part) => {
		const [first, last] = part.trim().slice(2).split('-');
		const low = parseInt(first ?? '', 16);
		return code >= low && code <= (last ? parseInt(last, 16) : low);
	});
}

/** The script whose face draws the character wherever the languages do not differ. */
export function scriptOf(character: string): Script {
	const code = character.codePointAt(0) ?? 0;
	if (inRange(code, hangulRange)) return 'hangul';
	return code > 0x2e00 && inRange(code, wideRange) ? 'han' : 'latin';
}

/** The shortest `unicode-range` list of exactly these characters. */
export function rangeOf(characters: Iterable<string>): string {
	const codes = [...new Set(characters)].map((c) => c.codePointAt(0) ?? 0).sort((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const code of codes) {
		const run = runs.at(-1);
		if (run && run[1] === code - 1) run[1] = code;
		else runs.push([code, code]);
	}
	const hex = (code: number) => code.toString(16).toUpperCase();
	return runs
		.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
		.join(',');
}
