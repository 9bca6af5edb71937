/** The map's words from the story's words and the messages. */
import { message } from '../i18n/messages.ts';
import type { MapWords } from '../overlay/words.ts';
import type { FeatureWords } from '../story/page.ts';
import type { Language } from '../story/types.ts';

export function mapWords(language: Language, features: Record<string, FeatureWords>): MapWords {
	return {
		language,
		placeName: (place) => place.name[language],
		placeNow: (place) => {
			const name = place.now?.[language];
			return name ? message(language, 'now_name', { name }) : null;
		},
		feature: (id) => features[id] ?? { label: null, qualifier: null },
		within: (kilometres) => message(language, 'within_km', { kilometres }),
		parallel: message(language, 'parallel_38'),
		demarcation: message(language, 'demarcation_line'),
		zone: message(language, 'demilitarized_zone'),
		undefinedBorder: message(language, 'undefined_border'),
		letters: {
			north: message(language, 'north'),
			south: message(language, 'south'),
			east: message(language, 'east'),
			west: message(language, 'west')
		}
	};
}
