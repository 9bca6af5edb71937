/** A finger on the plate scrubs the story. Reads pointers; what they mean is in swipe.ts. */
import type { Attachment } from 'svelte/attachments';
import { scrubbed, settle, SLOP } from './swipe.ts';

export interface SwipeOptions {
	/** false while the map has the finger, or nobody leads. */
	enabled(): boolean;
	scalar(): number;
	stops(): number;
	onScrub(scalar: number): void;
	onRelease(stop: number): void;
}

export function swipeSurface(options: SwipeOptions): Attachment<HTMLElement> {
	return (element) => {
		const off = new AbortController();
		const { signal } = off;
		let finger: { id: number; x: number; from: number; swiping: boolean } | null = null;
		let last = { scalar: 0, at: 0 };
		let velocity = 0;

		element.addEventListener(
			'pointerdown',
			(event) => {
				if (finger || !event.isPrimary || !options.enabled()) return;
				finger = { id: event.pointerId, x: event.clientX, from: options.scalar(), swiping: false };
			},
			{ signal }
		);
		element.addEventListener(
			'pointermove',
			(event) => {
				if (finger?.id !== event.pointerId) return;
				const pixels = event.clientX - finger.x;
				if (!finger.swiping) {
					if (Math.abs(pixels) < SLOP) return;
					finger.swiping = true;
					element.setPointerCapture(event.pointerId);
					last = { scalar: finger.from, at: event.timeStamp };
				}
				const scalar = finger.from + scrubbed(pixels, element.clientWidth);
				const elapsed = Math.max(1, event.timeStamp - last.at);
				velocity = 0.6 * velocity + (0.4 * (scalar - last.scalar) * 1000) / elapsed;
				last = { scalar, at: event.timeStamp };
				options.onScrub(scalar);
			},
			{ signal }
		);
		const end = (event: PointerEvent) => {
			if (finger?.id !== event.pointerId) return;
			const { swiping, from } = finger;
			finger = null;
			// A finger that rested before it let go does not flick.
			if (event.timeStamp - last.at > 120) velocity = 0;
			if (swiping) options.onRelease(settle(last.scalar, from, velocity, options.stops()));
			velocity = 0;
		};
		element.addEventListener('pointerup', end, { signal });
		element.addEventListener('pointercancel', end, { signal });
		return () => off.abort();
	};
}
