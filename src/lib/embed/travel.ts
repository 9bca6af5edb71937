/** Moves a stepper's position from one step to another, over time, along the same path that scrolling takes. */

/** Milliseconds for one step (LOOK, motion). More steps take longer, but never very long. */
export function travelTime(steps: number): number {
	return Math.min(5200, 1600 + Math.max(0, Math.abs(steps) - 1) * 600);
}

/** cubic-bezier(0.45, 0, 0.2, 1) of LOOK, near enough: slow, fast, slow. */
export function ease(share: number): number {
	const t = Math.min(1, Math.max(0, share));
	return t < 0.4 ? 3.125 * t * t : 1 - Math.pow((1 - t) / 0.6, 3) * 0.5;
}

export interface Clock {
	requestAnimationFrame(run: (now: number) => void): number;
	cancelAnimationFrame(handle: number): void;
}

/**
 * @param onMove called with each value on the way and last with `to` itself
 * @returns stops it where it stands
 */
export function travelTo(
	clock: Clock,
	from: number,
	to: number,
	onMove: (scalar: number) => void
): () => void {
	const duration = travelTime(to - from);
	let start: number | null = null;
	let handle = clock.requestAnimationFrame(function step(now) {
		start ??= now;
		const share = (now - start) / duration;
		if (share >= 1) {
			onMove(to);
			return;
		}
		onMove(from + (to - from) * ease(share));
		handle = clock.requestAnimationFrame(step);
	});
	return () => clock.cancelAnimationFrame(handle);
}
