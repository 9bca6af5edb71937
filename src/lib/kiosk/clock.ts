/**
 * The kiosk's own clock, in milliseconds. It is apart from the time of day, which staff or a network may set; the soak
 * (scripts/soak) lets it run faster and jump.
 */

declare global {
	/** Set before the page's code runs, by the soak alone. */
	var kioskClock: { speed: number; offset: number } | undefined;
}

export function clock(): number {
	const { speed, offset } = globalThis.kioskClock ?? { speed: 1, offset: 0 };
	return performance.now() * speed + offset;
}
