import { area } from '@turf/area';
import { bearing } from '@turf/bearing';
import { buffer } from '@turf/buffer';
import { destination } from '@turf/destination';
import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';

/** A polygon of land, or several. */
export type Land = Feature<Polygon | MultiPolygon>;

/** The zone on land, and its areas in square kilometres. */
export interface DemilitarizedZone {
	readonly zone: Feature<Polygon | MultiPolygon>;
	readonly areaKm2: number;
	/** On the left of the line, which runs from west to east. */
	readonly northKm2: number;
	/** On the right of the line. */
	readonly southKm2: number;
}

/** Quarter-circle steps of the buffer: at 2 km the edge stays within 10 m of a true arc. */
const steps = 8;

/** How far each end of the line is carried on to tell north from south, in kilometres beyond the width. */
const margin = 5;

/**
 * All land within a distance of the demarcation line: a Turf buffer (round at both ends), cut to land.
 * Pure, and quick enough to be computed anew while a reader drags a slider, in a worker.
 *
 * @param line the demarcation line, from west to east, in degrees
 * @param halfWidthKm distance from the line to each edge, in kilometres, greater than 0
 * @param land land around the line, reaching at least `halfWidthKm` from it
 * @throws RangeError when the half width is not a positive number
 * @throws Error when no land lies within the distance
 */
export function demilitarizedZone(
	line: Feature<LineString>,
	halfWidthKm: number,
	land: Land
): DemilitarizedZone {
	if (!(halfWidthKm > 0))
		throw new RangeError(`demilitarizedZone: the half width (${halfWidthKm}) must be positive`);
	const band = buffer(line, halfWidthKm, { units: 'kilometers', steps });
	const zone = band && intersect(featureCollection<Polygon | MultiPolygon>([band, land]));
	if (!zone)
		throw new Error('demilitarizedZone: there is no land within the half width of the line');
	const north = intersect(
		featureCollection<Polygon | MultiPolygon>([zone, northOf(line, halfWidthKm + margin)])
	);
	const areaKm2 = area(zone) / 1e6;
	const northKm2 = north ? area(north) / 1e6 : 0;
	return { zone, areaKm2, northKm2, southKm2: areaKm2 - northKm2 };
}

/**
 * Everything north of the line: its ends carried straight on, then a frame of a degree around the rest, wide
 * enough for the widest band.
 */
function northOf(line: Feature<LineString>, beyondKm: number): Feature<Polygon> {
	const inner = line.geometry.coordinates;
	const start = carriedOn(inner[Math.min(1, inner.length - 1)], inner[0], beyondKm);
	const end = carriedOn(inner.at(-2), inner.at(-1), beyondKm);
	const longitudes = inner.map(([longitude = 0]) => longitude);
	const west = Math.min(...longitudes) - 1;
	const east = Math.max(...longitudes) + 1;
	const top = Math.max(...inner.map(([, latitude = 0]) => latitude)) + 1;
	const frame = [
		[east, end[1] ?? 0],
		[east, top],
		[west, top],
		[west, start[1] ?? 0]
	];
	return polygon([[start, ...inner, end, ...frame, start]]);
}

function carriedOn(from: Position = [], end: Position = [], kilometres: number): Position {
	return destination(end, kilometres, bearing(from, end), { units: 'kilometers' }).geometry
		.coordinates;
}

/** Joins the features of the land file into the one clip that `demilitarizedZone` takes. */
export function joinLand(features: readonly Land[]): Feature<MultiPolygon> {
	return multiPolygon(
		features.flatMap(({ geometry }) =>
			geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
		)
	);
}
