/** For pages that hold their workers: see map/worker-address.ts. */
export { placeWorkers } from '../map/worker-address.ts';
