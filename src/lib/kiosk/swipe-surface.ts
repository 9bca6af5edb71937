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

interface Finger {
	id: number;
	x: number;
	/** Where the story stood when it came. */
	from: number;
	swiping: boolean;
}

export function swipeSurface(options: SwipeOptions): Attachment<HTMLElement> {
	return (element) => {
		const off = new AbortController();
		const { signal } = off;
		let finger: Finger | null = null;
		let last = { scalar: 0, at: 0 };
		let velocity = 0;
		const release = ({ swiping, from }: Finger, speed: number) => {
			if (swiping) options.onRelease(settle(last.scalar, from, speed, options.stops()));
		};

		element.addEventListener(
			'pointerdown',
			(event) => {
				if (!event.isPrimary) return;
				// A finger whose end was never told (a panel that lost it) does not lock the plate: the next one replaces it.
				if (finger) release(finger, 0);
				finger = null;
				velocity = 0;
				if (!options.enabled()) return;
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
			const lifted = finger;
			finger = null;
			// A finger that rested before it let go does not flick.
			release(lifted, event.timeStamp - last.at > 120 ? 0 : velocity);
			velocity = 0;
		};
		element.addEventListener('pointerup', end, { signal });
		element.addEventListener('pointercancel', end, { signal });
		return () => off.abort();
	};
}
