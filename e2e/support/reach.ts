/** What a hand and an eye need of a page, measured in the page: sizes, what is cut off, what hides the focus. */
import type { Page } from '@playwright/test';

/** Controls smaller than `least` CSS pixels, apart from links within a sentence (2.5.8 leaves those out). */
export function smallTargets(page: Page, least: number, within = 'body'): Promise<string[]> {
	return page.evaluate(
		({ least, within }) => {
			const controls = 'a[href], button, input, select, summary, [role=slider], [role=button]';
			return [...document.querySelectorAll<HTMLElement>(`${within} :is(${controls})`)]
				.filter((element) =>
					element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
				)
				.filter((element) => !element.closest('.visually-hidden, [popover]:not(:popover-open)'))
				.filter((element) => {
					const sentence = element.matches('a') && element.closest('p, li, td, th, dd, dt');
					const own = element.textContent?.trim().length ?? 0;
					return !sentence || (sentence.textContent?.trim().length ?? 0) - own < 4;
				})
				.flatMap((element) => {
					const { width, height } = element.getBoundingClientRect();
					const size = Math.round(Math.min(width, height) * 10) / 10;
					return width === 0 || size >= least
						? []
						: [`${element.outerHTML.slice(0, 120)}: ${Math.round(width)} by ${Math.round(height)}`];
				});
		},
		{ least, within }
	);
}

/** Text that is cut off by the box it stands in, and a page that must be scrolled sideways. */
export function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const { scrollWidth } = document.documentElement;
		if (scrollWidth > window.innerWidth) found.push(`the page is ${scrollWidth} px wide`);
		for (const element of document.querySelectorAll<HTMLElement>('body *')) {
			if (
				!(element instanceof HTMLElement) ||
				element.closest('svg, .visually-hidden, [aria-hidden=true]')
			)
				continue;
			if (!element.checkVisibility({ visibilityProperty: true })) continue;
			const { overflowX, overflowY, clipPath } = getComputedStyle(element);
			if (clipPath !== 'none' || element.clientWidth <= 1) continue;
			const cut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
			const hasText = [...element.childNodes].some(
				(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
			);
			if (!hasText) continue;
			if (
				(cut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
				(cut(overflowY) && element.scrollHeight > element.clientHeight + 1)
			)
				found.push(element.outerHTML.slice(0, 120));
		}
		return found;
	});
}

/** What has the focus: whether any of it can be seen, and whether it is marked. */
export function focusState(
	page: Page
): Promise<{ what: string; seen: boolean; marked: boolean } | null> {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
		const boxes = [...element.getClientRects()];
		const seen = boxes.some(({ left, top, width, height }) =>
			shares.some((x) =>
				shares.some((y) => {
					const hit = document.elementFromPoint(left + width * x, top + height * y);
					return hit !== null && element.contains(hit);
				})
			)
		);
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		// The slider marks its thumb, which only its own style sheet can reach.
		const marked =
			(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
			element.matches('input[type=range]');
		return { what: element.outerHTML.slice(0, 120), seen, marked };
	});
}
