/** What the map of a step shows, as a list in words: name, what, when, how sure, who says it. From the data that draws it. */
import { message } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { isLater, type Stop } from '../scene/story.ts';
import type { FeatureDetail, MapListItem, StoryPage } from '../story/page.ts';
import type { Confidence, Language, PlaceKind, PlaceWhat } from '../story/types.ts';

/** What the list "on this map" says, and what explore mode says besides. */
export interface MapItem extends MapListItem {
	/** Ids of sources; of a place none, see `told`. */
	sources: string[];
	/** The reference that a place's position is from, as the gazetteer writes it, in English. */
	positionSource: string | null;
	/** The gazetteer's note. */
	note: string | null;
	/** What the step tells of a place. */
	told: { when: string; what: string; sources: string[] }[];
}

type Page = Pick<StoryPage, 'features' | 'details' | 'places' | 'placeDetails' | 'language'>;

/** What explore mode knows besides: what is told of places. */
interface Told {
	placeClaims: Record<string, Record<string, string[]>>;
	claims: Record<string, { date: string; text: string; sources: string[] }>;
}

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
	signing: (language) => message(language, 'place_signing'),
	headquarters: (language) => message(language, 'legend_headquarters'),
	project: (language) => message(language, 'place_project'),
	dam: (language) => message(language, 'legend_dam'),
	landmark: (language) => message(language, 'place_landmark')
};

/** The same, where the part that a place has in the story does not say it. */
const whatOf: Record<PlaceWhat, (language: Language) => string> = {
	city: (language) => message(language, 'legend_city'),
	basin: (language) => message(language, 'place_basin'),
	area: (language) => message(language, 'place_area'),
	village: (language) => message(language, 'place_village')
};

const drawnAs: Record<NonNullable<FeatureDetail['drawn']>, (language: Language) => string> = {
	schematic: (language) => message(language, 'precision_schematic'),
	computed: (language) => message(language, 'precision_computed'),
	surveyed: (language) => message(language, 'precision_surveyed'),
	parallel: (language) => message(language, 'precision_parallel')
};

const surety: Record<Confidence, (language: Language) => string> = {
	high: (language) => message(language, 'sure_high'),
	medium: (language) => message(language, 'sure_medium'),
	low: (language) => message(language, 'sure_low')
};

/** What a step tells of a place, in the step's order. */
function toldOf(step: string, place: string, { placeClaims, claims }: Told): MapItem['told'] {
	return (placeClaims[step]?.[place] ?? []).flatMap((id) => {
		const claim = claims[id];
		return claim ? [{ when: claim.date, what: claim.text, sources: claim.sources }] : [];
	});
}

/**
 * A place in words, or null when the gazetteer has none of that id.
 * @param step whose claims are told of it, where the page has them
 * @param day of the map, for its name
 */
export function placeItem(
	id: string,
	page: Page & Partial<Told>,
	step?: string,
	day?: number
): MapItem | null {
	const place = page.places[id];
	if (!place) return null;
	const { language, placeClaims, claims } = page;
	const detail = page.placeDetails[id];
	const now = place.now?.[language];
	const later = day !== undefined && isLater(day);
	const source = {
		geonames: message(language, 'position_geonames'),
		estimate: message(language, 'position_estimate'),
		reference: message(language, 'position_reference')
	}[detail?.position ?? 'reference'];
	const position = message(language, 'position_within', {
		kilometres: formatNumber(place.precision_km, language)
	});
	const told = step && placeClaims && claims ? toldOf(step, id, { placeClaims, claims }) : [];
	return {
		kind: 'place',
		id,
		name: (later && now) || place.name[language],
		aside: now && !later ? message(language, 'now_name', { name: now }) : null,
		what: (detail?.what ? whatOf[detail.what] : kindOf[place.kind])(language),
		when: step && told.length === 0 ? message(language, 'place_orientation') : null,
		sure: [message(language, 'position_from', { position, source })],
		sources: [],
		positionSource: detail?.positionSource ?? null,
		note: detail?.note ?? null,
		told
	};
}

/** A feature in words, or null when the page has none of that id. */
export function featureItem(id: string, page: Page): MapItem | null {
	const words = page.features[id];
	const detail = page.details[id];
	if (!words || !detail) return null;
	const { language } = page;
	const name = detail.name ?? words.label;
	return {
		kind: 'feature',
		id,
		name: name ?? words.description,
		aside: detail.aside,
		what: name ? words.description : '',
		when: detail.when,
		sure: [
			...(detail.confidence ? [surety[detail.confidence](language)] : []),
			...(detail.drawn ? [drawnAs[detail.drawn](language)] : [])
		],
		sources: detail.sources,
		positionSource: null,
		note: null,
		told: []
	};
}

/**
 * What a stop shows: its features in the order of its layers, then its places and those of its events, each once.
 * @param signed places that have a sign besides, for orientation
 */
export function mapItems(
	stop: Pick<Stop, 'places' | 'layers'> & Partial<Pick<Stop, 'date'>>,
	page: Page,
	signed: readonly string[] = []
): MapItem[] {
	const features = stop.layers.flatMap(({ feature }) => featureItem(feature, page) ?? []);
	const at = stop.layers.flatMap(({ feature }) => page.details[feature]?.at ?? []);
	const places = [...new Set([...stop.places, ...at, ...signed])].flatMap(
		(id) => placeItem(id, page, undefined, stop.date?.to) ?? []
	);
	return [...features, ...places];
}
