/** The map's words for the film: names in the kiosk's own language, with the other languages beneath. */
import type { MapWords } from '../overlay/words.ts';
import type { Language } from '../story/types.ts';

export function attractWords(words: MapWords, languages: readonly Language[]): MapWords {
	const others = languages.filter((language) => language !== words.language);
	return {
		...words,
		placeNow: (place) => others.map((language) => place.name[language]).join(' · ') || null
	};
}
