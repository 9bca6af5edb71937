/** What the page knows of its readiness without a network. */
import type { CopyFault } from './copy-fault.ts';

export type OfflineState =
	| { kind: 'preparing'; done: number; total: number }
	| { kind: 'ready'; version: string; waiting: boolean }
	| { kind: 'failed'; fault: CopyFault }
	| { kind: 'unsupported' };

/** Whether the browser keeps what is stored, whatever becomes of the disk; unknown until it has answered, or if it does not. */
export type LastingStorage = 'granted' | 'refused' | 'unknown';

/** Messages between page and service worker. */
export type ToWorker = { type: 'state' } | { type: 'take' };
export type FromWorker =
	| { type: 'progress'; version: string; done: number; total: number }
	| { type: 'failed'; version: string; fault: CopyFault }
	| { type: 'state'; version: string; complete: boolean };

/** The value of `<html data-offline>`. */
export const offlineAttribute = ({ kind }: OfflineState): 'preparing' | 'ready' =>
	kind === 'ready' ? 'ready' : 'preparing';

/**
 * The state after a word of a worker.
 * @param active whether it came from the worker that serves this page, and not from one that comes after it
 */
export function heard(state: OfflineState, word: FromWorker, active: boolean): OfflineState {
	switch (word.type) {
		case 'progress':
			return state.kind === 'ready'
				? state
				: { kind: 'preparing', done: word.done, total: word.total };
		case 'failed':
			return state.kind === 'ready' ? state : { kind: 'failed', fault: word.fault };
		case 'state':
			if (!active) return state;
			return word.complete
				? {
						kind: 'ready',
						version: word.version,
						waiting: state.kind === 'ready' && state.waiting
					}
				: { kind: 'preparing', done: 0, total: 0 };
	}
}

const MINUTE = 60_000;
/** Pauses before the first copy is tried again; the last one for good. */
const RETRIES = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE] as const;

/** Milliseconds until a first copy that failed so many times is tried again. */
export const retryPause = (failures: number): number =>
	RETRIES[Math.min(failures, RETRIES.length) - 1] ?? MINUTE;
