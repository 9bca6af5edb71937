/** Signs of life for the watch outside (scripts/kiosk), which starts the browser again when they stop. */

/** @param seconds between two; 0: none are sent */
export function startHeartbeat(base: string, seconds: number): () => void {
	if (seconds <= 0) return () => undefined;
	// From an animation frame: a page that no longer draws is not alive.
	const beat = () =>
		requestAnimationFrame(
			() => void fetch(`${base}/kiosk/heartbeat`, { method: 'POST' }).catch(() => undefined)
		);
	beat();
	const timer = setInterval(beat, seconds * 1000);
	return () => clearInterval(timer);
}
