/**
 * Whether the map's worker came. The library says of it only that something failed, and says it twice; without a worker
 * no map ever stands, so its owner must know.
 */
let listener: ((message: string) => void) | null = null;

/** @returns the way to stop listening */
export function onWorkerFailure(run: (message: string) => void): () => void {
	listener = run;
	return () => {
		if (listener === run) listener = null;
	};
}

/** @param message of an error inside the worker; empty when its file did not come */
export const workerFailed = (message: string): void => listener?.(message);
