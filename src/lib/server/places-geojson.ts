/** The gazetteer as GeoJSON (RFC 7946), with everything that is known of each place. */
import type { Story } from '../story/types.ts';

export function placesGeojson(story: Pick<Story, 'places'>) {
	return {
		type: 'FeatureCollection' as const,
		features: Object.values(story.places).map(({ lon, lat, ...properties }) => ({
			type: 'Feature' as const,
			id: properties.id,
			geometry: { type: 'Point' as const, coordinates: [lon, lat] },
			properties
		}))
	};
}
