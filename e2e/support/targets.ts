/** What a finger may touch on the kiosk, and what of it is too small or cut off. */
import type { Page } from '@playwright/test';

declare global {
	/** A line for each target that is too small or cut off. @param least pixels */
	var smallTargets: (least: number) => string[];
}

/** Call it before the page is opened. */
export const watchTargets = (page: Page) =>
	page.addInitScript(() => {
		const targets =
			':is(.kiosk-text, .kiosk-axis, .kiosk-bar, .kiosk-panel, .plate-box, .veil, .staff) :is(button, summary, input, [tabindex], [data-feature])';
		// What only scrolls, or is the map itself, is not pressed; a bar of several features answers nothing.
		const others = '.kiosk-pane, .kiosk-panel, .figure-table, canvas';
		globalThis.smallTargets = (least) =>
			[...document.querySelectorAll<HTMLElement>(targets)]
				.filter((element) => element.tabIndex >= 0 && !element.matches(others))
				.map((element) => ({ element, box: element.getBoundingClientRect() }))
				.filter(
					({ box: { width, height, right } }) =>
						width > 0 && (Math.min(width, height) < least - 0.5 || right > window.innerWidth + 0.5)
				)
				.map(
					({ element, box }) =>
						`${document.documentElement.dataset['step']}: ${element.textContent} ${box.width} × ${box.height}`
				);
	});

export const smallTargets = (page: Page, least: number) =>
	page.evaluate((pixels) => globalThis.smallTargets(pixels), least);

/** The same in every step, from the first to the last; and how many steps have a figure. */
export const smallTargetsInSteps = (page: Page, least: number) =>
	page.evaluate(async (pixels) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const next = document.querySelector<HTMLButtonElement>('[data-act="next"]');
		const small: string[] = [];
		let figures = 0;
		globalThis.storyMap?.goTo('opening');
		while (next && !next.disabled) {
			const before = document.documentElement.dataset['step'];
			next.click();
			while (document.documentElement.dataset['step'] === before) await frame();
			const places = [...document.querySelectorAll('.kiosk-content .figure-place')];
			// The drawing of a figure is fetched.
			while (places.some((place) => !place.firstElementChild)) await frame();
			if (places.length > 0) figures += 1;
			small.push(...globalThis.smallTargets(pixels));
		}
		return { small, figures };
	}, least);
