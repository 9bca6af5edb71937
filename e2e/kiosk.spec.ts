import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { createStaticServer } from '../scripts/serve/server.mjs';
import { findChromium } from '../scripts/setup/chromium.mjs';
import { soak } from '../scripts/soak/soak.ts';
import { expect, test as base } from './support/test.ts';

/** A kiosk has one screen: its size is set here, not by the project. */
const LANDSCAPE = { width: 1920, height: 1080 };
const PORTRAIT = { width: 1080, height: 1920 };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface OwnServer {
	/** Ends the server, as if its machine were gone. */
	kill(): Promise<void>;
	/** What it answers instead of the file, from now on. */
	answer: Map<string, { status: number; edit?: (text: string) => string }>;
}

const SITE = process.env.E2E_SITE ?? 'build';

const test = base.extend<{ own: OwnServer }>({
	own: async ({ browserName: _ }, use) => {
		await use({ kill: () => Promise.resolve(), answer: new Map() });
	}
});

/** A server of the test's own, which it may end. */
const withOwnServer = test.extend<{ own: OwnServer; started: { server: Server; own: OwnServer } }>({
	started: async ({ browserName: _ }, use) => {
		const server = createStaticServer({ root: SITE });
		const [listener] = server.listeners('request');
		server.removeAllListeners('request');
		const answer: OwnServer['answer'] = new Map();
		server.on('request', (request, response) => {
			const path = (request.url ?? '/').split('?')[0] ?? '/';
			const instead = answer.get(path);
			if (!instead) {
				(listener as (...both: unknown[]) => void)(request, response);
				return;
			}
			if (!instead.edit) {
				response.writeHead(instead.status).end();
				return;
			}
			const type = path.endsWith('.js') ? 'text/javascript' : 'application/json';
			const text = instead.edit(readFileSync(`${SITE}${path}`, 'utf8'));
			response.writeHead(instead.status, { 'content-type': type }).end(text);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const kill = () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		await use({ server, own: { kill, answer } });
		server.close();
		server.closeAllConnections();
	},
	own: async ({ started }, use) => use(started.own),
	baseURL: async ({ started }, use) =>
		use(`http://127.0.0.1:${(started.server.address() as AddressInfo).port}`)
});

const kiosk = (page: Page, mode: string) =>
	expect(page.locator('html')).toHaveAttribute('data-kiosk', mode, { timeout: 30_000 });
const live = (page: Page) =>
	expect(page.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 90_000 });
const act = (page: Page, name: string) => page.locator(`[data-act="${name}"]`);
const step = (page: Page) => page.evaluate(() => globalThis.storyMap?.position().step ?? null);

/** Lets the kiosk's own clock run faster, as the soak does. */
const faster = (page: Page, speed: number) =>
	page.addInitScript((value) => {
		globalThis.kioskClock = { speed: value, offset: 0 };
	}, speed);

/** Any touch enters. */
async function begin(page: Page) {
	const { width, height } = page.viewportSize() ?? LANDSCAPE;
	await page.touchscreen.tap(width * 0.6, height * 0.45);
	await kiosk(page, 'visit');
}

async function enter(page: Page, query = '') {
	await page.goto(`/kiosk/${query}`);
	await kiosk(page, 'attract');
	await begin(page);
}

for (const each of [test, withOwnServer]) {
	each.skip(({ isMobile }) => isMobile, 'a kiosk is no phone');
	// Small and without journeys: a machine without a graphics card draws slowly. What depends on size sets it.
	each.use({
		viewport: { width: 1280, height: 720 },
		hasTouch: true,
		contextOptions: { reducedMotion: 'reduce' }
	});
}

test.describe('a visit', () => {
	test.use({ serviceWorkers: 'block' });
	test.setTimeout(120_000);

	test('begins with a touch, and every control does what it says', async ({ page }) => {
		await enter(page);
		await live(page);
		expect(await step(page)).toBe('opening');
		await expect(act(page, 'previous')).toBeDisabled();

		await act(page, 'next').tap();
		await expect(page.locator('html')).toHaveAttribute('data-step', 'capitals-1');
		await act(page, 'chapters').tap();
		await page.locator('.kiosk-panel li button').nth(3).tap();
		await expect(page.locator('html')).toHaveAttribute('data-step', 'crossing-1');
		await act(page, 'previous').tap();
		await expect(page.locator('html')).not.toHaveAttribute('data-step', 'crossing-1');

		await page.locator('.slider[role="slider"]').press('End');
		await expect(act(page, 'next')).toBeDisabled();

		const before = await page.locator('.kiosk-content').evaluate((e) => getComputedStyle(e).zoom);
		await act(page, 'text').tap();
		await page.locator('.sizes button').nth(2).tap();
		await expect
			.poll(() => page.locator('.kiosk-content').evaluate((e) => getComputedStyle(e).zoom))
			.not.toBe(before);

		await act(page, 'again').tap();
		await kiosk(page, 'attract');
		await begin(page);
		await expect
			.poll(() => page.locator('.kiosk-content').evaluate((e) => getComputedStyle(e).zoom))
			.toBe(before);
		expect(await step(page)).toBe('opening');
	});

	test('another language leaves the map where it is', async ({ page }) => {
		await enter(page);
		await live(page);
		await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
		await expect(page.locator('html')).toHaveAttribute('data-step', 'crossing-2');
		const others = await act(page, 'language').allTextContents();
		test.skip(others.length === 0, 'the story has one language');
		const mark = () =>
			page.evaluate(() => {
				const canvas = globalThis.storyMap?.map()?.getCanvas();
				if (!canvas) return null;
				canvas.dataset['mark'] ??= String(Math.random());
				return canvas.dataset['mark'];
			});
		const canvas = await mark();
		expect(canvas).not.toBeNull();
		for (const name of others) {
			const heading = await page.locator('#kiosk-chapter').textContent();
			await act(page, 'language').filter({ hasText: name }).tap();
			await expect(page.locator('#kiosk-chapter')).not.toHaveText(heading ?? '');
			expect(await step(page)).toBe('crossing-2');
			expect(await mark()).toBe(canvas);
		}
		expect(await page.locator('html').getAttribute('lang')).not.toBe('en');
	});

	test('a finger over the map scrubs it, continuously', async ({ page }) => {
		await enter(page);
		await live(page);
		await expect
			.poll(() => page.evaluate(() => globalThis.storyMap?.position().progress))
			.toBe(0.4);
		const box = await page.locator('.plate-box').boundingBox();
		if (!box) throw new Error('the plate must be there');
		const y = box.y + box.height / 2;
		await page.mouse.move(box.x + box.width * 0.8, y);
		await page.mouse.down();
		const seen: number[] = [];
		for (const share of [0.7, 0.6, 0.5, 0.4]) {
			await page.mouse.move(box.x + box.width * share, y);
			seen.push(
				await page.evaluate(() => {
					const { step: id, progress } = globalThis.storyMap?.position() ?? {
						step: '',
						progress: 0
					};
					return (id === 'opening' ? 0 : 1) + progress;
				})
			);
		}
		await page.mouse.up();
		expect(seen).toEqual([...seen].sort((a, b) => a - b));
		expect(new Set(seen).size).toBe(4);
		await expect
			.poll(() => page.evaluate(() => globalThis.storyMap?.position()))
			.toEqual({ step: 'capitals-1', progress: expect.closeTo(0.4, 5) });
	});

	test('sources open in place, and web addresses are squares for a phone', async ({ page }) => {
		await enter(page, '?home=https://example.org/yalu');
		await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
		await page.locator('.kiosk-content .sources button').first().tap();
		await expect(page.locator('.kiosk-content .note')).toBeVisible();
		await act(page, 'phone').tap();
		await expect(page.locator('.kiosk-panel svg[data-address]')).toHaveAttribute(
			'data-address',
			'https://example.org/yalu/#crossing-2'
		);
	});

	test('without WebGL each step has its drawn map', async ({ page }) => {
		await page.addInitScript(() => {
			const original = HTMLCanvasElement.prototype.getContext;
			HTMLCanvasElement.prototype.getContext = function (
				this: HTMLCanvasElement,
				kind: string,
				...rest: unknown[]
			) {
				return kind.startsWith('webgl')
					? null
					: (Reflect.apply(original, this, [kind, ...rest]) as unknown);
			} as typeof original;
		});
		await enter(page);
		await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
		const ground = () => page.locator('.drawn-ground svg').last().getAttribute('viewBox');
		const first = await ground();
		await page.evaluate(() => globalThis.storyMap?.goTo('withdrawal-4'));
		await expect.poll(ground).not.toBe(first);
		await expect(page.locator('.kiosk-content')).toContainText(/\S/);
	});
});

test.describe('nobody there', () => {
	test.use({ serviceWorkers: 'block' });
	test.setTimeout(120_000);

	test('it asks, counts down, and goes back to the film', async ({ page }) => {
		await faster(page, 12);
		await enter(page, '?idle=15&countdown=40');
		await kiosk(page, 'warning');
		await expect(page.getByRole('alertdialog')).toBeVisible();
		// Any touch goes on.
		await page.touchscreen.tap(640, 700);
		await kiosk(page, 'visit');
		await kiosk(page, 'warning');
		await kiosk(page, 'attract');
		await expect(page.getByRole('alertdialog')).toHaveCount(0);
	});

	test('it does not ask while the tour plays', async ({ page }) => {
		await faster(page, 30);
		await enter(page, '?idle=15');
		const seen: string[] = [];
		await page.exposeFunction('noteMode', (mode: string) => seen.push(mode));
		await page.evaluate(() => {
			new MutationObserver(() =>
				(globalThis as unknown as { noteMode(mode: string): void }).noteMode(
					document.documentElement.dataset['kiosk'] ?? ''
				)
			).observe(document.documentElement, { attributeFilter: ['data-kiosk'] });
		});
		await act(page, 'play').tap();
		await kiosk(page, 'tour');
		// Three steps by itself are far longer than the idle time.
		for (const id of ['capitals-1', 'capitals-2', 'capitals-3'])
			await expect(page.locator('html')).toHaveAttribute('data-step', id, { timeout: 40_000 });
		expect(seen).not.toContain('warning');
		await act(page, 'play').tap();
		await kiosk(page, 'visit');
		await kiosk(page, 'warning');
	});

	test('the film goes from scene to scene', async ({ page }) => {
		await faster(page, 20);
		await page.goto('/kiosk/');
		await kiosk(page, 'attract');
		const first = await step(page);
		await expect.poll(() => step(page), { timeout: 40_000 }).not.toBe(first);
		await kiosk(page, 'attract');
	});
});

test.describe('no way out', () => {
	test.use({ serviceWorkers: 'block' });

	test('nothing leads away', async ({ page, context }) => {
		await enter(page, '?home=https://example.org/');
		const address = page.url();
		const refused = await page.evaluate(() =>
			['contextmenu', 'dragstart', 'drop', 'copy', 'paste', 'auxclick'].map((type) => {
				const event = new Event(type, { bubbles: true, cancelable: true });
				document.querySelector('main')?.dispatchEvent(event);
				return [type, event.defaultPrevented];
			})
		);
		expect(refused.filter(([, held]) => !held)).toEqual([]);

		for (const key of [
			'F5',
			'F11',
			'F12',
			'Control+r',
			'Control+p',
			'Control+u',
			'Control+f',
			'Alt+ArrowLeft',
			'Backspace'
		])
			await page.keyboard.press(key);
		expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
		await page.evaluate(() => {
			const link = Object.assign(document.createElement('a'), { href: 'https://example.org/' });
			document.body.append(link);
			link.click();
			link.remove();
		});
		for (let i = 0; i < 3; i++) await page.evaluate(() => window.history.back());
		await expect.poll(() => page.url()).toBe(address);
		await kiosk(page, 'visit');
		expect(context.pages()).toHaveLength(1);
		expect(await page.locator('a[href^="http"]').count()).toBe(0);
	});

	test('two fingers and Ctrl-wheel do not enlarge the page', async ({ page }) => {
		await enter(page);
		const client = await page.context().newCDPSession(page);
		const fingers = (gap: number) => [
			{ x: 300 - gap, y: 500 },
			{ x: 300 + gap, y: 500 }
		];
		await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) });
		for (const gap of [60, 120, 200])
			await client.send('Input.dispatchTouchEvent', {
				type: 'touchMove',
				touchPoints: fingers(gap)
			});
		await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
		const held = await page.evaluate(() => {
			const event = new WheelEvent('wheel', { ctrlKey: true, cancelable: true, bubbles: true });
			document.body.dispatchEvent(event);
			return event.defaultPrevented;
		});
		expect(held).toBe(true);
	});
});

test.describe('the staff', () => {
	test.use({ serviceWorkers: 'block' });

	test('press the corner, give the code, and see what is the matter', async ({ page }) => {
		await page.goto('/kiosk/?idle=soon&code=2468');
		await kiosk(page, 'attract');
		await begin(page);
		const corner = await page.locator('.corner-press').boundingBox();
		if (!corner) throw new Error('the corner must be there');
		await page.mouse.move(corner.x + 20, corner.y + 20);
		await page.mouse.down();
		await kiosk(page, 'staff');
		await page.mouse.up();
		const dialog = page.locator('.staff');
		await expect(dialog.locator('[data-staff]')).toHaveCount(0);
		for (const digit of '1111')
			await dialog.getByRole('button', { name: digit, exact: true }).tap();
		await expect(dialog.locator('[data-staff]')).toHaveCount(0);
		for (const digit of '2468')
			await dialog.getByRole('button', { name: digit, exact: true }).tap();
		await expect(dialog.locator('[data-staff="problems"]')).toContainText('idle (address)');
		await expect(dialog.locator('[data-staff="settings"]')).toContainText('75');
		await expect(dialog.locator('[data-staff="settings"]')).not.toContainText('2468');
		await expect(dialog.locator('[data-count="visits"]')).toHaveText('1');

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			dialog.getByRole('button', { name: 'Export CSV' }).tap()
		]);
		expect(readFileSync(await download.path(), 'utf8')).toContain('visits,,1');
		await dialog.getByRole('button', { name: 'Clear the counts' }).tap();
		await expect(dialog.locator('[data-count="visits"]')).toHaveText('0');
		await dialog.getByRole('button', { name: 'Close the panel' }).tap();
		await kiosk(page, 'attract');
	});
});

test.describe('size and access', () => {
	test.use({ serviceWorkers: 'block' });
	test.setTimeout(150_000);

	for (const [name, size, diagonal] of [
		['landscape', LANDSCAPE, 15.6],
		['portrait', PORTRAIT, 21.5]
	] as const) {
		test(`targets are 15 mm at least, and nothing is cut off: ${name}`, async ({ page }) => {
			await page.setViewportSize(size);
			await page.goto(`/kiosk/?screenDiagonal=${diagonal}&home=https://example.org/`);
			await kiosk(page, 'attract');
			await begin(page);
			await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
			const least = Math.max(64, ((Math.hypot(1920, 1080) / (diagonal * 25.4)) * 15) | 0);
			const check = async () => {
				const small = await page.evaluate(
					(pixels) =>
						[...document.querySelectorAll<HTMLElement>('.kiosk button, .kiosk [role="slider"]')]
							.map((element) => ({ element, box: element.getBoundingClientRect() }))
							.filter(
								({ box }) =>
									box.width > 0 &&
									(box.height < pixels - 0.5 ||
										box.width < pixels - 0.5 ||
										box.right > window.innerWidth + 0.5)
							)
							.map(({ element, box }) => `${element.textContent} ${box.width} × ${box.height}`),
					least
				);
				expect(small).toEqual([]);
			};
			await check();
			const body = await page
				.locator('.kiosk-content .paragraph')
				.first()
				.evaluate((e) => {
					const zoom = Number(
						getComputedStyle(document.querySelector('.kiosk') ?? e).getPropertyValue('--zoom')
					);
					return Number.parseFloat(getComputedStyle(e).fontSize) * zoom;
				});
			expect(body).toBeGreaterThanOrEqual(28);
			for (const panel of ['chapters', 'text', 'phone']) {
				await act(page, panel).tap();
				await expect(page.locator('.kiosk-panel')).toBeVisible();
				await check();
			}
			await expect(act(page, 'again')).toBeInViewport({ ratio: 1 });
		});
	}

	test('lowered, the map comes within reach', async ({ page }) => {
		await page.setViewportSize(PORTRAIT);
		await page.goto('/kiosk/');
		await kiosk(page, 'attract');
		await begin(page);
		const top = async () => (await page.locator('.plate-box').boundingBox())?.y ?? 0;
		expect(await top()).toBeLessThan(100);
		await act(page, 'lower').tap();
		await expect.poll(top).toBeGreaterThan(500);
	});

	test('axe finds nothing, in any state and language', async ({ page }) => {
		await page.goto('/kiosk/?idle=15&home=https://example.org/');
		await kiosk(page, 'attract');
		await page.evaluate(axe);
		const faults = async (where: string) => {
			const found = await page.evaluate(async () => {
				const { violations } = await (
					globalThis as unknown as {
						axe: {
							run(
								context: Document,
								options: object
							): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
						};
					}
				).axe.run(document, {
					runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
				});
				return violations.map(
					({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`
				);
			});
			expect(found, where).toEqual([]);
		};
		await faults('attract');
		await begin(page);
		const languages = 1 + (await act(page, 'language').count());
		for (let i = 0; i < languages; i++) {
			await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
			await page.locator('.kiosk-content .sources button').first().tap();
			await expect(page.locator('.kiosk-content')).toHaveCSS('opacity', '1');
			await faults(`visit ${i}`);
			for (const panel of ['chapters', 'phone']) {
				await act(page, panel).tap();
				await faults(`${panel} ${i}`);
				await act(page, panel).tap();
			}
			if (i < languages - 1) await act(page, 'language').first().tap();
		}
		await kiosk(page, 'warning');
		await faults('warning');
	});
});

test.describe('a lost context', () => {
	test.use({ serviceWorkers: 'block' });
	test.setTimeout(180_000);

	test('ten in a row recover, without a reload', async ({ page }) => {
		await enter(page);
		await live(page);
		await page.evaluate(() => (document.body.dataset['same'] = 'page'));
		for (let i = 0; i < 10; i++) {
			await page.evaluate(
				() =>
					new Promise<void>((resolve, reject) => {
						const canvas = globalThis.storyMap?.map()?.getCanvas();
						const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
						if (!canvas || !extension) return reject(new Error('no context'));
						canvas.addEventListener('webglcontextrestored', () => resolve(), { once: true });
						canvas.addEventListener(
							'webglcontextlost',
							() => setTimeout(() => extension.restoreContext()),
							{
								once: true
							}
						);
						extension.loseContext();
					})
			);
			await live(page);
		}
		expect(await page.evaluate(() => document.body.dataset['same'])).toBe('page');
		await kiosk(page, 'visit');
	});
});

withOwnServer.describe('without a network', () => {
	withOwnServer.setTimeout(240_000);
	const ready = (page: Page) =>
		expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 120_000 });

	withOwnServer(
		'the server gone and the page loaded again, the whole story runs',
		async ({ page, own }) => {
			await page.goto('/kiosk/?quiet=none');
			await expect(page.locator('html')).toHaveAttribute('data-offline', /preparing|ready/);
			await ready(page);
			await own.kill();
			await page.reload();
			await kiosk(page, 'attract');
			await live(page);
			await ready(page);
			await begin(page);
			const steps = await page.evaluate(() => {
				const found: string[] = [];
				const slider = document.querySelector('.slider[role="slider"]');
				found.push(slider?.getAttribute('aria-valuemax') ?? '0');
				return Number(found[0]) + 1;
			});
			expect(steps).toBeGreaterThan(50);
			const languages = 1 + (await act(page, 'language').count());
			for (let language = 0; language < languages; language++) {
				await page.locator('.slider[role="slider"]').press('Home');
				await expect(page.locator('html')).toHaveAttribute('data-step', 'opening');
				const seen = new Set<string>();
				for (let i = 1; i < steps; i++) {
					await act(page, 'next').click();
					const heading = page.locator('.kiosk-running span').last();
					await expect(heading).toContainText(String(i + 1));
					const text = await page.locator('.kiosk-content').innerText();
					expect(text.length).toBeGreaterThan(40);
					seen.add(text);
				}
				expect(seen.size).toBe(steps - 1);
				// Fonts and figures came from the copy as well.
				expect(
					await page.evaluate(
						() => [...document.fonts].filter(({ status }) => status === 'error').length
					)
				).toBe(0);
				if (language < languages - 1) await act(page, 'language').first().tap();
			}
			await live(page);
		}
	);

	withOwnServer('a new version is taken whole or not at all', async ({ page, own }) => {
		await page.goto('/kiosk/?quiet=none&code=1953');
		await ready(page);
		await page.reload();
		await ready(page);
		const caches = () => page.evaluate(() => window.caches.keys());
		const [before] = (await caches()).filter((name) => name.startsWith('kiosk /'));
		expect(before).toBeTruthy();

		// A newer worker, and one of its files is not there.
		const version = (before ?? '').split(' ').at(-1) ?? '';
		own.answer.set('/service-worker.js', {
			status: 200,
			edit: (text) => text.replaceAll(version, 'newer')
		});
		own.answer.set('/geojson/rivers.geojson', { status: 404 });
		const update = () =>
			page.evaluate(async () => {
				const registration = await navigator.serviceWorker.getRegistration('/kiosk/');
				await registration?.update();
				const worker = registration?.installing;
				if (worker)
					await new Promise<void>((resolve) =>
						worker.addEventListener('statechange', () => resolve(), { once: true })
					);
				return registration?.waiting !== null;
			});
		expect(await update()).toBe(false);
		expect((await caches()).filter((name) => name.startsWith('kiosk /'))).toEqual([before]);

		// Now it is complete: it waits until the staff, or the quiet hours, let it in.
		own.answer.delete('/geojson/rivers.geojson');
		expect(await update()).toBe(true);
		const loaded = page.waitForEvent('load');
		await page.mouse.move(20, 20);
		await page.mouse.down();
		await kiosk(page, 'staff');
		await page.mouse.up();
		for (const digit of '1953')
			await page.locator('.keypad').getByRole('button', { name: digit, exact: true }).tap();
		await page.getByRole('button', { name: 'Take the new version' }).tap();
		await loaded;
		await ready(page);
		expect((await caches()).filter((name) => name.startsWith('kiosk /'))).toEqual([
			'kiosk / newer'
		]);
	});

	withOwnServer(
		'kiosk.json comes from the network; its last good copy stays',
		async ({ page, own }) => {
			const pace = () =>
				page.evaluate(async () => {
					const file = (await (await fetch('/kiosk.json')).json()) as { idle?: number };
					return file.idle;
				});
			await page.goto('/kiosk/?quiet=none');
			await ready(page);
			await page.reload();
			await ready(page);
			own.answer.set('/kiosk.json', { status: 200, edit: () => '{ "idle": 301 }' });
			expect(await pace()).toBe(301);
			own.answer.set('/kiosk.json', { status: 200, edit: () => '{ broken' });
			expect(await pace()).toBe(301);
			await own.kill();
			expect(await pace()).toBe(301);
		}
	);
});

test('a short soak leaves no error, no second context and no reload', async ({
	browserName: _
}) => {
	test.setTimeout(240_000);
	const browser = process.env.E2E_CHROMIUM || findChromium();
	if (!browser) throw new Error('no Chromium');
	const report = await soak(
		{ minutes: 2, speed: 20, visits: 8, seed: 7, width: 960, height: 600, site: SITE, out: null },
		browser,
		() => undefined
	);
	expect(report.errors).toEqual([]);
	expect(report.visits).toBeGreaterThan(2);
	expect(report.contexts.mostAlive).toBe(1);
	expect(report.recovered).toBe(report.lost);
});
