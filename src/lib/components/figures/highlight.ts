/**
 * What answers the map: elements with `data-feature="donor-china"` (or several ids) report when pointed
 * at or focused, and are marked while the map highlights their feature. Works on markup that the
 * server wrote, so the drawing itself needs no script.
 */
import type { Attachment } from 'svelte/attachments';

const SELECTOR = '[data-feature]';

/** The feature that an element stands for. An element that stands for several names none. */
export function featureOf(attribute: string | null | undefined): string | null {
	return attribute && !attribute.includes(' ') ? attribute : null;
}

/** Whether an element stands for the feature, alone or among others. */
export function standsFor(attribute: string | null | undefined, feature: string | null): boolean {
	return feature !== null && (attribute ?? '').split(' ').includes(feature);
}

/** Reports pointing and focus under the element. Leaving reports null. */
export function reportFeatures(report: (feature: string | null) => void): Attachment<HTMLElement> {
	return (element) => {
		const enter = ({ target }: Event) => {
			const part = target instanceof Element ? target.closest(SELECTOR) : null;
			const feature = featureOf(part?.getAttribute('data-feature'));
			if (feature) report(feature);
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
		const attribute = part.getAttribute('data-feature');
		part.toggleAttribute('data-highlighted', standsFor(attribute, highlighted));
		if (featureOf(attribute)) part.tabIndex = 0;
	}
}
