/**
 * Who may hold the one graphics context among the embeds of a page. A context is granted only after the one before was
 * given back, so that there is never a second; who does not give it back in time loses its frame.
 */
export interface Claimant {
	/** Square pixels of the embed that are in the window. */
	seen(): number;
	setLive(on: boolean): void;
	/** Its frame does not answer: to be removed, and with it the context. */
	lose(): void;
}

/** Another must show this much more before the map moves over to it. */
const MORE = 1.4;
/** Milliseconds in which a context is to be given back; a frame that draws without a graphics card may be busy for long. */
const PATIENCE = 12_000;

export interface Arbiter {
	/** Something moved, came or went. */
	update(): void;
	add(claimant: Claimant): void;
	/** The claimant's frame is gone, and its context with it. */
	remove(claimant: Claimant): void;
	/** The claimant's frame says that it holds no context. */
	released(claimant: Claimant): void;
}

export function arbiter(): Arbiter {
	const claimants = new Set<Claimant>();
	let holder: Claimant | null = null;
	/** The holder was told to give back and has not answered: when that is too late. */
	let leaving: ReturnType<typeof setTimeout> | null = null;

	const update = () => {
		let best: Claimant | null = null;
		let most = 0;
		for (const claimant of claimants) {
			const seen = claimant.seen() * (claimant === holder ? MORE : 1);
			if (seen > most) [best, most] = [claimant, seen];
		}
		if (holder) {
			if (holder === best && leaving) {
				stay();
				holder.setLive(true);
			} else if (holder !== best && !leaving) {
				leaving = setTimeout(() => holder?.lose(), PATIENCE);
				holder.setLive(false);
			}
		} else if (best) {
			holder = best;
			holder.setLive(true);
		}
	};
	const stay = () => {
		if (leaving) clearTimeout(leaving);
		leaving = null;
	};
	const free = () => {
		holder = null;
		stay();
		update();
	};
	return {
		update,
		add(claimant) {
			claimants.add(claimant);
			update();
		},
		remove(claimant) {
			claimants.delete(claimant);
			if (claimant === holder) free();
		},
		released(claimant) {
			if (claimant === holder && leaving) free();
		}
	};
}
