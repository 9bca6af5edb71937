/** The little of an error's event that is read: a file that did not come has no message. */
type Failure = Pick<Event, 'stopImmediatePropagation'> & { message?: string };

/**
 * Starts MapLibre's worker, which imports what it shares with the page. In a frame that a host has sandboxed nothing is
 * the frame's own, and a worker may only come from a `data:` address; from there it imports the same file.
 *
 * @param url absolute: relative to a `data:` address there is nothing
 * @param failed called when its file does not come, or breaks
 */
export function startWorker(url: string, failed: (message: string) => void): Promise<Worker> {
	const address =
		globalThis.origin === 'null'
			? `data:text/javascript,${encodeURIComponent(`import ${JSON.stringify(url)}`)}`
			: url;
	const worker = new Worker(address, { type: 'module' });
	worker.addEventListener('error', (event: Failure) => {
		// MapLibre would say it once for the map and once for all maps, and with neither what to do.
		event.stopImmediatePropagation();
		failed(event.message ?? '');
	});
	return Promise.resolve(worker);
}
