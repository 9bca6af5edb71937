/** Signs of life for the watch outside (scripts/kiosk), which starts the browser again when they stop. */

/** Milliseconds that a frame may take. */
const FRAME = 5000;

/**
 * Each sign says whether the page drew a frame for it: one that no longer draws is alive only while the screen is off,
 * which the watch knows and the page does not.
 * @param seconds between two; 0: none are sent
 */
export function startHeartbeat(base: string, seconds: number): () => void {
	if (seconds <= 0) return () => undefined;
	const send = (drawn: boolean) =>
		void fetch(`${base}/kiosk/heartbeat?drawn=${drawn ? 'yes' : 'no'}`, { method: 'POST' }).catch(
			() => undefined
		);
	const beat = () => {
		const late = setTimeout(() => {
			cancelAnimationFrame(frame);
			send(false);
		}, FRAME);
		const frame = requestAnimationFrame(() => {
			clearTimeout(late);
			send(true);
		});
	};
	beat();
	const timer = setInterval(beat, seconds * 1000);
	return () => clearInterval(timer);
}
