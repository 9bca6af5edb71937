/** The drawn ground of the stop where the reader is, for as long as the live one does not stand. */
import type { PaletteName } from '../cartography/palette.ts';
import { fetchGround, inPalette } from './drawn-ground.ts';

export interface DrawnGround {
	/** Id of the stop that it shows. */
	stop: string;
	svg: string;
}

/**
 * To be called while a component is made.
 *
 * @param first what came with the page
 * @param wanted which ground is to be had now; null while none is needed
 */
export function followGround(
	base: string,
	first: DrawnGround,
	wanted: () => { stop: string; palette: PaletteName } | null
): { readonly current: DrawnGround } {
	let current = $state.raw(first);
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- a memory of what was fetched; nothing is drawn from it
	const fetched = new Map<string, Promise<string | null>>();
	const fetchOnce = (stop: string) => {
		const known = stop === first.stop ? Promise.resolve(first.svg) : fetched.get(stop);
		const ground = known ?? fetchGround(base, stop);
		fetched.set(stop, ground);
		// What did not come is asked for again at the next visit.
		void ground.then((svg) => svg ?? fetched.delete(stop));
		return ground;
	};
	// An effect: fetching. What did not come leaves the ground before it, which the plate carries along.
	$effect(() => {
		const now = wanted();
		if (!now) return;
		let waiting = true;
		void fetchOnce(now.stop)
			.then((svg) => (svg === null ? null : inPalette(svg, now.palette)))
			.then((svg) => {
				if (waiting && svg !== null) current = { stop: now.stop, svg };
			});
		return () => {
			waiting = false;
		};
	});
	return {
		get current() {
			return current;
		}
	};
}
