/** What a request for the coast in pieces means: `pieces://<host>/<path>?zoom=<zoom>`. No library, so that a worker may know. */
import type { FeatureCollection, MultiLineString } from 'geojson';
import { coastPieces } from './pieces.ts';

/** Where the coast is to be taken from, and for which zoom. */
export interface PiecesRequest {
	address: string;
	zoom: number;
}

/**
 * @param url with the protocol `pieces:`
 * @param page an address of the site: files come by its protocol
 */
export function piecesRequest(url: string, page: string): PiecesRequest {
	const address = new URL(url.slice(url.indexOf('//')), page);
	const zoom = Number(address.searchParams.get('zoom'));
	address.search = '';
	return { address: address.href, zoom };
}

const isCollection = (value: unknown): value is FeatureCollection =>
	typeof value === 'object' &&
	value !== null &&
	'features' in value &&
	Array.isArray(value.features);

/** @throws when the data is something else than a collection of features */
export function piecesOf(data: unknown, zoom: number): FeatureCollection<MultiLineString> {
	if (!isCollection(data)) throw new Error('not a GeoJSON feature collection');
	return coastPieces(data, zoom);
}
