/** Hosts that make it hard: walls, rules, sandboxes, floods, and no script at all. None of it depends on the window's size. */
import type { Locator } from '@playwright/test';
import {
	article,
	expect,
	frameOf,
	heard,
	listenFor,
	SCRIPT,
	shown,
	test,
	told
} from './support/embed.ts';

test.describe.configure({ timeout: 120_000 });
test.skip(({ isMobile }) => isMobile, 'what a host does is the same on a phone');

const ELEMENT = '<story-map chapter="crossing"></story-map>';
const bare = (attributes = '', path = 'embed/crossing/') =>
	`<iframe id="bare" src="https://site.example/${path}" title="Map" ${attributes} style="border:0;width:100%;height:640px"></iframe>`;

/** The queries of the frames that an element has made. */
const queries = (element: Locator) =>
	element.evaluate((host) =>
		[...(host.shadowRoot?.querySelectorAll('iframe') ?? [])].map(({ src }) =>
			new URL(src).search.slice(1)
		)
	);
const SCROLL = ['mode=text', 'mode=map'];
const STEPS = ['live=host'];

test('falls back to steps where nothing can stick, and in too low a window', async ({
	page,
	host
}) => {
	const walls = ['overflow:hidden', 'overflow-x:auto', 'transform:translateZ(0)'];
	host.put('/walls', {
		html: article(
			walls.map((style) => `<div style="${style}">${ELEMENT}</div>`).join('') + ELEMENT + SCRIPT
		)
	});
	await page.goto(`${host.origin}/walls`);
	const elements = page.locator('story-map');
	for (const index of [0, 1, 2]) {
		await elements.nth(index).scrollIntoViewIfNeeded();
		await expect.poll(() => queries(elements.nth(index)), walls[index]).toEqual(STEPS);
	}
	const last = elements.nth(3);
	await last.scrollIntoViewIfNeeded();
	await expect.poll(() => queries(last)).toEqual(SCROLL);
	await page.setViewportSize({ width: 900, height: 360 });
	await expect.poll(() => queries(last)).toEqual(STEPS);
	// Too low is not for ever.
	await page.setViewportSize({ width: 900, height: 700 });
	await expect.poll(() => queries(last)).toEqual(SCROLL);
});

test('stays with steps where sticking was tried in vain, and follows what moves without a scroll', async ({
	page,
	host
}) => {
	host.put('/moved', {
		html: article(`<div id="above"></div><div id="wall">${ELEMENT}</div>${SCRIPT}`, {
			style: 'html{overflow-anchor:none}'
		})
	});
	await page.goto(`${host.origin}/moved`);
	const element = page.locator('story-map');
	await element.scrollIntoViewIfNeeded();
	const text = await frameOf(page, /mode=text/);
	const map = await frameOf(page, /mode=map/);
	await expect
		.poll(() => element.evaluate(({ clientHeight }) => clientHeight))
		.toBeGreaterThan(2000);
	await heard(page, text);
	await element.evaluate((host) => scrollTo(0, host.getBoundingClientRect().top + scrollY + 1500));
	await told(page, map, 1);
	const before = await shown(map);
	expect(before?.step).not.toBe('crossing-1');
	// An advertisement comes in above, and the page does not scroll.
	await page.locator('#above').evaluate(({ style }) => (style.height = '1500px'));
	await told(page, map, 1);
	const moved = await shown(map);
	expect(moved?.step).toBe('crossing-1');
	// A scroll has nothing to add.
	await page.evaluate(() => dispatchEvent(new Event('scroll')));
	await told(page, map, 1);
	expect(await shown(map)).toEqual(moved);

	// A script of the host's moves the article itself: now nothing sticks to the window.
	await page.locator('#wall').evaluate(({ style }) => (style.transform = 'translateY(-1000px)'));
	await expect
		.poll(async () => {
			await page.evaluate(() => dispatchEvent(new Event('scroll')));
			return queries(element);
		})
		.toEqual(STEPS);
	await page.locator('#wall').evaluate(({ style }) => (style.transform = 'none'));
	await page.setViewportSize({ width: 1100, height: 768 });
	await frameOf(page, /live=host/);
	await expect.poll(() => element.evaluate(({ clientWidth }) => clientWidth)).toBe(1100);
	expect(await queries(element)).toEqual(STEPS);
	// An editor who changes something may try again.
	await element.evaluate((host) => host.setAttribute('chapter', 'seoul'));
	await expect.poll(() => queries(element)).toEqual(SCROLL);
});

test('shows the whole story for a chapter that there is not, and says so once', async ({
	page,
	host
}) => {
	const lines: string[] = [];
	page.on('console', (line) => line.type() === 'warning' && lines.push(line.text()));
	host.put('/unknown', {
		html: article(`<story-map chapter="crossings" lang="fr" mode="loud"></story-map>${SCRIPT}`)
	});
	await page.goto(`${host.origin}/unknown`);
	const element = page.locator('story-map');
	await element.scrollIntoViewIfNeeded();
	const frame = await frameOf(page, /embed\/\?mode=map/);
	expect((await shown(frame))?.step).toBe('opening');
	// Made again for another reason, it does not repeat itself.
	await element.evaluate((host) => host.setAttribute('palette', 'gallery'));
	await frameOf(page, /embed\/\?palette=gallery&mode=map/);
	expect(lines.filter((line) => line.startsWith('<story-map>'))).toEqual([
		'<story-map>: ignored chapter="crossings" mode="loud" lang="fr"'
	]);
});

const INSIDE = '<a href="https://site.example/embed/crossing/">Crossing</a>';
test.describe('where the host lets no script in', () => {
	test.use({ provoked: [/Content Security Policy/] });
	test('shows what stands in the element', async ({ page, host, site }) => {
		const origin = new URL(site).origin;
		host.put('/refused', {
			html: article(`<story-map chapter="crossing">${INSIDE}${bare()}</story-map>${SCRIPT}`),
			headers: {
				'content-security-policy': `script-src 'none'; frame-src ${origin}`
			}
		});
		await page.goto(`${host.origin}/refused`);
		await expect(page.locator('story-map a')).toBeVisible();
		await page.locator('#bare').scrollIntoViewIfNeeded();
		const frame = page.frameLocator('#bare');
		await expect(frame.getByRole('heading', { name: /Crossing the Yalu/ })).toBeVisible();
		await expect(frame.getByRole('button', { name: /Next|Read on/ })).toBeVisible();
	});
});

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });
	test('cuts from step to step', async ({ page, host }) => {
		host.put('/calm', { html: article(bare()) });
		await page.goto(`${host.origin}/calm`);
		await page.locator('#bare').scrollIntoViewIfNeeded();
		const frame = await frameOf(page, /crossing/);
		// The live map could travel; the drawn one never does.
		await expect.poll(async () => (await shown(frame))?.map, { timeout: 60_000 }).toBe('live');
		await frame.evaluate(() => {
			const seen = new Set<string>();
			const look = () => {
				const { step, progress } = globalThis.storyMap?.position() ?? { step: '', progress: 0 };
				seen.add(`${step} ${progress.toFixed(3)}`);
				requestAnimationFrame(look);
			};
			look();
			Object.assign(globalThis, { __seen: seen });
		});
		await frame.getByRole('link', { name: /Go to step 3/ }).click();
		const seen = () =>
			frame.evaluate(() => [...(globalThis as unknown as { __seen: Set<string> }).__seen]);
		await expect.poll(async () => (await seen()).at(-1)).toBe('crossing-3 0.400');
		expect(await seen()).toEqual(['crossing-1 0.400', 'crossing-3 0.400']);
	});
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
	// Below the host's own bar, whatever unit its height is in.
	expect(map?.top).toBe(40);
	expect(map?.height).toBe((await page.evaluate(() => innerHeight)) - 40);
	expect(map?.opacity).toBe('1');
	expect(map?.width).toBeGreaterThan(300);
	expect(text?.left).toBeLessThanOrEqual(map?.left ?? 0);
	// And nothing of ours got out.
	const after = await page.locator('#after').evaluate((element) => getComputedStyle(element).color);
	expect(after).toBe('rgb(1, 2, 3)');
});

test.describe('a sandboxed frame', () => {
	test('works with scripts alone, without storage, and tells its height in each form', async ({
		page,
		host,
		context
	}) => {
		host.put('/sandbox', {
			html: article(
				`<script>globalThis.heard=[];addEventListener('message',({data})=>heard.push(data))</script>${bare('sandbox="allow-scripts"', 'embed/crossing/?childId=map-1')}`
			)
		});
		await page.goto(`${host.origin}/sandbox`);
		await page.locator('#bare').scrollIntoViewIfNeeded();
		const frame = await frameOf(page, /crossing/);
		expect(await frame.evaluate(() => origin)).toBe('null');
		const storage = () => {
			try {
				return typeof localStorage;
			} catch {
				return 'refused';
			}
		};
		expect(await frame.evaluate(storage)).toBe('refused');

		const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
		await expect
			.poll(async () => JSON.stringify(await heard()))
			.toMatch(/pymxPYMxmap-1xPYMxheightxPYMx\d+/);
		const all = await heard();
		const own = all.findLast(
			(data): data is { height: number } =>
				typeof data === 'object' && data !== null && 'storyMap' in data && 'height' in data
		);
		expect(own?.height).toBeGreaterThan(400);
		const height = own?.height;
		expect(all).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
		expect(all).toContainEqual(
			JSON.stringify({ sender: 'Flourish', context: 'iframe.resize', height })
		);
		expect(all).toContainEqual(`pymxPYMxmap-1xPYMxheightxPYMx${height}`);

		await expect.poll(async () => (await shown(frame))?.map, { timeout: 60_000 }).toBe('live');
		await frame.getByRole('link', { name: /Go to step 2/ }).click();
		await expect.poll(async () => (await shown(frame))?.step).toBe('crossing-2');
		expect(await context.cookies()).toEqual([]);
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

	test.describe('whose server shares nothing', () => {
		// What the browser itself says of the refusal; the page adds nothing to it.
		test.use({ provoked: [/CORS policy|net::ERR_FAILED/] });
		test('shows text and drawn map', async ({ page, host, site, faults }) => {
			await page.route(`${site}**`, async (route) => {
				const response = await route.fetch();
				// A name that is not the frame's: as if the header were not there.
				const nobody = { 'access-control-allow-origin': 'https://nobody.example' };
				await route.fulfill({ response, headers: { ...response.headers(), ...nobody } });
			});
			host.put('/unshared', { html: article(bare('sandbox="allow-scripts"')) });
			await page.goto(`${host.origin}/unshared`);
			await page.locator('#bare').scrollIntoViewIfNeeded();
			const frame = page.frameLocator('#bare');
			await expect(frame.getByRole('heading', { name: /Crossing the Yalu/ })).toBeVisible();
			await expect(frame.locator('svg.drawn')).toBeVisible();
			await expect(frame.locator('.step .paragraph').first()).toBeVisible();
			await expect(frame.locator('.end a').first()).toBeAttached();
			await expect(frame.locator('.bar button').first()).toBeHidden();
			// The page's own loader says nothing of it but that its code did not come.
			expect(faults.splice(0)).toEqual(['page error: ']);
		});
	});
});

test('stands a flood of nonsense from both sides', async ({ page, host }) => {
	host.put('/flood', {
		html: article(
			`${ELEMENT}<iframe id="other" src="/other" title="Other"></iframe>` +
				`<iframe id="half" src="https://site.example/embed/seoul/?mode=map" title="Half"></iframe>${SCRIPT}`
		)
	});
	host.put('/other', { html: '<!doctype html><title>Other</title>' });
	await page.goto(`${host.origin}/flood`);
	await page.locator('story-map').scrollIntoViewIfNeeded();
	const map = await frameOf(page, /crossing.*mode=map/);
	await expect
		.poll(() => page.locator('story-map').evaluate((element) => element.clientHeight))
		.toBeGreaterThan(2000);
	// A frame that strangers can reach, unlike those in the element's shadow: it obeys the page that holds it.
	const half = await frameOf(page, /seoul.*mode=map/);
	const say = (message: object) =>
		page.evaluate((body) => {
			const target = document.querySelector<HTMLIFrameElement>('#half')?.contentWindow;
			target?.postMessage({ storyMap: 1, ...body }, '*');
		}, message);
	await say({ type: 'layout', height: 768, plate: 768, inset: 0, stacked: false });
	const boxes = [1, 2, 3].map((n) => [`seoul-${n}`, n * 1000, n * 1000 + 400]);
	await say({ type: 'boxes', boxes });
	await say({ type: 'scroll', top: -1700 });
	await expect.poll(async () => (await shown(half))?.step).toBe('seoul-2');
	const position = await shown(half);
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
	// The stranger has been heard, and nothing has moved.
	const mark = 'the stranger has spoken';
	const arrived = await listenFor(half, mark);
	await stranger?.evaluate((text) => {
		for (let i = 0; i < parent.length; i++) parent[i]?.postMessage(text, '*');
	}, mark);
	await arrived();
	expect(await shown(half)).toEqual(position);
	// What it said would have moved it.
	await say({ type: 'scroll', top: -1e5 });
	await expect.poll(async () => (await shown(half))?.step).not.toBe('seoul-2');
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

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('is text, drawn map and links, in each language', async ({ page, host }) => {
		host.put('/plain', {
			html: article(`<story-map chapter="crossing">${INSIDE}${bare()}</story-map>${SCRIPT}`)
		});
		await page.goto(`${host.origin}/plain`);
		await expect(page.locator('story-map a')).toBeVisible();
		await page.locator('#bare').scrollIntoViewIfNeeded();
		await expect(page.frameLocator('#bare').locator('svg.drawn')).toBeVisible();
		for (const path of ['/embed/crossing/', '/ko/embed/crossing/', '/zh/embed/']) {
			await page.goto(path);
			await expect(page.locator('svg.drawn').first()).toBeVisible();
			await expect(page.locator('[data-step] .paragraph').first()).toBeVisible();
			await expect(page.locator('.end a').first()).toHaveAttribute('href', /\/#?/);
		}
	});
});
