/** The embed as readers and editors meet it: the article with three embeds, the bare frame, the dialog. */
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from '@playwright/test';
import {
	article,
	contexts,
	countContexts,
	expect,
	frameOf,
	heard,
	SCRIPT,
	shown,
	test,
	told
} from './support/embed.ts';
import { drag } from './support/drag.ts';
import { middleOfFlow } from './support/flow.ts';

/** A machine without a graphics card may show no picture for seconds. */
const SLOW = { timeout: 40_000 };

const scalarOf = async (page: Page) => {
	const at = await shown(await frameOf(page, /mode=map/));
	return at ? Number(at.step.split('-')[1]) + at.progress : null;
};
const scrollPage = (page: Page, y: number) => page.evaluate((top) => scrollTo(0, top), y);
const scrolled = (page: Page) => page.evaluate(() => scrollY);
/** Where the element begins and how far one can scroll within it. */
const block = (page: Page) =>
	page
		.locator('story-map')
		.first()
		.evaluate((element) => {
			const { top, height } = element.getBoundingClientRect();
			return { top: top + scrollY, height };
		});
const LIVE = { timeout: 60_000 };
/** Waits for the live map of a frame: on a computer without a graphics card it may take its time. */
const live = async (page: Page, address: RegExp) => {
	const frame = await frameOf(page, address);
	await expect.poll(async () => (await shown(frame))?.map, LIVE).toBe('live');
	return frame;
};
/** Height that the texts want. */
const wanted = async (page: Page) =>
	(await frameOf(page, /mode=text/)).evaluate(() =>
		Math.ceil(document.querySelector('.embed')?.getBoundingClientRect().height ?? 0)
	);
/** Height that the host gives to the text's frame. */
const given = (page: Page) =>
	page
		.locator('story-map')
		.first()
		.evaluate(
			(element) => element.shadowRoot?.querySelector('iframe')?.getBoundingClientRect().height ?? 0
		);
/** The position, once the map has heard where the article and its texts stand now. */
const standing = async (page: Page): Promise<number> => {
	await heard(page, await frameOf(page, /mode=text/));
	await told(page, await frameOf(page, /mode=map/), 1);
	return Number(await scalarOf(page));
};
const ready = async (page: Page) => {
	await page.locator('story-map').first().scrollIntoViewIfNeeded();
	const text = await frameOf(page, /mode=text/);
	await frameOf(page, /mode=map/);
	await text.evaluate(() => document.fonts.ready.then(() => undefined));
	// As tall as the texts are in their own type, with the gaps that the host's window asks for.
	await expect
		.poll(async () => {
			const has = await given(page);
			return has > 2400 && has === (await wanted(page));
		}, SLOW)
		.toBe(true);
};
/** Where the two frames of scroll mode stand in the window, and whether beside each other. */
const frames = (page: Page) =>
	page
		.locator('story-map')
		.first()
		.evaluate((element) => {
			const [text, map] = [...(element.shadowRoot?.querySelectorAll('iframe') ?? [])].map((frame) =>
				frame.getBoundingClientRect()
			);
			if (!text || !map) throw new Error('not in scroll mode');
			return { text: text.top, map, beside: map.left > text.left };
		});
/** What the live map of a frame looks at. */
const view = (frame: Frame) =>
	frame.evaluate(() => {
		const map = globalThis.storyMap?.map();
		if (!map) throw new Error('no live map');
		const { lng, lat } = map.getCenter();
		return [lng, lat, map.getZoom()];
	});

test.describe.configure({ timeout: 150_000 });

test('the script is small, the same under both names, and leaves one element', async ({
	page,
	request,
	host,
	isMobile
}) => {
	test.skip(isMobile, 'it is the same file');
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
	// Nothing but frames near the window: the article has not been scrolled, so the last embed has none.
	expect(page.frames().some((frame) => frame.url().includes('withdrawal'))).toBe(false);
});

test.describe('scroll mode', () => {
	test(
		'moves text and map both ways, slowly and at once, keeps the focus in view, and reads on in another size',
		{ tag: '@phone' },
		async ({ page, host, isMobile }) => {
			await page.goto(`${host.origin}/`);
			await ready(page);
			const { top, height } = await block(page);
			const stops = [0.1, 0.3, 0.5, 0.7].map((share) => Math.round(top + height * share));
			// Above the texts the map waits at its beginning.
			await scrollPage(page, 0);
			expect(await standing(page)).toBe(1);
			const down: number[] = [];
			for (const stop of stops) {
				await scrollPage(page, stop);
				expect(await scrolled(page)).toBe(stop);
				down.push(await standing(page));
			}
			expect(down).toEqual(down.toSorted((a, b) => a - b));
			expect(Number(down.at(-1)) - Number(down[0])).toBeGreaterThan(1);

			// Back up, and then in one leap each: the same places, the same positions.
			for (const i of [2, 0, 3, 1]) {
				await scrollPage(page, stops[i] ?? 0);
				expect(await standing(page)).toBeCloseTo(Number(down[i]), 6);
			}
			// While it moves the map stays at the window's edge; beside the text on a laptop, above it on a phone.
			const placed = await frames(page);
			expect(placed.map.top).toBe(0);
			expect(placed.beside).toBe(!isMobile);

			// The focus moves the article, never the frame.
			await scrollPage(page, top);
			const text = await frameOf(page, /mode=text/);
			await text.locator('.citation').first().focus();
			for (let i = 0; i < 7; i++) await page.keyboard.press('Tab');
			await expect
				.poll(async () => {
					const focus = await text.evaluate(() => {
						const { top: y, bottom } = (document.activeElement as Element).getBoundingClientRect();
						return { y, bottom };
					});
					const { text: frameTop, map, beside } = await frames(page);
					const seen = await page.evaluate(() => innerHeight);
					const plateBottom = beside ? 0 : map.bottom;
					return frameTop + focus.y >= plateBottom && frameTop + focus.bottom <= seen;
				}, SLOW)
				.toBe(true);
			// Nothing of the focus is on its way any more, and the map has caught up.
			await heard(page, text);
			await standing(page);
			const before = await scrolled(page);
			// A browser that has no picture to show swallows the first press.
			await expect(async () => {
				await page.keyboard.press('PageDown');
				await expect.poll(() => scrolled(page), { timeout: 5000 }).toBeGreaterThan(before + 100);
			}).toPass(SLOW);
			expect(await text.evaluate(() => scrollY)).toBe(0);

			await page.setViewportSize({ width: 600, height: 700 });
			await expect
				.poll(async () => (await frameOf(page, /mode=map/)).evaluate(() => innerWidth), SLOW)
				.toBeLessThan(600);
			await expect.poll(async () => (await frames(page)).beside, SLOW).toBe(false);
			await expect.poll(async () => (await given(page)) - (await wanted(page)), SLOW).toBe(0);
			const now = await block(page);
			await scrollPage(page, now.top + 10);
			await expect.poll(() => standing(page), SLOW).toBeLessThan(2);
			await scrollPage(page, now.top + now.height - 900);
			await expect.poll(() => standing(page), SLOW).toBeGreaterThan(3);
		}
	);

	test(
		'grows with what is opened in the text, which fetches nothing of the map',
		{ tag: '@phone' },
		async ({ page, host }) => {
			const fetched: string[] = [];
			page.on('request', (request) => {
				if (request.isNavigationRequest() || !request.frame().url().includes('mode=text')) return;
				fetched.push(request.url());
			});
			await page.goto(`${host.origin}/`);
			await ready(page);
			const before = await given(page);
			const text = page.locator('story-map').first().locator('iframe').first().contentFrame();
			await text.getByText('Sources and credits').click();
			await expect.poll(() => given(page), SLOW).toBeGreaterThan(before + 200);
			await expect.poll(async () => (await given(page)) - (await wanted(page)), SLOW).toBe(0);
			const last = text.locator('.end .credit');
			await last.scrollIntoViewIfNeeded();
			await expect(last).toBeInViewport({ ratio: 1 });
			expect(fetched.length).toBeGreaterThan(0);
			expect(fetched.filter((url) => url.includes('/geojson/'))).toEqual([]);
		}
	);

	test(
		'leaves wheel and finger to the article, and gives them to the map in explore mode alone',
		{ tag: '@laptop' },
		async ({ page, host, isMobile }) => {
			await page.goto(`${host.origin}/`);
			await ready(page);
			const { top } = await block(page);
			await scrollPage(page, top + 200);
			const map = await live(page, /mode=map/);
			const { map: plate, text } = await frames(page);
			const onMap = { x: plate.left + plate.width / 2, y: plate.top + plate.height / 2 };
			const onText = isMobile ? { x: 195, y: 700 } : { x: 200, y: 400 };
			expect(text).toBeLessThan(onText.y);
			const moves = async (at: { x: number; y: number }) => {
				const before = await scrolled(page);
				await drag(page, at, -240, isMobile);
				await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 120);
			};
			await moves(onMap);
			await moves(onText);

			const plateFrame = page.locator('story-map').first().locator('iframe').nth(1).contentFrame();
			const explore = async () => {
				if (isMobile) await plateFrame.getByRole('button', { name: 'Key' }).click();
				await plateFrame.getByRole('button', { name: 'Explore the map' }).click();
				await expect(plateFrame.getByRole('button', { name: 'Back to the story' })).toBeFocused();
			};
			const back = plateFrame.getByRole('button', { name: 'Back to the story' });
			await explore();
			const stood = await scrolled(page);
			const story = await view(map);
			await drag(page, onMap, -60, isMobile);
			await expect.poll(() => view(map)).not.toEqual(story);
			expect(await scrolled(page)).toBe(stood);
			// Nobody is caught: Escape leads back, the text scrolls as ever, and that too ends exploring.
			await page.keyboard.press('Escape');
			await expect(back).toHaveCount(0);
			await expect.poll(() => view(map)).toEqual(story);
			await explore();
			await moves(onText);
			await expect(back).toHaveCount(0);
			await moves(onMap);
		}
	);

	test('a bar of aid in the text and its line on the map answer each other', async ({
		page,
		host,
		isMobile
	}) => {
		test.skip(isMobile, 'there is no hovering with a finger; focus is the same on both');
		host.put('/aid', {
			html: article(`<story-map chapter="aid" mode="scroll"></story-map>${SCRIPT}`)
		});
		await page.goto(`${host.origin}/aid`);
		await page.locator('story-map').scrollIntoViewIfNeeded();
		const text = await frameOf(page, /mode=text/);
		const map = await frameOf(page, /mode=map/);
		const highlighted = () =>
			map.evaluate(
				() => (globalThis.storyMap?.scene() as { highlighted?: string | null }).highlighted
			);
		const bar = text.locator('[data-feature="donor-china"]').first();
		await bar.focus();
		await expect.poll(highlighted).toBe('donor-china');
		await bar.evaluate((element) => (element as HTMLElement).blur());
		await expect.poll(highlighted).toBe(null);

		// The map answers to the pointer while somebody explores it.
		await live(page, /mode=map/);
		await map.getByRole('button', { name: 'Explore the map' }).click();
		const box = await (await map.frameElement()).boundingBox();
		const [x, y] = await middleOfFlow(map, 'donor-ussr');
		await page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + y);
		await expect(text.locator('[data-feature="donor-ussr"]').first()).toHaveAttribute(
			'data-highlighted'
		);
	});

	test('leaves nothing behind when an embed is removed', async ({ page, host, isMobile }) => {
		test.skip(isMobile, 'memory is counted once');
		host.put('/removal', { html: article(SCRIPT) });
		await page.goto(`${host.origin}/removal`);
		const client = await page.context().newCDPSession(page);
		const count = async () => {
			await client.send('HeapProfiler.collectGarbage');
			const { jsEventListeners, documents, nodes } = await client.send('Memory.getDOMCounters');
			return { jsEventListeners, documents, nodes };
		};
		const come = async () => {
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
			await expect.poll(() => page.frames().length).toBe(1);
		};
		const gone = async () => {
			const left = await count();
			const collected = await page.evaluate(
				() => (globalThis as unknown as { removed: WeakRef<Element> }).removed.deref() === undefined
			);
			return collected && left.documents === 1;
		};
		// The first one also leaves what the browser keeps for the next.
		await come();
		await expect.poll(gone).toBe(true);
		const once = await count();
		await come();
		await expect.poll(gone).toBe(true);
		await expect
			.poll(async () => {
				const now = await count();
				return [now.jsEventListeners - once.jsEventListeners, now.nodes - once.nodes].every(
					(more) => more <= 0
				);
			})
			.toBe(true);
	});
});

test(
	'three embeds and a late one have one graphics context among those of the script',
	{ tag: '@long' },
	async ({ page, host, isMobile }) => {
		test.skip(isMobile, 'the same contexts in the same order');
		await countContexts(page);
		await page.goto(`${host.origin}/`);
		// What the article is told: the newest height of each frame, all steps, and how many frames of the script had a context
		// at once; the bare frame knows of no other.
		await page.evaluate(() => {
			const heights = new Map<unknown, number>();
			const holding = new Set<unknown>();
			const counted = {
				most: 0,
				steps: [] as unknown[],
				heightOf: (frame: unknown) => heights.get(frame)
			};
			addEventListener('message', ({ data, source }: MessageEvent) => {
				const { type, height, context } = (data ?? {}) as Record<string, unknown>;
				if (type === 'height') heights.set(source, Number(height));
				const others = document.querySelector<HTMLIFrameElement>('#bare')?.contentWindow;
				if (type !== 'map' || source === others) return;
				if (context) holding.add(source);
				else holding.delete(source);
				// A frame that was taken away has none either, and says nothing more.
				for (const each of holding) if ((each as Window).closed) holding.delete(each);
				counted.most = Math.max(counted.most, holding.size);
			});
			addEventListener('story-step', (event) => counted.steps.push((event as CustomEvent).detail));
			Object.assign(globalThis, { __counted: counted });
		});
		const counted = () =>
			page.evaluate(() => {
				const { most, steps, heightOf } = (
					globalThis as unknown as {
						__counted: { most: number; steps: string[]; heightOf(frame: unknown): number };
					}
				).__counted;
				const frame = document
					.querySelectorAll('story-map')[1]
					?.shadowRoot?.querySelector('iframe');
				return { most, steps, height: heightOf(frame?.contentWindow) };
			});
		await ready(page);
		await live(page, /mode=map/);
		expect(await contexts(page)).toBe(1);

		const last = page.locator('story-map').nth(1);
		await last.scrollIntoViewIfNeeded();
		const steps = await live(page, /withdrawal/);
		expect((await shown(await frameOf(page, /mode=map/)))?.canvases).toBe(0);
		expect(await steps.evaluate(() => document.documentElement.dataset['palette'])).toBe('gallery');
		// Its height is the one that it asked for.
		const asked = (await counted()).height;
		expect(asked).toBeGreaterThan(480);
		await expect.poll(async () => (await last.boundingBox())?.height).toBe(asked);
		// And its steps are told like those of scroll mode.
		await steps.getByRole('link', { name: /Go to step 2/ }).click();
		await expect.poll(async () => (await counted()).steps.at(-1)).toBe('withdrawal-2');

		// One more, beside it; the bare frame is far away and has none meanwhile.
		await page.evaluate(() => {
			const late = document.createElement('story-map');
			late.setAttribute('chapter', 'truce');
			late.setAttribute('mode', 'steps');
			document.querySelectorAll('story-map')[1]?.after(late);
		});
		const late = page.locator('story-map[chapter=truce]');
		const second = await frameOf(page, /truce/);
		let most = 0;
		await late.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		await expect
			.poll(async () => {
				most = Math.max(most, await contexts(page));
				return (await shown(second))?.map;
			}, LIVE)
			.toBe('live');
		expect(Math.max(most, await contexts(page))).toBe(1);
		// What has no context shows the drawn map of its step.
		expect((await shown(steps))?.map).toBe('drawn');
		await expect(last.locator('iframe').contentFrame().locator('svg.drawn')).toBeVisible();

		// Made anew while both can be seen, it waits for its turn.
		await late.evaluate((element) => element.setAttribute('chapter', 'ruins'));
		const third = await live(page, /ruins/);
		expect(await contexts(page)).toBe(1);
		expect((await counted()).most).toBe(1);
		expect((await shown(third))?.step).toBe('ruins-1');
	}
);

test.describe('the bare frame', () => {
	test('lists what the map of each step shows, without a script too', async ({
		browser,
		baseURL,
		isMobile
	}) => {
		test.skip(isMobile, 'the same on every screen, looked at on the laptop');
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		for (const path of ['/embed/crossing/', '/ko/embed/crossing/', '/zh/embed/crossing/']) {
			await page.goto(`${baseURL}${path}`);
			const listed = await page
				.locator('[data-step]')
				.evaluateAll((steps) =>
					steps.map((step) => step.querySelectorAll('.on-this-map li').length)
				);
			expect(listed.length, path).toBeGreaterThan(2);
			expect(Math.min(...listed), path).toBeGreaterThan(0);
			const list = page.locator('.on-this-map').first();
			await list.locator('summary').click();
			await expect(list.locator('li').first()).toBeVisible();
		}
		await context.close();
	});

	test('turns its pages through an open list', async ({ page, isMobile }) => {
		test.skip(isMobile, 'the same on every screen, looked at on the laptop');
		await page.setViewportSize({ width: 960, height: 600 });
		await page.goto('/embed/crossing/');
		const step = page.locator('[data-step].shown');
		const list = step.locator('.on-this-map');
		const wide = () => step.evaluate((element) => element.scrollWidth / element.clientWidth);
		await expect(step).toBeVisible();
		const before = await wide();
		await list.locator('summary').focus();
		await page.keyboard.press('Enter');
		await expect.poll(wide).toBeGreaterThan(before);
		const last = list.locator('li').last();
		const seen = () =>
			last.evaluate((item) => {
				const column = item.closest('[data-step]')?.getBoundingClientRect();
				const { left, right } = item.getBoundingClientRect();
				return column !== undefined && left >= column.left - 1 && right <= column.right + 1;
			});
		const turned = () => step.evaluate((element) => element.scrollLeft);
		for (let turns = 0; turns < 6 && !(await seen()); turns++) {
			const before = await turned();
			await page.keyboard.press('ArrowRight');
			await expect.poll(turned).toBeGreaterThan(before);
		}
		expect(await seen()).toBe(true);
		await expect(step).toHaveAttribute('id', 'crossing-1');
	});

	test(
		'is a stepper: buttons, keys, dots, swipe; wheel and finger scroll the article',
		{ tag: '@laptop' },
		async ({ page, host, isMobile }) => {
			const lines: string[] = [];
			page.on('console', (line) => line.type() === 'warning' && lines.push(line.text()));
			host.put('/bare', {
				html: article(
					'<iframe id="bare" src="https://site.example/embed/crossing/?to=nowhere&palette=pink&mode=loud" title="Map" style="border:0;width:100%;height:640px"></iframe>'
				)
			});
			await page.goto(`${host.origin}/bare`);
			await page.locator('#bare').evaluate((element) => element.scrollIntoView());
			const frame = await frameOf(page, /crossing/);
			const step = async () => (await shown(frame))?.step;
			await expect.poll(step).toBe('crossing-1');
			// One line says what of the address was not understood.
			expect(lines.filter((line) => line.startsWith('Embed settings'))).toHaveLength(1);
			expect(lines.join()).toMatch(/to="nowhere".*palette="pink".*mode="loud"/);
			await expect(frame.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
			await expect(frame.locator('link[rel=canonical]')).toHaveAttribute('href', /\/$/);

			await frame.getByRole('link', { name: /Go to step 3/ }).click();
			await expect.poll(step).toBe('crossing-3');
			await expect(frame.getByText('Who crosses where')).toBeVisible();
			await page.keyboard.press('End');
			await expect.poll(step).toBe('crossing-4');
			await page.keyboard.press('Home');
			await expect.poll(step).toBe('crossing-1');
			// "Next" turns the pages of the text first.
			const dot = frame.locator('.dots [aria-current]');
			for (let i = 0; i < 6 && /step 1/.test((await dot.getAttribute('aria-label')) ?? ''); i++) {
				await frame.getByRole('button', { name: /Next|Read on/ }).click();
			}
			await expect.poll(step).toBe('crossing-2');

			await frame.getByRole('button', { name: 'Sources and credits' }).click();
			await expect(frame.getByRole('region', { name: 'Sources and credits' })).toBeVisible();
			await frame.getByRole('button', { name: 'Back to the text' }).click();
			if (isMobile) {
				await drag(page, { x: 100, y: 450 }, { x: 180, y: 0 }, true);
				await expect(dot).toHaveAttribute('aria-label', /step 1/);
				await expect.poll(step).toBe('crossing-1');
			}
			for (const y of [120, 450]) {
				await page.locator('#bare').evaluate((element) => element.scrollIntoView());
				const before = await scrolled(page);
				await drag(page, { x: isMobile ? 195 : 300, y }, -240, isMobile);
				await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 120);
			}
		}
	);

	test('fits from 280 to 1200 pixels, goes on to further chapters, in its palette', async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'it is the width that counts');
		await page.goto('/embed/crossing/?to=parallel&palette=gallery');
		await expect(page.getByText('1 of 7', { exact: true })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('data-palette', 'gallery');
		for (const width of [280, 360, 480, 719, 720, 900, 1200]) {
			await page.setViewportSize({ width, height: Math.max(600, width * 0.625) });
			const over = await page.evaluate(() => [
				document.documentElement.scrollWidth - innerWidth,
				document.documentElement.scrollHeight - innerHeight
			]);
			expect(over, `at ${width}`).toEqual([0, 0]);
			for (const button of await page.locator('.bar button').all())
				await expect(button).toBeInViewport({ ratio: 1 });
		}
		// As in the story, where there is room for it.
		await expect(page.getByRole('img', { name: 'Where this is' })).toBeVisible();
	});

	test('says that further chapters are on their way or missing, and asks for them again', async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'it is the same page');
		let answer: () => void = () => {};
		let broken = true;
		await page.route('**/embed/data/en/parallel.json', async (route) => {
			await new Promise<void>((resolve) => (answer = resolve));
			await (broken ? route.fulfill({ body: 'gone' }) : route.continue());
		});
		await page.goto('/embed/crossing/?to=parallel');
		const notice = page.locator('.further');
		await expect(notice).toContainText('Loading');
		answer();
		await expect(notice).toContainText('The further chapters could not be loaded.');
		// The first chapter stands by itself meanwhile.
		await expect(page.locator('.bar')).toBeVisible();
		await expect(page.getByText('1 of 7', { exact: true })).toHaveCount(0);
		broken = false;
		await notice.getByRole('button', { name: 'Try again' }).click();
		await expect(notice).toContainText('Loading');
		answer();
		await expect(page.getByText('1 of 7', { exact: true })).toBeVisible();
		await expect(notice).toHaveCount(0);
	});

	test('is never wider than its frame, in any language', async ({ page, isMobile }) => {
		test.skip(isMobile, 'it is the width that counts');
		for (const path of ['/embed/crossing/', '/ko/embed/withdrawal/', '/zh/embed/withdrawal/']) {
			await page.goto(path);
			await expect(page.locator('.embed.alive')).toBeVisible();
			for (const width of [280, 310, 330, 353, 354, 400]) {
				await page.setViewportSize({ width, height: 600 });
				const wide = await page.evaluate(() =>
					[
						...document.querySelectorAll('.embed, .embed > *, .foot .bar > :not(.visually-hidden)')
					].map((element) => element.getBoundingClientRect().right)
				);
				expect(Math.max(...wide), `${path} at ${width}`).toBeLessThanOrEqual(width);
				// One of the two says where one is, dots or a count.
				await expect(page.locator('.dots:visible, .count:visible')).toHaveCount(1);
			}
		}
	});
});

test('the dialog writes each way and shows the embed as it will be', async ({
	page,
	context,
	isMobile
}) => {
	test.skip(isMobile, 'the same choices and the same lines');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Put this story into an article' });
	const lines = dialog.getByRole('textbox', { name: 'Lines to copy' });
	const choose = (name: string, value: string) =>
		dialog.getByRole('combobox', { name, exact: true }).selectOption(value);
	await choose('From', 'crossing');
	await choose('To', 'parallel');
	await choose('Language', 'ko');
	await choose('Colours', 'gallery');
	await expect(lines).toHaveValue(
		/<story-map chapter="crossing" to="parallel" mode="scroll" lang="ko" palette="gallery">/
	);
	await dialog.locator('iframe').scrollIntoViewIfNeeded();
	// As the article scrolls: the preview is an article, with both halves in it.
	const text = await frameOf(page, /ko\/embed\/crossing\/\?to=parallel&palette=gallery&mode=text/);
	expect(new URL(text.parentFrame()?.url() ?? '').pathname).toBe('/embed/preview/');

	await dialog.getByRole('radio', { name: 'by buttons' }).check();
	await dialog.locator('iframe').scrollIntoViewIfNeeded();
	const steps = await frameOf(page, /ko\/embed\/crossing\/\?to=parallel&palette=gallery$/);
	expect(steps.parentFrame()).toBe(page.mainFrame());

	await dialog.getByRole('tab', { name: 'Frame' }).click();
	await expect(lines).toHaveValue(/^<iframe src="http.*ko\/embed\/crossing\/\?to=parallel/);
	await page.keyboard.press('ArrowRight');
	await expect(lines).toHaveValue(/^<script src=.*data-chapter="crossing".*data-mode="steps"/);
	await dialog.getByRole('button', { name: 'Copy' }).click();
	await expect(dialog.getByText('Copied')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await lines.inputValue());
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
});
