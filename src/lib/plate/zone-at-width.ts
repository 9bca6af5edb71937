/** The demilitarized zone at the reader's width: rings to draw, area, and which places lie inside. Pure; runs in a worker. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, LineString } from 'geojson';
import { demilitarizedZone, type Land } from '../geo/demilitarized-zone.ts';
import { ringsOf } from '../overlay/data.ts';
import type { Unit } from '../overlay/view.ts';

export interface NamedPoint {
	id: string;
	lon: number;
	lat: number;
}

export interface ZoneAtWidth {
	/** Kilometres on each side of the line. */
	halfWidth: number;
	/** Square kilometres of land. */
	areaKm2: number;
	/** On the unit square of Web Mercator. */
	rings: Unit[][];
	/** Ids of the places inside, as given. */
	inside: string[];
}

/**
 * @param line the demarcation line, from west to east
 * @param land the land around it, joined; see `joinLand`
 * @param halfWidth kilometres on each side, greater than 0
 * @throws RangeError when the half width is not positive
 */
export function zoneAtWidth(
	line: Feature<LineString>,
	land: Land,
	halfWidth: number,
	places: readonly NamedPoint[]
): ZoneAtWidth {
	const { zone, areaKm2 } = demilitarizedZone(line, halfWidth, land);
	return {
		halfWidth,
		areaKm2,
		rings: ringsOf(zone.geometry),
		inside: places
			.filter(({ lon, lat }) => booleanPointInPolygon([lon, lat], zone))
			.map(({ id }) => id)
	};
}
