/** The settings in an embed's address. They are read in the browser; the page is prerendered without them. */
import type { PaletteName } from '../cartography/palette.ts';
import type { Part } from './protocol.ts';

export interface EmbedSettings {
	/** Id of the last chapter; the first and last are the same when only one is shown. */
	to: string | null;
	palette: PaletteName;
	part: Part;
	/** The host page says when the map may be live. */
	hosted: boolean;
	/** Name that a pym host gave to the frame. */
	pymId: string | null;
}

export interface ReadSettings {
	settings: EmbedSettings;
	/** What was not understood, for one line in the console. */
	problems: string[];
}

/**
 * Wrong values fall back and are named.
 *
 * @param search `location.search`
 * @param chapters ids of all chapters in order
 * @param first id of the chapter in the address; null for the whole story
 */
export function readSettings(
	search: string,
	chapters: readonly string[],
	first: string | null
): ReadSettings {
	const query = new URLSearchParams(search);
	const problems: string[] = [];
	const wrong = (name: string, expected: string) =>
		problems.push(`${name}="${query.get(name)?.slice(0, 60)}": expected ${expected}`);

	let to = query.get('to');
	if (to !== null && first === null) {
		problems.push('to: needs a chapter in the path, as in /embed/crossing/?to=parallel');
		to = null;
	} else if (to !== null && first !== null) {
		const allowed = chapters.slice(chapters.indexOf(first));
		if (!allowed.includes(to)) {
			wrong('to', `one of ${allowed.join(', ')}`);
			to = null;
		}
	}

	const palette = query.get('palette');
	if (palette !== null && palette !== 'paper' && palette !== 'gallery')
		wrong('palette', 'paper or gallery');

	const mode = query.get('mode');
	const part = mode === 'text' || mode === 'map' ? mode : 'steps';
	if (mode === 'scroll')
		problems.push('mode="scroll" needs embed.js around the frame; showing steps');
	else if (mode !== null && mode !== part) wrong('mode', 'steps (text and map belong to embed.js)');

	const live = query.get('live');
	if (live !== null && live !== 'host') wrong('live', 'host');

	const pymId = query.get('childId');
	return {
		settings: {
			to: to === first ? null : to,
			palette: palette === 'gallery' ? 'gallery' : 'paper',
			part,
			hosted: part !== 'steps' || live === 'host',
			pymId: pymId !== null && /^[\w-]{1,64}$/.test(pymId) ? pymId : null
		},
		problems
	};
}
