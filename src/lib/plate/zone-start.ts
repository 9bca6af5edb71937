import { workerAddress } from '../map/worker-address.ts';
import zoneWorkerUrl from './zone-worker.ts?worker&url';

/** Starts the worker that computes the zone. */
export const startZoneWorker = (): Worker =>
	new Worker(workerAddress(zoneWorkerUrl, window.location.href), { type: 'module' });

/** A worker counts relative addresses from its own file, so it is given absolute ones. */
export const absoluteAddress = (path: string): string => new URL(path, window.location.href).href;
