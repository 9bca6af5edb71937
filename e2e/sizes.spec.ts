/** The story on screens between and beyond phone and laptop; and what a change of the screen leaves as it was. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { liveMap } from './support/story-map.ts';

const screens = {
	tablet: { width: 820, height: 1180 },
	wide: { width: 1920, height: 1080 },
	portrait: { width: 1080, height: 1920 }
};

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const standsAt = (page: Page, step: string) =>
	expect(page.locator('html')).toHaveAttribute('data-step', step);

/** Plate and text of a step in the window, as they can be seen. */
const look = (page: Page, step: string) =>
	page.evaluate((id) => {
		const box = (element: Element | null | undefined): Box => {
			const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
			return { left, top, right, bottom };
		};
		const words = document.querySelectorAll(
			`#${id} :is(.dateline, .paragraph), .opening :is(h1, p)`
		);
		return {
			window: { width: innerWidth, height: innerHeight },
			wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			plate: box(document.querySelector('.plate-box')),
			map: box(document.querySelector('.plate .map')),
			// Under the plate a text scrolls away; it is covered only where it is painted above.
			covered: [...words].flatMap((each) => {
				const { left, top, right, bottom } = box(each);
				const x = (left + right) / 2;
				return [top + 4, (top + bottom) / 2, bottom - 4].flatMap((y) => {
					if (y < 0 || y >= innerHeight || right <= left) return [];
					const plate = document.querySelector('.plate-box')?.getBoundingClientRect();
					const under =
						plate && y > plate.top && y < plate.bottom && x > plate.left && x < plate.right;
					return under ? [`${each.className} at ${Math.round(y)}`] : [];
				});
			})
		};
	}, step);

for (const [name, size] of Object.entries(screens)) {
	test(
		`${name}: text and plate stand apart, and nothing is wider than the window`,
		{ tag: name === 'tablet' ? '@long' : '@laptop' },
		async ({ page, isMobile }) => {
			test.skip(isMobile, 'the size is the test’s own');
			await page.setViewportSize(size);
			await page.goto('/');
			await liveMap(page);
			for (const step of ['opening', 'capitals-1', 'truce-2']) {
				await page.evaluate((id) => globalThis.storyMap?.goTo(id), step);
				await standsAt(page, step);
				const seen = await look(page, step);
				expect(seen.wider, step).toBeLessThanOrEqual(0);
				// Where a text begins, none of it lies under the plate.
				expect(seen.covered, step).toEqual([]);
				const { plate, map, window } = seen;
				expect(plate.left, step).toBeGreaterThanOrEqual(0);
				expect(plate.top, step).toBeGreaterThanOrEqual(0);
				expect(plate.right, step).toBeLessThanOrEqual(window.width);
				expect(plate.bottom, step).toBeLessThanOrEqual(window.height);
				expect(map.right - map.left, step).toBeGreaterThan(window.width / 2);
				expect(map.bottom - map.top, step).toBeGreaterThan(window.height / 4);
			}
		}
	);
}

/** Layout shift is told in thousandths of the window; so much of it rounds to 0.00. */
const NO_SHIFT = 0.005;

test('going through the story shifts nothing', { tag: ['@laptop', '@long'] }, async ({ page }) => {
	await page.addInitScript(() => {
		const seen = { shift: 0 };
		Object.assign(globalThis, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				hadRecentInput: boolean;
			})[])
				if (!entry.hadRecentInput) seen.shift += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto('/');
	await liveMap(page);
	const ids = await page
		.locator('main [data-step]')
		.evaluateAll((all) => all.map(({ id }) => id).filter((_, i) => i % 3 === 0));
	expect(ids.length).toBeGreaterThan(15);
	for (const step of ids) {
		for (const progress of [0, 0.5])
			await page.evaluate(
				([id, share]) => {
					globalThis.storyMap?.goTo(id, share);
					return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
				},
				[step, progress] as const
			);
		await standsAt(page, step);
	}
	const { shift } = await page.evaluate(
		() => (globalThis as unknown as { seen: { shift: number } }).seen
	);
	expect(shift).toBeLessThan(NO_SHIFT);
});

test('turning the device keeps the step', { tag: '@phone' }, async ({ page }) => {
	await page.goto('/#armistice-3');
	await standsAt(page, 'armistice-3');
	const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
	for (const size of [
		{ width: height, height: width },
		{ width, height }
	]) {
		await page.setViewportSize(size);
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
		);
		await standsAt(page, 'armistice-3');
		await expect(page.locator('#armistice-3 .dateline')).toBeInViewport();
	}
});

test('faces that come late keep the step', { tag: '@laptop' }, async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.woff2', async (route) => {
		await held;
		await route.continue();
	});
	// The page counts as loaded only with its faces.
	await page.goto('/#withdrawal-3', { waitUntil: 'domcontentloaded' });
	await standsAt(page, 'withdrawal-3');
	expect(await page.evaluate(() => document.fonts.status), 'the faces are held').toBe('loading');
	release();
	await page.waitForFunction(() => document.fonts.status === 'loaded');
	const came = await page.evaluate(
		() => [...document.fonts].filter(({ status }) => status === 'loaded').length
	);
	expect(came).toBeGreaterThan(0);
	await standsAt(page, 'withdrawal-3');
	await expect(page.locator('#withdrawal-3 .dateline')).toBeInViewport();
});

test('nothing hides behind a notch', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the size is the test’s own');
	await page.setViewportSize({ width: 844, height: 390 });
	const devices = await page.context().newCDPSession(page);
	const notch = { left: 59, right: 59, top: 0, bottom: 21 };
	await devices.send('Emulation.setSafeAreaInsetsOverride', {
		insets: { ...notch, leftMax: 59, rightMax: 59, topMax: 0, bottomMax: 21 }
	});
	await page.goto('/#crossing-2');
	await standsAt(page, 'crossing-2');
	for (const selector of ['.plate .map', '#timeline [role="slider"]', '#crossing-2 .paragraph']) {
		const box = await page.locator(selector).first().boundingBox();
		expect(box?.x ?? 0, selector).toBeGreaterThanOrEqual(notch.left);
		expect((box?.x ?? 0) + (box?.width ?? 0), selector).toBeLessThanOrEqual(844 - notch.right);
	}
});
