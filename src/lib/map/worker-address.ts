/**
 * Where the scripts of workers are asked for. A browser hands a worker to the service worker in whose scope the worker's own
 * address lies, wherever the page is; a page that must run without a network moves its workers there.
 */
let place = (address: string): string => address;

/** @param move takes the path of a script and gives the path that is asked for */
export function placeWorkers(move: (path: string) => string): void {
	place = move;
}

/**
 * @param path of a script, from the site's root
 * @param page address of the page
 * @returns an absolute address: where workers are started, relative ones mean nothing
 */
export const workerAddress = (path: string, page: string): string =>
	new URL(place(path), page).href;
