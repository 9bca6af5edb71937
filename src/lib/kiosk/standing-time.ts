/**
 * How long a state has stood, summed up from looks at the clock that come several times a second. Between two looks the
 * machine may have slept, or the clock may have been set: such a gap counts as a few seconds at most.
 */

/** Milliseconds that a gap between two looks counts at most. */
export const LONGEST_GAP = 5000;

export interface StandingTime {
	/** The clock shows so much now, in milliseconds. */
	look(now: number): void;
	/** Milliseconds that stood since it was taken last. */
	take(): number;
}

export function createStandingTime(now: number): StandingTime {
	let last = now;
	let stood = 0;
	return {
		look(moment) {
			stood += Math.min(LONGEST_GAP, Math.max(0, moment - last));
			last = moment;
		},
		take() {
			const taken = stood;
			stood = 0;
			return taken;
		}
	};
}
