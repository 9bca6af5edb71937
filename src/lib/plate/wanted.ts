/** Where a reader's hand, finger, key or screen reader shows first. Scrolling by itself counts: it moves the map. */
const SIGNS = [
	'pointermove',
	'pointerdown',
	'touchstart',
	'click',
	'wheel',
	'keydown',
	'focusin',
	'scroll'
];

/** How long a page lies still before it is got ready all the same, in milliseconds. */
export const STILL = 5000;

export interface Wanted {
	/** It is wanted at once, whatever was seen. */
	now(): void;
	cancel(): void;
}

/**
 * Calls back once: at the first sign of a reader, or when the page has lain still for a while. Until then the browser is
 * free for the first paint and for what the reader does first.
 */
export function whenWanted(callback: () => void, still = STILL): Wanted {
	let over = false;
	const cancel = () => {
		over = true;
		clearTimeout(timer);
		for (const sign of SIGNS) window.removeEventListener(sign, now, { capture: true });
	};
	const now = () => {
		if (over) return;
		cancel();
		callback();
	};
	const timer = setTimeout(now, still);
	for (const sign of SIGNS)
		window.addEventListener(sign, now, { capture: true, passive: true, once: true });
	return { now, cancel };
}
