/** Starts the worker that computes the zone. */
export const startZoneWorker = (): Worker =>
	new Worker(new URL('./zone-worker.ts', import.meta.url), { type: 'module' });

/** A worker counts relative addresses from its own file, so it is given absolute ones. */
export const absoluteAddress = (path: string): string => new URL(path, window.location.href).href;
