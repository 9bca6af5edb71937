/**
 * What answers the map: elements with `data-feature="donor-china"` (or several ids) report when pointed
 * at or focused, and are marked while the map highlights their feature. Works on markup that the
 * server wrote, so the drawing itself needs no script.
 */
import type { Attachment } from 'svelte/attachments';

const SELECTOR = '[data-feature]';

/** Whether an element stands for what is highlighted: one feature, or several with spaces between, and so is an element's. */
export function standsFor(
	attribute: string | null | undefined,
	highlighted: string | null
): boolean {
	const own = attribute?.split(' ');
	return highlighted?.split(' ').some((id) => own?.includes(id)) ?? false;
}

/** Reports pointing and focus under the element; of a bar for several features all of them. Leaving reports null. */
export function reportFeatures(report: (feature: string | null) => void): Attachment<HTMLElement> {
	return (element) => {
		const enter = ({ target }: Event) => {
			const part = target instanceof Element ? target.closest(SELECTOR) : null;
			if (part) report(part.getAttribute('data-feature'));
		};
		const leave = ({ target }: Event) => {
			if (target instanceof Element && target.closest(SELECTOR)) report(null);
		};
		element.addEventListener('pointerover', enter);
		element.addEventListener('focusin', enter);
		element.addEventListener('pointerout', leave);
		element.addEventListener('focusout', leave);
		return () => {
			element.removeEventListener('pointerover', enter);
			element.removeEventListener('focusin', enter);
			element.removeEventListener('pointerout', leave);
			element.removeEventListener('focusout', leave);
		};
	};
}

/** Marks what stands for the highlighted feature, and lets the keyboard reach what answers. */
export function markFeatures(element: HTMLElement, highlighted: string | null): void {
	for (const part of element.querySelectorAll<HTMLElement>(SELECTOR)) {
		part.toggleAttribute(
			'data-highlighted',
			standsFor(part.getAttribute('data-feature'), highlighted)
		);
		part.tabIndex = 0;
	}
}
