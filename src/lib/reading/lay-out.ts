/**
 * The story is some sixty screens long, and laying all of it out before the first paint, and again with each face that
 * comes, costs a cheap phone a second. So what is far from the reader waits (`.chapter > *` in the story's page), and is
 * laid out piece by piece while the browser has nothing else to do; at the first sign of a reader, at once.
 */
import { whenWanted } from '../plate/wanted.ts';

/** Pieces that have their place. */
export const LAID_OUT = 'laid-out';

export interface Layout {
	/** At once, if it is not yet done. */
	now(): void;
	cancel(): void;
}

/**
 * @param pieces in reading order
 * @param done called once all have their place, before anything else can happen
 */
export function layOut(pieces: readonly HTMLElement[], done: () => void): Layout {
	let next = 0;
	let handle = 0;
	const finish = () => {
		cancel();
		if (next < 0) return;
		for (const piece of pieces.slice(next)) piece.classList.add(LAID_OUT);
		next = -1;
		done();
	};
	/** One at a time: whatever the reader does next waits for no more than that. */
	const one = () => {
		const piece = pieces[next++];
		if (!piece) return finish();
		piece.classList.add(LAID_OUT);
		// Asking is what makes the browser do it now.
		void piece.offsetHeight;
		handle = requestIdleCallback(one);
	};
	// Safari has no idle callbacks: there it waits for the reader.
	const idle = typeof requestIdleCallback === 'function';
	if (idle) handle = requestIdleCallback(one);
	const reader = whenWanted(() => finish());
	function cancel() {
		reader.cancel();
		if (idle) cancelIdleCallback(handle);
	}
	return { now: finish, cancel };
}
