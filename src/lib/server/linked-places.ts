/**
 * The gazetteer in the Linked Places Format (https://github.com/LinkedPasts/linked-places-format, v1.3), which the
 * World Historical Gazetteer takes in: GeoJSON and JSON-LD at once.
 */
import type { Place, PlaceKind, Story } from '../story/types.ts';

export const CONTEXT =
	'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** GeoNames feature classes: P populated place, S site, L area. */
interface PlaceType {
	fclass: 'P' | 'S' | 'L';
	/** Term of the Art & Architecture Thesaurus, of those that the gazetteer knows. */
	identifier: string;
	label: string;
}

const city: PlaceType = { fclass: 'P', identifier: 'aat:300008389', label: 'city' };
const town: PlaceType = { fclass: 'P', identifier: 'aat:300008375', label: 'town' };
const settlement: PlaceType = {
	fclass: 'P',
	identifier: 'aat:300008347',
	label: 'inhabited place'
};
const site: PlaceType = { fclass: 'S', identifier: 'aat:300000809', label: 'site' };

const typeOf: Record<PlaceKind, PlaceType> = {
	capital: city,
	donor_capital: city,
	city,
	crossing_town: town,
	crossing: site,
	battle: { fclass: 'L', identifier: 'aat:300000835', label: 'battlefield' },
	front_point: settlement,
	signing: site,
	talks_site: settlement,
	port_of_entry: settlement,
	project: site,
	dam: { fclass: 'S', identifier: 'aat:300006084', label: 'dam' },
	headquarters: { fclass: 'S', identifier: 'aat:300164060', label: 'military installation' },
	landmark: site,
	un: city
};

/** Certainty of a position as the format words it: within 5 km, farther, or an estimate. */
export function certaintyOf({
	uncertain,
	precision_km: kilometres
}: Pick<Place, 'uncertain' | 'precision_km'>): 'certain' | 'less-certain' | 'uncertain' {
	if (uncertain) return 'uncertain';
	return kilometres <= 5 ? 'certain' : 'less-certain';
}

/** Years of the chapters that a place has part in. */
function years(story: Story, place: Place): { start: string; end: string } {
	const chapters = place.chapters.flatMap((number) => story.chapters[number - 1] ?? []);
	const all = chapters.length > 0 ? chapters : story.chapters;
	const from = all.map(({ date }) => date.from.slice(0, 4)).sort()[0] ?? '1950';
	const to =
		all
			.map(({ date }) => date.to.slice(0, 4))
			.sort()
			.at(-1) ?? from;
	return { start: from, end: to };
}

/**
 * @param idOf the address that identifies a place for good; a place's anchor in the file itself when the site does
 * not know its own address
 */
export function linkedPlaces(story: Story, title: string, idOf: (placeId: string) => string) {
	return {
		type: 'FeatureCollection' as const,
		'@context': CONTEXT,
		features: Object.values(story.places).map((place) => feature(story, place, title, idOf))
	};
}

function feature(story: Story, place: Place, title: string, idOf: (placeId: string) => string) {
	const { start, end } = years(story, place);
	const when = { timespans: [{ start: { in: start }, end: { in: end } }] };
	const { fclass, identifier, label } = typeOf[place.kind];
	const source = { label: place.coordinate_source };
	const citations = [{ label: title, '@id': idOf(place.id) }];
	const now = Object.entries(place.now ?? {}).flatMap(([lang, toponym]) =>
		toponym ? [{ toponym, lang, citations }] : []
	);
	return {
		'@id': idOf(place.id),
		type: 'Feature' as const,
		properties: { title: place.name.en, fclasses: [fclass], precision_km: place.precision_km },
		when,
		names: [
			...Object.entries(place.name).map(([lang, toponym]) => ({ toponym, lang, citations, when })),
			...now
		],
		types: [
			{
				identifier,
				label,
				sourceLabels: [{ label: place.kind.replaceAll('_', ' '), lang: 'en' }],
				when
			}
		],
		geometry: {
			type: 'GeometryCollection' as const,
			geometries: [
				{
					type: 'Point' as const,
					coordinates: [place.lon, place.lat],
					certainty: certaintyOf(place),
					citations: [source]
				}
			]
		},
		...(place.geonames
			? {
					links: [{ type: 'closeMatch', identifier: `https://www.geonames.org/${place.geonames}/` }]
				}
			: {}),
		...(place.note
			? {
					descriptions: Object.entries(place.note).map(([lang, value]) => ({ value, lang }))
				}
			: {})
	};
}
