/** How long to wait before something that died is started again: longer each time, short again once it has lasted. */

const STEPS = [1000, 2000, 5000, 15_000, 30_000, 60_000];
const LASTED = 10 * 60_000;

/**
 * @returns {{ next: (ranFor: number) => number }} `next` takes the milliseconds that the last run lasted and gives the
 *   pause in milliseconds
 */
export function createPauses() {
	let failures = 0;
	return {
		next(ranFor) {
			if (ranFor >= LASTED) failures = 0;
			const pause = STEPS[Math.min(failures, STEPS.length - 1)] ?? 60_000;
			failures += 1;
			return pause;
		}
	};
}
