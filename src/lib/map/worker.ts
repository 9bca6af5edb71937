/**
 * MapLibre's worker as a file of our own build. Vite does not emit it by itself, and without it vector data stays
 * blank on the built site.
 */
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { workerAddress } from './worker-address.ts';

/** Tells MapLibre where its worker is. Absolute, because MapLibre may wrap it where relative addresses mean nothing. */
export function provideWorker(page: string): void {
	setWorkerUrl(workerAddress(workerUrl, page));
}
