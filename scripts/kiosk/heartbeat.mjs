/** The watch outside: the page sends signs of life; when they stop, the browser is to be started again. */

/** Seconds between two signs, as the runner asks the page for. */
export const BEAT_SECONDS = 10;
/** A page that is loading, or a machine that just woke, gets this long. */
const FIRST_PATIENCE = 90_000;
const PATIENCE = 60_000;

/**
 * @param {() => number} now milliseconds
 */
export function createHeartbeatWatch(now = Date.now) {
	let started = now();
	/** @type {number | null} */
	let last = null;
	return {
		/** The browser has been started. */
		start() {
			started = now();
			last = null;
		},
		beat() {
			last = now();
		},
		/** Whether it is silent for too long. */
		isSilent: () => (last === null ? now() - started > FIRST_PATIENCE : now() - last > PATIENCE)
	};
}
