/** Safari has no requestIdleCallback; its types say otherwise. */
type Idle = Partial<Pick<Window, 'requestIdleCallback' | 'cancelIdleCallback'>>;

/** Calls back once the browser has nothing better to do, at the latest after `timeout` milliseconds; returns the way to cancel. */
export function whenIdle(callback: () => void, timeout = 1200): () => void {
	const { requestIdleCallback, cancelIdleCallback }: Idle = window;
	if (requestIdleCallback && cancelIdleCallback) {
		const handle = requestIdleCallback(callback, { timeout });
		return () => cancelIdleCallback(handle);
	}
	const handle = setTimeout(callback, 60);
	return () => clearTimeout(handle);
}
