/**
 * Outlines as single pieces. MapLibre joins the bends of a stroke that is much wider than the bends are apart by
 * reaching back beyond the last bend, and that throws spikes into every bay. A piece with two ends and round caps has no
 * bends: many of them together make the very shape that a round brush along the outline would.
 */
import type { FeatureCollection, MultiLineString, Position } from 'geojson';

function* linesOf({ features }: FeatureCollection): Generator<Position[]> {
	for (const { geometry } of features) {
		if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString')
			yield* geometry.coordinates;
		if (geometry.type === 'MultiPolygon') for (const rings of geometry.coordinates) yield* rings;
		if (geometry.type === 'LineString') yield geometry.coordinates;
	}
}

/** Every two neighbouring positions of every line and ring, as a line of its own. */
export function inPieces(collection: FeatureCollection): FeatureCollection<MultiLineString> {
	const coordinates: Position[][] = [];
	for (const line of linesOf(collection)) {
		for (let i = 0; i + 1 < line.length; i++) {
			const from = line[i];
			const to = line[i + 1];
			if (from && to) coordinates.push([from, to]);
		}
	}
	return {
		type: 'FeatureCollection',
		features: [
			{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }
		]
	};
}
