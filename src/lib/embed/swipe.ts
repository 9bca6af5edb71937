/** One finger moved sideways. Up and down belongs to the article: `touch-action: pan-y` says so to the browser. */

const LEAST = 40;

/** Whether a stroke is a swipe, and which way; pixels. */
export function swipeOf(dx: number, dy: number): 'left' | 'right' | null {
	if (Math.abs(dx) < LEAST || Math.abs(dx) < 1.5 * Math.abs(dy)) return null;
	return dx < 0 ? 'left' : 'right';
}

/** Attachment: calls back for swipes with a finger or a pen. */
export function swipes(on: Record<'left' | 'right', () => unknown>) {
	return (element: HTMLElement): (() => void) => {
		let start: { id: number; x: number; y: number } | null = null;
		const down = (event: PointerEvent) => {
			start =
				event.pointerType === 'mouse' || !event.isPrimary
					? null
					: { id: event.pointerId, x: event.clientX, y: event.clientY };
		};
		const up = (event: PointerEvent) => {
			if (start?.id === event.pointerId) {
				const way = swipeOf(event.clientX - start.x, event.clientY - start.y);
				if (way) on[way]();
			}
			start = null;
		};
		const cancel = () => (start = null);
		element.addEventListener('pointerdown', down);
		element.addEventListener('pointerup', up);
		element.addEventListener('pointercancel', cancel);
		return () => {
			element.removeEventListener('pointerdown', down);
			element.removeEventListener('pointerup', up);
			element.removeEventListener('pointercancel', cancel);
		};
	};
}
