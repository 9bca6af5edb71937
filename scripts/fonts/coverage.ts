/** Which characters the site shows that the face which must draw them does not have. */
import type { Script } from './unicode.ts';
import { scriptOf } from './unicode.ts';
import type { Family, Use } from './characters.ts';

/** A finished face, as far as coverage goes. */
export interface Drawn {
	id: string;
	/** CSS family name. */
	family: string;
	kind: Family;
	script: Script;
	characters: ReadonlySet<string>;
}

/** One line for each character that is missing, naming the character, the file and the face. */
export function missingCharacters(uses: Use[], faces: Drawn[]): string[] {
	const missing = new Set<string>();
	for (const use of uses)
		for (const character of use.characters) {
			const script = scriptOf(character);
			for (const kind of use.families) {
				const candidates = faces.filter((face) => face.kind === kind && face.script === script);
				// Roman and italic both draw Latin; home and abroad share Korean and Chinese.
				const lacking =
					script === 'latin'
						? candidates.filter((face) => !face.characters.has(character))
						: candidates.some((face) => face.characters.has(character))
							? []
							: [candidates[0]];
				for (const face of lacking)
					missing.add(describeMissing(character, use.file, face?.id ?? `any ${kind} face`));
			}
		}
	return [...missing];
}

function describeMissing(character: string, file: string, face: string): string {
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return `"${character}" (U+${code}) of ${file} is missing from ${face}`;
}
