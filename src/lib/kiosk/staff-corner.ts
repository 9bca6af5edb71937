/** Five seconds of pressing a corner open the panel of the staff. Nothing shows it; a slip of the finger ends it. */
import type { Attachment } from 'svelte/attachments';

export const STAFF_PRESS = 5000;

export function staffCorner(open: () => void): Attachment<HTMLElement> {
	return (element) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const off = new AbortController();
		const { signal } = off;
		const end = () => clearTimeout(timer);
		element.addEventListener(
			'pointerdown',
			() => {
				end();
				timer = setTimeout(open, STAFF_PRESS);
			},
			{ signal }
		);
		for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const)
			element.addEventListener(type, end, { signal });
		return () => {
			end();
			off.abort();
		};
	};
}
