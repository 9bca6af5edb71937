/**
 * Serves the coast in pieces to MapLibre from the page. The built site's worker answers for itself, off the main thread
 * (scripts/vite/map-library); this is for the library as it comes, while developing.
 */
import { addProtocol } from 'maplibre-gl';
import { PIECES } from '../cartography/style.ts';
import { piecesOf, piecesRequest } from './pieces-request.ts';

/** As MapLibre's own requests fail, so that `problemOf` reads both alike. */
class RequestError extends Error {
	constructor(
		readonly status: number,
		statusText: string
	) {
		super(`${statusText} (${status})`);
	}
}

/** @param page the page's address */
export function providePieces(page: string): void {
	addProtocol(PIECES, async ({ url }, { signal }) => {
		const { address, zoom } = piecesRequest(url, page);
		const response = await fetch(address, { signal });
		if (!response.ok) throw new RequestError(response.status, response.statusText);
		return { data: piecesOf(await response.json(), zoom) };
	});
}
