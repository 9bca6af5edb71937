/** Serves `pieces://<host>/<path>` to MapLibre: the GeoJSON at that address, its lines cut into pieces. */
import { addProtocol } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { PIECES } from '../cartography/style.ts';
import { inPieces } from './pieces.ts';

/** As MapLibre's own requests fail, so that `problemOf` reads both alike. */
class RequestError extends Error {
	constructor(
		readonly status: number,
		statusText: string
	) {
		super(`${statusText} (${status})`);
	}
}

const isCollection = (value: unknown): value is FeatureCollection =>
	typeof value === 'object' &&
	value !== null &&
	'features' in value &&
	Array.isArray(value.features);

/** @param page the page's address: files come by its protocol */
export function providePieces(page: string): void {
	addProtocol(PIECES, async ({ url }, { signal }) => {
		const response = await fetch(new URL(url.slice(`${PIECES}:`.length), page), { signal });
		if (!response.ok) throw new RequestError(response.status, response.statusText);
		const data: unknown = await response.json();
		if (!isCollection(data)) throw new Error('not a GeoJSON feature collection');
		return { data: inPieces(data) };
	});
}
