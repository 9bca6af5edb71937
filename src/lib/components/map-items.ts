/** What the map of a step shows, as a list in words: name, what, when, how sure, who says it. From the data that draws it. */
import { message } from '../i18n/messages.ts';
import type { Stop } from '../scene/story.ts';
import type { StoryPage } from '../story/page.ts';
import type { Confidence, Language, PlaceKind } from '../story/types.ts';

export interface MapItem {
	kind: 'place' | 'feature';
	id: string;
	/** As it stands on the map. */
	name: string;
	/** The present name of a place, or the second line of a label. */
	aside: string | null;
	/** A sentence, or for a place its kind. */
	what: string;
	when: string | null;
	/** How sure, and how it is drawn: phrases. */
	sure: string[];
	/** Ids of sources; empty for a place, whose position has its own line. */
	sources: string[];
}

type Page = Pick<StoryPage, 'features' | 'details' | 'places' | 'placeDetails' | 'language'>;

/** What a place is, whatever sign an event puts on it. */
const kindOf: Record<PlaceKind, (language: Language) => string> = {
	capital: (language) => message(language, 'legend_capital'),
	donor_capital: (language) => message(language, 'legend_capital'),
	city: (language) => message(language, 'legend_city'),
	un: (language) => message(language, 'legend_city'),
	port_of_entry: (language) => message(language, 'legend_city'),
	talks_site: (language) => message(language, 'legend_city'),
	crossing_town: (language) => message(language, 'legend_town'),
	front_point: (language) => message(language, 'legend_town'),
	crossing: (language) => message(language, 'legend_crossing'),
	battle: (language) => message(language, 'place_battle'),
	signing: (language) => message(language, 'legend_signing'),
	headquarters: (language) => message(language, 'legend_headquarters'),
	project: (language) => message(language, 'legend_project'),
	dam: (language) => message(language, 'legend_dam'),
	landmark: (language) => message(language, 'place_landmark')
};

const surety: Record<Confidence, (language: Language) => string> = {
	high: (language) => message(language, 'sure_high'),
	medium: (language) => message(language, 'sure_medium'),
	low: (language) => message(language, 'sure_low')
};

/** A place in words, or null when the gazetteer has none of that id. */
export function placeItem(id: string, page: Page): MapItem | null {
	const place = page.places[id];
	if (!place) return null;
	const { language } = page;
	const detail = page.placeDetails[id];
	const now = place.now?.[language];
	const from = {
		geonames: message(language, 'position_geonames'),
		estimate: message(language, 'position_estimate'),
		reference: message(language, 'position_reference')
	}[detail?.position ?? 'reference'];
	const within = message(language, 'position_within', {
		kilometres: new Intl.NumberFormat(language).format(place.precision_km)
	});
	return {
		kind: 'place',
		id,
		name: place.name[language],
		aside: now ? message(language, 'now_name', { name: now }) : null,
		what: kindOf[place.kind](language),
		when: null,
		sure: [`${within} (${from})`],
		sources: []
	};
}

/** A feature in words, or null when the page has none of that id. */
export function featureItem(id: string, page: Page): MapItem | null {
	const words = page.features[id];
	const detail = page.details[id];
	if (!words || !detail) return null;
	const { language } = page;
	const drawn = {
		schematic: message(language, 'precision_schematic'),
		computed: message(language, 'precision_computed'),
		surveyed: message(language, 'precision_surveyed')
	}[detail.precision];
	return {
		kind: 'feature',
		id,
		name: words.label ?? words.description,
		aside: words.label ? words.qualifier : null,
		what: words.label ? words.description : '',
		when: detail.when,
		sure: detail.confidence ? [surety[detail.confidence](language), drawn] : [drawn],
		sources: detail.sources
	};
}

/** What a stop shows: its features in the order of its layers, then its places, each once. */
export function mapItems(stop: Pick<Stop, 'places' | 'layers'>, page: Page): MapItem[] {
	const features = stop.layers.flatMap(({ feature }) => featureItem(feature, page) ?? []);
	const places = stop.places.flatMap((id) => placeItem(id, page) ?? []);
	return [...features, ...places];
}
