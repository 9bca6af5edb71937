/** Hosts that make it hard: rules, walls, floods, and no script at all. */
import { article, expect, frameOf, SCRIPT, shown, test } from './support/embed.ts';

test.describe.configure({ timeout: 120_000 });

const ELEMENT = '<story-map chapter="crossing"></story-map>';
const bare = (attributes = '', path = 'embed/crossing/') =>
	`<iframe id="bare" src="https://site.example/${path}" title="Map" ${attributes} style="border:0;width:100%;height:640px"></iframe>`;

const cases: [name: string, html: string][] = [
	['an ancestor that hides', article(`<div style="overflow:hidden">${ELEMENT}</div>${SCRIPT}`)],
	['an ancestor that scrolls', article(`<div style="overflow-x:auto">${ELEMENT}</div>${SCRIPT}`)],
	['a transform', article(`<div style="transform:translateZ(0)">${ELEMENT}</div>${SCRIPT}`)]
];
for (const [name, html] of cases) {
	test(`falls back to steps below ${name}`, async ({ page, host }) => {
		host.put('/wall', { html });
		await page.goto(`${host.origin}/wall`);
		await page.locator('story-map').scrollIntoViewIfNeeded();
		await frameOf(page, /live=host/);
		expect(page.frames().some((frame) => /mode=/.test(frame.url()))).toBe(false);
	});
}

test('falls back to steps in too low a window', async ({ page, host }) => {
	await page.setViewportSize({ width: 900, height: 360 });
	host.put('/low', { html: article(`${ELEMENT}${SCRIPT}`) });
	await page.goto(`${host.origin}/low`);
	await page.locator('story-map').scrollIntoViewIfNeeded();
	await frameOf(page, /live=host/);
});

test('scrolls under a strict policy, in a page from right to left, beside hostile rules', async ({
	page,
	host,
	site
}) => {
	const origin = new URL(site).origin;
	host.put('/strict', {
		html:
			'<!doctype html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>Host</title>' +
			'<link rel="stylesheet" href="/hostile.css"></head><body><p class="space">قبل</p>' +
			`${ELEMENT}<p class="space" id="after">بعد</p>${SCRIPT}</body></html>`,
		headers: {
			'content-security-policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}; style-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
		}
	});
	await page.goto(`${host.origin}/strict`);
	await page.locator('story-map').scrollIntoViewIfNeeded();
	await frameOf(page, /mode=text/);
	await frameOf(page, /mode=map/);
	await expect
		.poll(() => page.locator('story-map').evaluate((element) => element.clientHeight))
		.toBeGreaterThan(2000);
	const [text, map] = await page.locator('story-map').evaluate((element) => {
		scrollTo(0, element.getBoundingClientRect().top + scrollY + 900);
		return [...(element.shadowRoot?.querySelectorAll('iframe') ?? [])].map((frame) => {
			const { left, top, width, height } = frame.getBoundingClientRect();
			return { left, top, width, height, opacity: getComputedStyle(frame).opacity };
		});
	});
	expect(map?.top).toBe(0);
	expect(map?.opacity).toBe('1');
	expect(map?.width).toBeGreaterThan(300);
	expect(text?.left).toBeLessThanOrEqual(map?.left ?? 0);
	// And nothing of ours got out.
	const after = await page.locator('#after').evaluate((element) => getComputedStyle(element).color);
	expect(after).toBe('rgb(1, 2, 3)');
});

test.describe('a sandboxed frame', () => {
	test('works with scripts alone', async ({ page, host }) => {
		host.put('/sandbox', { html: article(bare('sandbox="allow-scripts"')) });
		await page.goto(`${host.origin}/sandbox`);
		await page.locator('#bare').scrollIntoViewIfNeeded();
		const frame = await frameOf(page, /crossing/);
		expect(await frame.evaluate(() => origin)).toBe('null');
		await expect.poll(async () => (await shown(frame))?.map, { timeout: 60_000 }).toBe('live');
	});

	test.describe('without leave to run scripts', () => {
		test.use({ provoked: [/Blocked script execution/] });
		test('shows text and drawn map', async ({ page, host }) => {
			host.put('/sealed', { html: article(bare('sandbox=""')) });
			await page.goto(`${host.origin}/sealed`);
			const frame = page.frameLocator('#bare');
			await expect(frame.getByRole('heading', { name: /Crossing the Yalu/ })).toBeVisible();
			await expect(frame.locator('svg.drawn')).toBeVisible();
			await expect(frame.locator('a[href*="#crossing"]').last()).toBeVisible();
			await expect(frame.locator('#crossing-4')).toBeAttached();
		});
	});
});

test('does without storage', async ({ page, host, context }) => {
	await context.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('denied', 'SecurityError');
				}
			});
	});
	host.put('/bare', { html: article(bare()) });
	await page.goto(`${host.origin}/bare`);
	await page.locator('#bare').scrollIntoViewIfNeeded();
	const frame = await frameOf(page, /crossing/);
	await frame.getByRole('button', { name: /Next|Read on/ }).click();
	expect(await context.cookies()).toEqual([]);
});

test('tells its height in each form', async ({ page, host }) => {
	host.put('/heights', {
		html: article(
			`<script>globalThis.heard=[];addEventListener('message',({data})=>heard.push(data))</script>${bare('', 'embed/crossing/?childId=map-1')}`
		)
	});
	await page.goto(`${host.origin}/heights`);
	await page.locator('#bare').scrollIntoViewIfNeeded();
	await frameOf(page, /crossing/);
	const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
	await expect
		.poll(async () => JSON.stringify(await heard()))
		.toMatch(/pymxPYMxmap-1xPYMxheightxPYMx\d+/);
	const all = await heard();
	const own = all.find(
		(data): data is { height: number } =>
			typeof data === 'object' && data !== null && 'storyMap' in data && 'height' in data
	);
	expect(own?.height).toBeGreaterThan(400);
	expect(all).toContainEqual({
		sentinel: 'amp',
		type: 'embed-size',
		height: expect.any(Number) as unknown
	});
	expect(all.filter((data) => typeof data === 'string' && data.includes('Flourish'))).not.toEqual(
		[]
	);
});

test('stands a flood of nonsense from both sides', async ({ page, host }) => {
	host.put('/flood', {
		html: article(`${ELEMENT}<iframe id="other" src="/other" title="Other"></iframe>${SCRIPT}`)
	});
	host.put('/other', { html: '<!doctype html><title>Other</title>' });
	await page.goto(`${host.origin}/flood`);
	await page.locator('story-map').scrollIntoViewIfNeeded();
	const map = await frameOf(page, /mode=map/);
	await expect
		.poll(() => page.locator('story-map').evaluate((element) => element.clientHeight))
		.toBeGreaterThan(2000);
	const height = await page.locator('story-map').evaluate((element) => element.clientHeight);
	const nonsense = `[null, 0, '', [], {}, 'pymxPYMxaxPYMxheightxPYMx9', {storyMap:1}, {storyMap:1,type:'__proto__'},
		{storyMap:1,type:'height',height:1e9}, {storyMap:1,type:'height',height:'1'}, {storyMap:1,type:'scroll',top:NaN},
		{storyMap:1,type:'boxes',boxes:[['x',0,1/0]]}, {storyMap:1,type:'boxes',boxes:Array(1e4).fill(['x',0,1])},
		{storyMap:1,type:'live',on:1}, {storyMap:2,type:'height',height:9}, new Map([[1,2]]), new Date(), /x/]`;
	// From the host to the frames, and from a stranger's frame to the host and to the embed.
	await page.evaluate((list) => {
		const frames = document.querySelector('story-map')?.shadowRoot?.querySelectorAll('iframe');
		for (let i = 0; i < 40; i++)
			for (const message of eval(list) as unknown[])
				for (const frame of frames ?? []) frame.contentWindow?.postMessage(message, '*');
	}, nonsense);
	const stranger = page.frames().find((frame) => frame.url().endsWith('/other'));
	await stranger?.evaluate((list) => {
		const good = { storyMap: 1, type: 'height', height: 77 };
		for (const message of [...(eval(list) as unknown[]), good]) parent.postMessage(message, '*');
		for (let i = 0; i < parent.length; i++)
			parent[i]?.postMessage({ storyMap: 1, type: 'scroll', top: -1e5 }, '*');
	}, nonsense);
	// Real messages still get through when the flood is over, and say where the article really stands.
	for (const [by, step] of [
		[0, 'crossing-1'],
		[height - 800, 'crossing-4'],
		[0, 'crossing-1']
	] as const) {
		await page
			.locator('story-map')
			.evaluate((element, y) => scrollTo(0, element.getBoundingClientRect().top + scrollY + y), by);
		await expect.poll(async () => (await shown(map))?.step).toBe(step);
	}
	expect(await page.locator('story-map').evaluate((element) => element.clientHeight)).toBe(height);
});

test.describe('the page itself', () => {
	test('is a stepper of its own: buttons, keys, dots, swipe', async ({ page, isMobile }) => {
		await page.goto('/embed/crossing/');
		const step = () => page.evaluate(() => globalThis.storyMap?.position().step);
		await expect.poll(step).toBe('crossing-1');
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
		await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/$/);

		await page.getByRole('link', { name: /Go to step 3/ }).click();
		await expect.poll(step).toBe('crossing-3');
		await expect(page.getByText('Who crosses where')).toBeVisible();
		await page.keyboard.press('End');
		await expect.poll(step).toBe('crossing-4');
		await page.keyboard.press('Home');
		await expect.poll(step).toBe('crossing-1');
		for (let i = 0; i < 6 && (await step()) === 'crossing-1'; i++) {
			await page.getByRole('button', { name: /Next|Read on/ }).click();
		}
		await expect.poll(step).toBe('crossing-2');

		await page.getByRole('button', { name: 'Sources and credits' }).click();
		await expect(page.getByRole('region', { name: 'Sources and credits' })).toBeVisible();
		await page.getByRole('button', { name: 'Back to the text' }).click();
		if (isMobile) {
			await page.locator('.embed').dispatchEvent('pointerdown', {
				pointerId: 5,
				isPrimary: true,
				pointerType: 'touch',
				clientX: 60,
				clientY: 300
			});
			await page.locator('.embed').dispatchEvent('pointerup', {
				pointerId: 5,
				isPrimary: true,
				pointerType: 'touch',
				clientX: 260,
				clientY: 310
			});
			await expect.poll(step).toBe('crossing-1');
		}
	});

	test('fits from 280 to 1200 pixels', async ({ page }) => {
		await page.goto('/embed/armistice/');
		await expect.poll(() => page.evaluate(() => globalThis.storyMap !== undefined)).toBe(true);
		for (const width of [280, 360, 480, 719, 720, 900, 1200]) {
			await page.setViewportSize({ width, height: Math.max(600, width * 0.625) });
			const wide = await page.evaluate(() => [
				document.documentElement.scrollWidth - innerWidth,
				document.documentElement.scrollHeight - innerHeight
			]);
			expect(wide, `at ${width}`).toEqual([0, 0]);
			for (const button of await page.locator('.bar button').all())
				await expect(button).toBeInViewport({ ratio: 1 });
		}
	});

	test('goes on to further chapters, in the palette that was asked for', async ({ page }) => {
		await page.goto('/embed/crossing/?to=parallel&palette=gallery');
		await expect(page.getByText('1 of 7')).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('data-palette', 'gallery');
	});

	test('says in one line what it did not understand', async ({ page }) => {
		const lines: string[] = [];
		page.on('console', (line) => line.type() === 'warning' && lines.push(line.text()));
		await page.goto('/embed/crossing/?to=nowhere&palette=pink&mode=loud');
		await expect
			.poll(() => page.evaluate(() => globalThis.storyMap?.position().step))
			.toBe('crossing-1');
		expect(lines.filter((line) => line.startsWith('Embed settings'))).toHaveLength(1);
		expect(lines[0]).toMatch(/to="nowhere".*palette="pink".*mode="loud"/);
	});

	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });
		test('is text, drawn map and links, in each language', async ({ page }) => {
			for (const path of ['/embed/crossing/', '/ko/embed/crossing/', '/zh/embed/']) {
				await page.goto(path);
				await expect(page.locator('svg.drawn').first()).toBeVisible();
				await expect(page.locator('[data-step] .paragraph').first()).toBeVisible();
				await expect(page.locator('.end a').first()).toHaveAttribute('href', /\/#?/);
			}
		});
	});
});
