import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { article, contexts, expect, frameOf, SCRIPT, shown, test } from './support/embed.ts';

const scalarOf = async (page: Page) => {
	const at = await shown(await frameOf(page, /mode=map/));
	return at ? Number(at.step.split('-')[1]) + at.progress : null;
};
const scrollPage = (page: Page, y: number) => page.evaluate((top) => scrollTo(0, top), y);
/** Where the element begins and how far one can scroll within it. */
const block = (page: Page) =>
	page
		.locator('story-map')
		.first()
		.evaluate((element) => {
			const { top, height } = element.getBoundingClientRect();
			return { top: top + scrollY, height };
		});
/** Waits for the live map of a frame: on a computer without a graphics card it may take its time. */
const live = async (page: Page, address: RegExp) => {
	const frame = await frameOf(page, address);
	await expect.poll(async () => (await shown(frame))?.map, { timeout: 40_000 }).toBe('live');
};
/** The position once it has gone beyond another and stands. */
const standing = async (page: Page, beyond: number): Promise<number> => {
	const seen: (number | null)[] = [];
	await expect
		.poll(
			async () => {
				seen.push(await scalarOf(page));
				const last = seen.slice(-4);
				return last.length === 4 && Number(last[0]) > beyond && new Set(last).size === 1;
			},
			{ intervals: [100], timeout: 40_000 }
		)
		.toBe(true);
	return Number(seen.at(-1));
};
const ready = async (page: Page) => {
	await page.locator('story-map').first().scrollIntoViewIfNeeded();
	await frameOf(page, /mode=text/);
	await frameOf(page, /mode=map/);
	await expect.poll(async () => (await block(page)).height).toBeGreaterThan(2500);
};

test.describe.configure({ timeout: 150_000 });

test.describe('the script', () => {
	test('is small, the same under both names, and leaves one element', async ({
		page,
		request,
		host
	}) => {
		const [latest, first] = await Promise.all(
			['/embed.js', '/embed/v1.js'].map(async (path) => (await request.get(path)).body())
		);
		expect(gzipSync(latest as Buffer).length).toBeLessThanOrEqual(4096);
		expect((latest as Buffer).equals(first as Buffer)).toBe(true);

		await page.goto(`${host.origin}/`);
		await page.waitForFunction(() => customElements.get('story-map'));
		const left = await page.evaluate(() => {
			const fresh = document.body.appendChild(document.createElement('iframe'));
			const usual = new Set(Object.getOwnPropertyNames(fresh.contentWindow));
			fresh.remove();
			return Object.getOwnPropertyNames(window).filter(
				(name) => !usual.has(name) && !/^\d+$|^(after|bare)$|^__/.test(name)
			);
		});
		expect(left).toEqual([]);
	});
});

test.describe('the article', () => {
	test('scrolls text and map, both ways, slowly and at once', async ({ page, host }) => {
		await page.goto(`${host.origin}/`);
		await ready(page);
		const { top, height } = await block(page);
		const stops = [0.1, 0.3, 0.5, 0.7].map((share) => Math.round(top + height * share));
		const down: number[] = [];
		for (const stop of stops) {
			await scrollPage(page, stop);
			down.push(await standing(page, Number(down.at(-1) ?? 0)));
		}
		expect(down).toEqual(down.toSorted((a, b) => a - b));
		expect(Number(down.at(-1)) - Number(down[0])).toBeGreaterThan(1);

		// Back up, and then in one leap each: the same places, the same positions.
		for (const i of [2, 0, 3, 1]) {
			await scrollPage(page, stops[i] ?? 0);
			await expect.poll(() => scalarOf(page)).toBeCloseTo(Number(down[i]), 3);
		}

		// While it moves the map stays at the window's edge.
		const edge = await page
			.locator('story-map')
			.first()
			.evaluate(
				(element) => element.shadowRoot?.querySelectorAll('iframe')[1]?.getBoundingClientRect().top
			);
		expect(edge).toBe(0);
	});

	test('reads on after a change of size', async ({ page, host }) => {
		await page.goto(`${host.origin}/`);
		await ready(page);
		const { top, height } = await block(page);
		await scrollPage(page, top + height * 0.4);
		await page.setViewportSize({ width: 600, height: 700 });
		await expect
			.poll(async () => {
				const frame = await frameOf(page, /mode=map/);
				return frame.evaluate(() => innerWidth);
			})
			.toBeLessThan(600);
		const now = await block(page);
		await scrollPage(page, now.top + 10);
		await expect.poll(() => scalarOf(page)).toBeLessThan(2);
		await scrollPage(page, now.top + now.height - 900);
		await expect.poll(() => scalarOf(page)).toBeGreaterThan(3);
	});

	test('holds three embeds with one graphics context among those of the script', async ({
		page,
		host
	}) => {
		await page.goto(`${host.origin}/`);
		await ready(page);
		await live(page, /mode=map/);

		const last = page.locator('story-map').nth(1);
		await last.scrollIntoViewIfNeeded();
		const steps = await frameOf(page, /withdrawal/);
		await live(page, /withdrawal/);
		const scroll = await shown(await frameOf(page, /mode=map/));
		expect(scroll?.canvases).toBe(0);
		expect(await steps.evaluate(() => document.documentElement.dataset['palette'])).toBe('gallery');

		// Its height is the one that it asked for.
		const box = await last.boundingBox();
		expect(box?.height).toBe(await steps.evaluate(() => innerHeight));
		await expect(
			last
				.locator('iframe')
				.contentFrame()
				.getByRole('button', { name: /Next|Read on/ })
		).toBeVisible();
	});

	test('keeps the focus in view by scrolling itself', async ({ page, host }) => {
		await page.goto(`${host.origin}/`);
		await ready(page);
		const { top } = await block(page);
		await scrollPage(page, top);
		const text = await frameOf(page, /mode=text/);
		await text.locator('.citation').first().focus();
		for (let i = 0; i < 7; i++) await page.keyboard.press('Tab');
		await expect
			.poll(async () => {
				const box = await text.evaluate(() => {
					const { top: y, bottom } = (document.activeElement as Element).getBoundingClientRect();
					return { y, bottom };
				});
				const [frameTop, plateBottom, seen] = await page
					.locator('story-map')
					.first()
					.evaluate((element) => {
						const [words, map] = element.shadowRoot?.querySelectorAll('iframe') ?? [];
						const plate = map?.getBoundingClientRect();
						const beside = (plate?.left ?? 0) > (words?.getBoundingClientRect().left ?? 0);
						return [
							words?.getBoundingClientRect().top ?? 0,
							beside ? 0 : (plate?.bottom ?? 0),
							innerHeight
						];
					});
				return frameTop + box.y >= plateBottom && frameTop + box.bottom <= seen;
			})
			.toBe(true);
		expect(await text.evaluate(() => scrollY)).toBe(0);
	});

	test('scrolls under the wheel wherever the pointer is', async ({ page, host, isMobile }) => {
		test.skip(isMobile, 'a phone has no wheel');
		await page.goto(`${host.origin}/`);
		await ready(page);
		const { top } = await block(page);
		await scrollPage(page, top + 200);
		for (const x of [0.2, 0.7]) {
			const before = await page.evaluate(() => scrollY);
			await page.mouse.move(1366 * x, 400);
			await page.mouse.wheel(0, 240);
			await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
		}
		// The stepper too: its text turns pages instead of scrolling.
		await page.locator('#bare').scrollIntoViewIfNeeded();
		await frameOf(page, /armistice/);
		const box = await page.locator('#bare').boundingBox();
		await page.mouse.move((box?.x ?? 0) + 150, (box?.y ?? 0) + 200);
		const before = await page.evaluate(() => scrollY);
		await page.mouse.wheel(0, 180);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
	});

	test('is whole again when an embed is removed', async ({ page, host }) => {
		host.put('/removal', { html: article(SCRIPT) });
		await page.goto(`${host.origin}/removal`);
		const client = await page.context().newCDPSession(page);
		const count = async () => {
			await client.send('HeapProfiler.collectGarbage');
			const { jsEventListeners, documents } = await client.send('Memory.getDOMCounters');
			return { jsEventListeners, documents };
		};
		const before = await count();
		await page.evaluate(() => {
			const element = document.createElement('story-map');
			element.setAttribute('chapter', 'crossing');
			document.querySelector('#after')?.before(element);
			scrollTo(0, 700);
			Object.assign(globalThis, { removed: new WeakRef(element) });
		});
		await frameOf(page, /mode=text/);
		await live(page, /mode=map/);
		await page.evaluate(() => document.querySelector('story-map')?.remove());
		expect(page.frames()).toHaveLength(1);
		await expect.poll(count).toEqual(before);
		const gone = () =>
			page.evaluate(
				() => (globalThis as unknown as { removed: WeakRef<Element> }).removed.deref() === undefined
			);
		await expect.poll(async () => (await count(), gone())).toBe(true);
	});
});

test.describe('a late embed', () => {
	test('works beside others, and never makes a second context', async ({ page, host }) => {
		host.put('/late', {
			html: article(`<story-map chapter="talks" mode="steps"></story-map>${SCRIPT}`)
		});
		await page.goto(`${host.origin}/late`);
		await page.locator('story-map').scrollIntoViewIfNeeded();
		const first = await frameOf(page, /talks/);
		await live(page, /talks/);
		await page.evaluate(() => {
			const late = document.createElement('story-map');
			late.setAttribute('chapter', 'truce');
			late.setAttribute('mode', 'steps');
			document.querySelector('#after')?.before(late);
		});
		const second = await frameOf(page, /truce/);
		let most = 0;
		for (const name of ['truce', 'talks', 'truce']) {
			await page
				.locator(`story-map[chapter=${name}]`)
				.evaluate((element) => element.scrollIntoView({ block: 'center' }));
			const frame = name === 'truce' ? second : first;
			await expect
				.poll(
					async () => {
						most = Math.max(most, await contexts(page));
						return (await shown(frame))?.map;
					},
					{ timeout: 40_000 }
				)
				.toBe('live');
			most = Math.max(most, await contexts(page));
		}
		expect(most).toBe(1);

		await page
			.locator('story-map[chapter=truce]')
			.evaluate((element) => element.setAttribute('chapter', 'ruins'));
		await frameOf(page, /ruins/);
	});
});
