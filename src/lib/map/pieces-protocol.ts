/** Serves `pieces://<host>/<path>?zoom=<zoom>` to MapLibre: the coast of the GeoJSON at that address, in pieces. */
import { addProtocol } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { PIECES } from '../cartography/style.ts';
import { coastPieces } from './pieces.ts';

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
		const address = new URL(url.slice(`${PIECES}:`.length), page);
		const zoom = Number(address.searchParams.get('zoom'));
		address.search = '';
		const response = await fetch(address, { signal });
		if (!response.ok) throw new RequestError(response.status, response.statusText);
		const data: unknown = await response.json();
		if (!isCollection(data)) throw new Error('not a GeoJSON feature collection');
		return { data: coastPieces(data, zoom) };
	});
}
