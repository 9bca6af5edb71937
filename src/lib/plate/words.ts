/** The map's words from the story's words and the messages. */
import { formatLatitude, formatLongitude } from '../i18n/degrees.ts';
import { message } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { MapWords } from '../overlay/words.ts';
import type { LabelWords } from '../story/page.ts';
import type { Language } from '../story/types.ts';

export function mapWords(language: Language, features: Record<string, LabelWords>): MapWords {
	return {
		language,
		placeName: (place, later) => (later && place.now?.[language]) || place.name[language],
		placeNow: (place) => {
			const name = place.now?.[language];
			return name ? message(language, 'now_name', { name }) : null;
		},
		feature: (id) => features[id] ?? { label: null, qualifier: null },
		within: (kilometres) =>
			message(language, 'within_km', { kilometres: formatNumber(kilometres, language) }),
		parallel: message(language, 'parallel_38'),
		demarcation: message(language, 'demarcation_line'),
		zone: message(language, 'demilitarized_zone'),
		longitude: (degrees) => formatLongitude(degrees, language),
		latitude: (degrees) => formatLatitude(degrees, language)
	};
}
