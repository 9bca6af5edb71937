/** The watch outside: the page sends signs of life; when they stop, the browser is to be started again. */

/** Seconds between two signs, as the runner asks the page for where nobody says otherwise. */
export const BEAT_SECONDS = 10;
/** What the page takes; see RANGES in src/lib/kiosk/settings.ts. */
const MOST_SECONDS = 300;
/** A page that is loading, or a machine that just woke, gets this much more. */
const LOADING = 30_000;
const LEAST_PATIENCE = 60_000;
/** So many signs may be missed. */
const MISSED = 3;

/**
 * Seconds between two signs that the page will send, from the settings in its address; 0: none.
 * @param {string} query
 */
export function beatSeconds(query) {
	const text = new URLSearchParams(query).get('heartbeat')?.trim() ?? '';
	const seconds = text === '' ? NaN : Number(text);
	return seconds >= 0 && seconds <= MOST_SECONDS ? seconds : BEAT_SECONDS;
}

/**
 * @param {object} options
 * @param {number} options.seconds between two signs; 0: none are sent, and nothing is watched
 * @param {() => number} [options.now] milliseconds of a clock that nobody sets
 * @param {() => boolean} [options.isScreenOff] then nothing asks the page for frames, and it draws none
 */
export function createHeartbeatWatch({
	seconds,
	now = () => performance.now(),
	isScreenOff = () => false
}) {
	const patience = Math.max(LEAST_PATIENCE, MISSED * seconds * 1000);
	let started = now();
	/** @type {number | null} */
	let last = null;
	return {
		/** The browser has been started. */
		start() {
			started = now();
			last = null;
		},
		/**
		 * @param {boolean} drawn whether the page drew a frame for it
		 * @returns {boolean} whether it counts: a page that draws nothing on a screen that is on is not alive
		 */
		beat(drawn) {
			if (!drawn && !isScreenOff()) return false;
			last = now();
			return true;
		},
		/** Whether it is silent for too long. */
		isSilent() {
			if (seconds <= 0) return false;
			return last === null ? now() - started > patience + LOADING : now() - last > patience;
		}
	};
}
