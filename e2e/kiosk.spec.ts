/** The kiosk as visitors and staff meet it. Each test loads the page once and asks it all that it can: loading is dear. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readManifest } from '../scripts/gates/first-view.ts';
import { findChromium } from '../scripts/setup/chromium.mjs';
import { UNJUDGED } from '../scripts/soak/judge.ts';
import { soak } from '../scripts/soak/soak.ts';
import {
	act,
	begin,
	enter,
	inMode,
	live,
	openStaffPanel,
	pass,
	pressCorner,
	step,
	typeCode,
	withoutWebGL
} from './support/kiosk.ts';
import { SITE } from './support/own-server.ts';
import { smallTargets, smallTargetsInSteps, watchTargets } from './support/targets.ts';
import { expect, test } from './support/test.ts';

/** A kiosk has one screen: its size is set here, not by the project. */
const LANDSCAPE = { width: 1920, height: 1080 };
const PORTRAIT = { width: 1080, height: 1920 };

test.skip(({ isMobile }) => isMobile, 'a kiosk is no phone');
test.use({
	// Small and without journeys: a machine without a graphics card draws slowly. What depends on size sets it.
	viewport: { width: 1280, height: 720 },
	hasTouch: true,
	contextOptions: { reducedMotion: 'reduce' },
	serviceWorkers: 'block'
});
test.describe.configure({ timeout: 300_000 });

/** What is read out to those who do not see it. */
const told = (page: Page) => page.locator('.kiosk > p.visually-hidden[role=status]');

test('a visit: every control does what it says, and a finger scrubs the map', async ({ page }) => {
	await enter(page, '?home=https://example.org/yalu');
	const here = page.locator('html');
	const shown = page.locator('.kiosk-content');
	expect(await step(page)).toBe('opening');
	await expect(act(page, 'previous')).toBeDisabled();

	await expect(told(page)).toBeEmpty();
	await act(page, 'next').tap();
	await expect(here).toHaveAttribute('data-step', 'capitals-1');
	await expect(told(page)).toHaveText(/^Chapter 1: .+\. .+/);
	await act(page, 'chapters').tap();
	await page.locator('.kiosk-panel li button').nth(3).tap();
	await expect(here).toHaveAttribute('data-step', 'crossing-1');
	await act(page, 'previous').tap();
	await expect(here).not.toHaveAttribute('data-step', 'crossing-1');
	await page.locator('.slider[role="slider"]').press('End');
	await expect(act(page, 'next')).toBeDisabled();

	const zoom = () => shown.evaluate((element) => getComputedStyle(element).zoom);
	const normal = await zoom();
	await act(page, 'text').tap();
	await page.locator('.sizes button').nth(2).tap();
	await expect.poll(zoom).not.toBe(normal);

	// Sources open in place; a web address is a square for a phone.
	await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
	await shown.locator('.sources button').first().tap();
	await expect(shown.locator('.note')).toBeVisible();
	// So does the list of what the map shows, and it is seen at once; the next step's is closed again.
	const list = shown.locator('.on-this-map');
	await list.locator('summary').tap();
	await expect(list.locator('li').first()).toBeInViewport();
	await act(page, 'next').tap();
	await expect(here).toHaveAttribute('data-step', 'crossing-3');
	await expect(list.locator('summary')).toBeAttached();
	await expect(list.locator('li').first()).toBeHidden();
	await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
	await expect(here).toHaveAttribute('data-step', 'crossing-2');
	await act(page, 'phone').tap();
	await expect(page.locator('.kiosk-panel svg[data-address]')).toHaveAttribute(
		'data-address',
		'https://example.org/yalu/#crossing-2'
	);

	// Another language leaves step and map where they are.
	await live(page);
	const mark = () =>
		page.evaluate(() => {
			const canvas = globalThis.storyMap?.map()?.getCanvas();
			return canvas ? (canvas.dataset['mark'] ??= String(Math.random())) : null;
		});
	const canvas = await mark();
	expect(canvas).not.toBeNull();
	const running = page.locator('.kiosk-running span').first();
	const english = await page.title();
	const others = await act(page, 'language').allTextContents();
	for (const name of others) {
		const heading = await page.locator('#kiosk-chapter').textContent();
		await act(page, 'language').filter({ hasText: name }).tap();
		await expect(page.locator('#kiosk-chapter')).not.toHaveText(heading ?? '');
		// Page, title and what is read out follow; the change itself is not read out.
		await expect(page).toHaveTitle((await running.textContent()) ?? '');
		await expect(told(page)).toBeEmpty();
		expect(await step(page)).toBe('crossing-2');
		expect(await mark()).toBe(canvas);
	}
	if (others.length > 0) {
		await expect(here).not.toHaveAttribute('lang', 'en');
		await expect(page).not.toHaveTitle(english);
	}

	// "Start again" takes everything back.
	await act(page, 'again').tap();
	await inMode(page, 'attract');
	await begin(page);
	await expect(here).toHaveAttribute('lang', 'en');
	expect(await zoom()).toBe(normal);
	expect(await step(page)).toBe('opening');

	const box = await page.locator('.plate-box').boundingBox();
	if (!box) throw new Error('the plate must be there');
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width * 0.8, y);
	await page.mouse.down();
	const scrubbed: number[] = [];
	for (const share of [0.7, 0.6, 0.5, 0.4]) {
		await page.mouse.move(box.x + box.width * share, y);
		scrubbed.push(
			await page.evaluate(() => {
				const { step: id, progress } = globalThis.storyMap?.position() ?? { step: '', progress: 0 };
				return (id === 'opening' ? 0 : 1) + progress;
			})
		);
	}
	await page.mouse.up();
	expect(scrubbed).toEqual([...scrubbed].sort((a, b) => a - b));
	expect(new Set(scrubbed).size).toBe(4);
	await expect
		.poll(() => page.evaluate(() => globalThis.storyMap?.position()))
		.toEqual({ step: 'capitals-1', progress: expect.closeTo(0.4, 5) });
});

test('nobody there: it asks, counts down and goes back; never while the tour plays', async ({
	page
}) => {
	await page.goto('/kiosk/');
	await inMode(page, 'attract');
	// The film goes on by itself.
	const first = await step(page);
	await pass(page, 8);
	await expect.poll(() => step(page)).not.toBe(first);
	await inMode(page, 'attract');

	await begin(page);
	await act(page, 'text').tap();
	await page.locator('.sizes button').nth(1).tap();
	await pass(page, 76);
	await inMode(page, 'warning');
	await expect(page.getByRole('alertdialog')).toContainText(/\b(20|19|18) seconds/);
	// Any touch goes on, and nothing beneath it is pressed.
	const next = await act(page, 'next').boundingBox();
	if (!next) throw new Error('the button must be there');
	/** Touches where the button stands, or will stand, until the click that follows a touch has come too. */
	const tapThere = async () => {
		const click = await page.evaluateHandle(() => {
			const listen = { once: true, capture: true };
			const came = new Promise<void>((resolve) =>
				window.addEventListener('click', () => requestAnimationFrame(() => resolve()), listen)
			);
			return { came };
		});
		await page.touchscreen.tap(next.x + next.width / 2, next.y + next.height / 2);
		await click.evaluate(({ came }) => came);
	};
	await tapThere();
	await inMode(page, 'visit');
	await expect(page.getByRole('alertdialog')).toHaveCount(0);
	expect(await step(page)).toBe('opening');

	await act(page, 'play').tap();
	await inMode(page, 'tour');
	for (const id of ['capitals-1', 'capitals-2', 'capitals-3']) {
		await expect(page.locator('.kiosk-bar .rest')).toBeVisible();
		// Far more than the time after which it would ask.
		await pass(page, 120);
		await expect(page.locator('html')).toHaveAttribute('data-step', id);
		await expect(told(page)).toBeEmpty();
		await inMode(page, 'tour');
	}
	await act(page, 'play').tap();
	await inMode(page, 'visit');
	await pass(page, 76);
	await inMode(page, 'warning');
	await pass(page, 21);
	await inMode(page, 'attract');
	await tapThere();
	await inMode(page, 'visit');
	expect(await step(page)).toBe('opening');
	await expect(act(page, 'text')).toHaveAttribute('aria-expanded', 'false');
});

test('the film stops and goes on at its own button, which nobody enters by', async ({ page }) => {
	await withoutWebGL(page);
	await page.goto('/kiosk/');
	await inMode(page, 'attract');
	const button = act(page, 'film');
	const runs = () => expect(button).toHaveAccessibleName('Pause the film');
	const stands = () => expect(button).toHaveAccessibleName('Let the film go on');
	await runs();
	const box = await button.boundingBox();
	expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(64);

	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(button).toBeFocused();
	for (const key of ['Enter', ' ']) {
		await page.keyboard.press(key);
		await (key === 'Enter' ? stands : runs)();
		await inMode(page, 'attract');
	}
	await button.tap();
	await stands();
	await inMode(page, 'attract');
	// Left alone it goes on by itself.
	await pass(page, 4 * 75 + 1);
	await runs();
	await inMode(page, 'attract');

	await button.tap();
	await stands();
	await page.keyboard.press('ArrowRight');
	await inMode(page, 'visit');
	await act(page, 'again').tap();
	await inMode(page, 'attract');
	await runs();
});

test('without WebGL each step has its drawn map', async ({ page }) => {
	await withoutWebGL(page);
	await enter(page);
	await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
	const ground = () => page.locator('.drawn-ground svg').last().getAttribute('viewBox');
	const first = await ground();
	await page.evaluate(() => globalThis.storyMap?.goTo('withdrawal-4'));
	await expect.poll(ground).not.toBe(first);
	await expect(page.locator('.kiosk-content')).toContainText(/\S/);
});

test('no way out by touch or by the keys that a page holds; the staff has its panel', async ({
	page,
	context
}) => {
	await enter(page, '?home=https://example.org/&idle=soon&code=2468');
	const address = page.url();
	await page.locator('main').waitFor();
	const refused = await page.evaluate(() =>
		['contextmenu', 'dragstart', 'drop', 'copy', 'paste', 'auxclick'].filter((type) => {
			const event = new Event(type, { bubbles: true, cancelable: true });
			(document.querySelector('main') as HTMLElement).dispatchEvent(event);
			return !event.defaultPrevented;
		})
	);
	expect(refused).toEqual([]);
	await page.evaluate(() => {
		const held: string[] = [];
		Object.assign(window, { held });
		// After the page's own answer, and before anybody else's.
		window.addEventListener('keydown', (event) => event.defaultPrevented && held.push(event.key), {
			capture: true
		});
	});
	const keys = [
		'F5',
		'F11',
		'F12',
		'Control+r',
		'Control+p',
		'Control+u',
		'Control+f',
		'Alt+ArrowLeft',
		'Backspace'
	];
	for (const key of keys) await page.keyboard.press(key);
	const last = keys.map((key) => key.split('+').at(-1));
	expect(await page.evaluate(() => (window as unknown as { held: string[] }).held)).toEqual(
		expect.arrayContaining(last)
	);
	expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
	await page.evaluate(() => {
		const link = Object.assign(document.createElement('a'), { href: 'https://example.org/' });
		document.body.append(link);
		link.click();
		link.remove();
	});
	for (let i = 0; i < 3; i++) await page.evaluate(() => window.history.back());
	await expect.poll(() => page.url()).toBe(address);

	const client = await context.newCDPSession(page);
	const fingers = (gap: number) => [
		{ x: 300 - gap, y: 500 },
		{ x: 300 + gap, y: 500 }
	];
	await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) });
	for (const gap of [60, 120, 200])
		await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(gap) });
	await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
	const held = await page.evaluate(() => {
		const event = new WheelEvent('wheel', { ctrlKey: true, cancelable: true, bubbles: true });
		document.body.dispatchEvent(event);
		return event.defaultPrevented;
	});
	expect(held).toBe(true);
	await inMode(page, 'visit');
	expect(context.pages()).toHaveLength(1);
	await expect(page.locator('a[href^="http"]')).toHaveCount(0);

	// A page that fails goes back to the film by itself, and the staff reads why.
	await page.evaluate(() =>
		window.dispatchEvent(new ErrorEvent('error', { error: new Error('provoked') }))
	);
	await inMode(page, 'attract');

	await openStaffPanel(page, '1111');
	const panel = page.locator('.staff');
	await expect(panel.locator('[data-staff]')).toHaveCount(0);
	await typeCode(page, '2468');
	await expect(panel.locator('[data-staff="errors"]')).toContainText('Error: provoked');
	await expect(panel.locator('[data-staff="problems"]')).toContainText('idle (address)');
	await expect(panel.locator('[data-staff="settings"]')).toContainText('75');
	await expect(panel.locator('[data-staff="settings"]')).not.toContainText('2468');
	await expect(panel.locator('[data-count="visits"]')).toHaveText('1');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		panel.getByRole('button', { name: 'Export CSV' }).tap()
	]);
	expect(readFileSync(await download.path(), 'utf8')).toContain('visits,,1');
	await panel.getByRole('button', { name: 'Clear the counts' }).tap();
	await expect(panel.locator('[data-count="visits"]')).toHaveText('0');
	await panel.getByRole('button', { name: 'Close the panel' }).tap();
	await inMode(page, 'attract');
});

test('targets are 15 mm at least, type is large, nothing is cut off; lowered, the map is in reach', async ({
	page
}) => {
	const diagonal = 15.6;
	const least = Math.floor((Math.hypot(1920, 1080) / (diagonal * 25.4)) * 15);
	expect(least).toBeGreaterThan(64);
	// Sizes are those of the page; a live map this large would only be slow.
	await withoutWebGL(page);
	await watchTargets(page);
	await page.setViewportSize(LANDSCAPE);
	await page.goto(`/kiosk/?screenDiagonal=${diagonal}&home=https://example.org/`);
	await inMode(page, 'attract');
	await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
	await begin(page);
	const small = () => smallTargets(page, least);
	for (const size of [LANDSCAPE, PORTRAIT]) {
		await page.setViewportSize(size);
		await expect(page.locator('.kiosk')).toHaveClass(
			size === PORTRAIT ? /\bportrait\b/ : /\blandscape\b/
		);
		const all = await smallTargetsInSteps(page, least);
		expect(all.small).toEqual([]);
		expect(all.figures).toBeGreaterThan(10);
		await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
		await expect(page.locator('html')).toHaveAttribute('data-step', 'crossing-2');
		expect(await small()).toEqual([]);
		const type = await page
			.locator('.kiosk-content .paragraph')
			.first()
			.evaluate((element) => {
				const { zoom } = getComputedStyle(element.closest('.kiosk-content') ?? element);
				return Number.parseFloat(getComputedStyle(element).fontSize) * Number(zoom);
			});
		expect(type).toBeGreaterThanOrEqual(28);
		for (const panel of ['chapters', 'text', 'phone']) {
			await act(page, panel).tap();
			await expect(page.locator('.kiosk-panel')).toBeVisible();
			expect(await small()).toEqual([]);
			await act(page, panel).tap();
		}
		await expect(act(page, 'again')).toBeInViewport({ ratio: 1 });
	}
	const top = async () => (await page.locator('.plate-box').boundingBox())?.y ?? 0;
	expect(await top()).toBeLessThan(100);
	await act(page, 'lower').tap();
	await expect.poll(top).toBeGreaterThan(500);
});

test('targets are 15 mm at least in the film, the warning and the panel of the staff', async ({
	page
}) => {
	const diagonal = 15.6;
	const least = Math.floor((Math.hypot(1920, 1080) / (diagonal * 25.4)) * 15);
	await withoutWebGL(page);
	await watchTargets(page);
	await page.setViewportSize(LANDSCAPE);
	await page.goto(`/kiosk/?screenDiagonal=${diagonal}&countdown=300`);
	await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
	const small = () => smallTargets(page, least);
	for (const size of [LANDSCAPE, PORTRAIT]) {
		await page.setViewportSize(size);
		await inMode(page, 'attract');
		await expect(page.locator('.attract .invitation')).toBeVisible();
		expect(await small()).toEqual([]);
		await begin(page);
		await pass(page, 80);
		await inMode(page, 'warning');
		await expect(page.locator('.veil button')).toBeVisible();
		expect(await small()).toEqual([]);
		await page.locator('.veil button').tap();
		await inMode(page, 'visit');
		await pressCorner(page);
		await expect(page.locator('.keypad button')).toHaveCount(11);
		expect(await small()).toEqual([]);
		await typeCode(page, '1953');
		await expect(page.locator('[data-staff="storage"]')).toContainText(/lasting|not known/);
		expect(await small()).toEqual([]);
		await page.getByRole('button', { name: 'Close the panel' }).tap();
	}
});

test('one finger explores: it drags the map, and buttons move it and bring it nearer and farther', async ({
	page
}) => {
	// However long the map takes to come, the visitor stays.
	await enter(page, '?idle=3600');
	await live(page);
	await act(page, 'explore').tap();
	const zoom = () => page.evaluate(() => globalThis.storyMap?.map()?.getZoom() ?? NaN);
	const before = await zoom();
	await act(page, 'nearer').tap();
	await expect.poll(zoom).toBeCloseTo(before + 1, 3);
	for (const times of [0, -1]) {
		await act(page, 'farther').tap();
		await expect.poll(zoom).toBeCloseTo(before + times, 3);
	}
	const at = () =>
		page.evaluate(() => {
			const { lng, lat } = globalThis.storyMap?.map()?.getCenter() ?? { lng: NaN, lat: NaN };
			return { lng, lat };
		});
	const start = await at();
	await act(page, 'right').tap();
	await expect.poll(async () => (await at()).lng).toBeGreaterThan(start.lng);
	await act(page, 'down').tap();
	await expect.poll(async () => (await at()).lat).toBeLessThan(start.lat);
	const sizes = await page
		.locator('.map-moves button')
		.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
	expect(sizes).toHaveLength(6);
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(64);
	await act(page, 'explore').tap();
	await expect(act(page, 'farther')).toHaveCount(0);
	await expect.poll(zoom).toBeCloseTo(before, 3);
});

test('the worker of the zone goes with the visitor who asked it', async ({ page }) => {
	// The map has a worker too.
	await withoutWebGL(page);
	await enter(page);
	await page.evaluate(() => globalThis.storyMap?.goTo('armistice-4'));
	const begun = page.waitForEvent('worker');
	await page.locator('.kiosk-content .zone input').press('ArrowRight');
	const worker = await begun;
	const ended = worker.waitForEvent('close');
	await act(page, 'again').tap();
	await inMode(page, 'attract');
	await ended;
});

test('settings that come while somebody is there wait for the film', async ({ page }) => {
	await withoutWebGL(page);
	let answer: () => void = () => undefined;
	const asked = new Promise<void>((resolve) => (answer = resolve));
	await page.route('**/kiosk.json', async (route) => {
		await asked;
		await route.fulfill({ json: { chapters: ['crossing'], home: 'https://example.org/' } });
	});
	await enter(page);
	const stops = () => page.locator('.slider[role="slider"]').getAttribute('aria-valuemax');
	const before = await stops();
	const answered = page.waitForResponse('**/kiosk.json');
	answer();
	await (await answered).finished();
	await act(page, 'next').tap();
	await expect(page.locator('html')).toHaveAttribute('data-step', 'capitals-1');
	expect(await stops()).toBe(before);
	await expect(act(page, 'phone')).toHaveCount(0);
	await act(page, 'again').tap();
	await inMode(page, 'attract');
	await begin(page);
	await expect(act(page, 'phone')).toBeVisible();
	expect(Number(await stops())).toBeLessThan(Number(before));
});

test('ten lost contexts in a row recover, without a reload', async ({ page }) => {
	await page.setViewportSize({ width: 960, height: 540 });
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
					const once = { once: true };
					canvas.addEventListener('webglcontextrestored', () => resolve(), once);
					canvas.addEventListener(
						'webglcontextlost',
						() => setTimeout(() => extension.restoreContext()),
						once
					);
					extension.loseContext();
				})
		);
		await live(page);
	}
	expect(await page.evaluate(() => document.body.dataset['same'])).toBe('page');
	await inMode(page, 'visit');
});

test('a short soak leaves no error, no second context and no reload', async ({
	browserName: _
}) => {
	test.setTimeout(480_000);
	const browser = process.env.E2E_CHROMIUM || findChromium();
	if (!browser) throw new Error('no Chromium');
	const report = await soak(
		{ minutes: 3, speed: 60, visits: 5, seed: 7, width: 640, height: 360, site: SITE, out: null },
		browser,
		() => undefined
	);
	expect(report.visits).toBe(5);
	// Five visits say nothing of the heap; everything else is judged.
	expect(report.faults).toEqual([UNJUDGED]);
});

test.describe('when the drawings of figures do not come', () => {
	test.use({ allowance: { consoleErrors: [/ERR_FAILED/, /code of a figure/] } });

	test('the text stands, and they come with the network', async ({ page }) => {
		const drawings = readManifest()['src/lib/components/figures/drawings.ts'];
		if (!drawings) throw new Error('the drawings are not in the manifest');
		await page.route(`**/${drawings.file}`, (route) => route.abort());
		await enter(page);
		const told = page.waitForEvent('console', (line) => line.text().includes('code of a figure'));
		await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
		await told;
		await expect(page.locator('.kiosk-content .paragraph').first()).toBeVisible();
		await expect(page.locator('.figure-place figure')).toHaveCount(0);
		await page.unroute(`**/${drawings.file}`);
		await page.evaluate(() => window.dispatchEvent(new Event('online')));
		await expect(page.locator('.figure-place figure').first()).toBeVisible();
	});
});
