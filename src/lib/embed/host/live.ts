/**
 * Who may hold the one graphics context among the embeds of a page. A context is granted only after the one before was
 * given back, so that there is never a second.
 */
export interface Claimant {
	/** Pixels of the embed's height that are in the window. */
	seen(): number;
	setLive(on: boolean): void;
}

/** Another must show this much more before the map moves over to it. */
const MORE = 1.4;

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
	/** The holder was told to give back and has not answered. */
	let leaving = false;

	const update = () => {
		let best: Claimant | null = null;
		let most = 0;
		for (const claimant of claimants) {
			const seen = claimant.seen() * (claimant === holder ? MORE : 1);
			if (seen > most) [best, most] = [claimant, seen];
		}
		if (holder) {
			if (holder === best && leaving) {
				leaving = false;
				holder.setLive(true);
			} else if (holder !== best && !leaving) {
				leaving = true;
				holder.setLive(false);
			}
		} else if (best) {
			holder = best;
			holder.setLive(true);
		}
	};
	const free = () => {
		holder = null;
		leaving = false;
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
