/** The demilitarized zone as the agreement has it, from the committed file: what the page says before anybody changes it. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { geojson } from './geodata.ts';

export interface AgreedZone {
	/** Kilometres on each side. */
	halfWidth: number;
	areaKm2: number;
	/** Ids of the places inside. */
	inside: string[];
}

/** @throws when the file holds no zone, or not what it must say */
export function agreedZone(
	places: readonly { id: string; lon: number; lat: number }[]
): AgreedZone {
	const zone = geojson('demilitarized-zone.geojson').features[0];
	const { halfWidthKm: halfWidth, areaKm2 } = zone?.properties ?? {};
	const geometry = zone?.geometry;
	if (typeof halfWidth !== 'number' || typeof areaKm2 !== 'number')
		throw new Error('demilitarized-zone.geojson: halfWidthKm or areaKm2 is missing');
	if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
		throw new Error('demilitarized-zone.geojson: expected a polygon');
	return {
		halfWidth,
		areaKm2,
		inside: places
			.filter(({ lon, lat }) => booleanPointInPolygon([lon, lat], geometry))
			.map(({ id }) => id)
	};
}
