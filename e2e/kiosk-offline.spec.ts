/** The kiosk without a network, and its updates. Browsers with a profile of their own, as on the machine in the museum. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArguments } from '../scripts/setup/chromium.mjs';
import { act, begin, inMode, live, openStaffPanel, ready } from './support/kiosk.ts';
import { built, openOwnServer, type OwnServer } from './support/own-server.ts';
import { expect, test as base } from './support/test.ts';

interface Machine {
	server: OwnServer;
	/** Starts the browser, a new process each time, with the machine's one profile. */
	start(): Promise<Page>;
}

const test = base.extend<{ machine: Machine }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
	machine: async ({}, use) => {
		const server = await openOwnServer();
		const profile = mkdtempSync(join(tmpdir(), 'kiosk-profile-'));
		let browser: BrowserContext | undefined;
		await use({
			server,
			async start() {
				await browser?.close();
				// As the runner does (scripts/kiosk/main.mjs): a browser that ended hard leaves its lock.
				for (const name of readdirSync(profile))
					if (name.startsWith('Singleton')) rmSync(join(profile, name), { force: true });
				browser = await chromium.launchPersistentContext(profile, {
					...(process.env.E2E_CHROMIUM ? { executablePath: process.env.E2E_CHROMIUM } : {}),
					args: chromiumArguments(),
					viewport: { width: 960, height: 540 },
					hasTouch: true,
					reducedMotion: 'reduce'
				});
				const page = browser.pages()[0] ?? (await browser.newPage());
				await page.goto(`${server.origin}/kiosk/?quiet=none`);
				return page;
			}
		});
		await browser?.close();
		await server.kill();
		rmSync(profile, { recursive: true, force: true });
	}
});
test.skip(({ isMobile }) => isMobile, 'a kiosk is no phone');
test.describe.configure({ timeout: 300_000 });

/** Goes through all steps with the button, and gives the texts that stood. */
const readAll = (page: Page) =>
	page.evaluate(async () => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const button = document.querySelector<HTMLButtonElement>('[data-act="next"]');
		const texts: string[] = [];
		while (button && !button.disabled) {
			const before = document.documentElement.dataset['step'];
			button.click();
			while (document.documentElement.dataset['step'] === before) await frame();
			texts.push(document.querySelector<HTMLElement>('.kiosk-content')?.innerText ?? '');
		}
		return texts;
	});
/** Families that could not be loaded. The stand-ins are the system's own fonts, which may be missing. */
const brokenFonts = (page: Page) =>
	page.evaluate(() =>
		[...document.fonts]
			.filter(({ status, family }) => status === 'error' && !family.includes('Fallback'))
			.map(({ family }) => family)
	);

test('the server gone, the page loaded again and the machine restarted: the whole story runs', async ({
	machine
}) => {
	const page = await machine.start();
	await expect(page.locator('html')).toHaveAttribute('data-offline', /preparing|ready/);
	await ready(page);
	await machine.server.kill();

	await page.reload();
	await ready(page);
	await live(page);
	await begin(page);
	const slider = page.locator('.slider[role="slider"]');
	const steps = 1 + Number(await slider.getAttribute('aria-valuemax'));
	expect(steps).toBeGreaterThan(50);
	const others = await act(page, 'language').allTextContents();
	const all = new Set<string>();
	for (const language of ['', ...others]) {
		if (language) await act(page, 'language').filter({ hasText: language }).tap();
		const texts = await readAll(page);
		expect(texts).toHaveLength(steps - 1);
		expect(Math.min(...texts.map(({ length }) => length))).toBeGreaterThan(40);
		for (const text of texts) all.add(text);
		expect(await brokenFonts(page)).toEqual([]);
		await slider.press('Home');
	}
	expect(all.size).toBe((1 + others.length) * (steps - 1));
	// The width of the zone is computed in a worker, which needs its script and geodata.
	await page.evaluate(() => globalThis.storyMap?.goTo('armistice-4'));
	const zone = page.locator('.kiosk-content .zone');
	const found = await zone.locator('.found').first().textContent();
	await zone.locator('input').press('ArrowRight');
	await expect(zone.locator('.found').first()).not.toHaveText(found ?? '');
	await expect(zone.locator('.found')).toHaveCount(1);
	await expect(page.locator('html')).toHaveAttribute('data-map', 'live');

	const again = await machine.start();
	await inMode(again, 'attract');
	await ready(again);
	await live(again);
	await begin(again);
	await expect(again.locator('.kiosk-content')).toContainText(/\S/);
});

test('settings come from the network, their last good copy stays; a new version is taken whole or not at all', async ({
	machine
}) => {
	const { answers } = machine.server;
	const page = await machine.start();
	await ready(page);
	/** The setting that is answered, and why it is not the server's. */
	const idle = () =>
		page.evaluate(async () => {
			const response = await fetch('/kiosk.json');
			const file = (await response.json()) as { idle?: number };
			return [file.idle, response.headers.get('x-kiosk-settings')];
		});
	// The first copy came with the version.
	answers.set('/kiosk.json', { status: 404 });
	expect(await idle()).toEqual([75, 'not-answered 404']);
	answers.set('/kiosk.json', { status: 200, edit: () => '{ "idle": 301, "code": "2468" }' });
	expect(await idle()).toEqual([301, null]);
	answers.set('/kiosk.json', { status: 404 });
	expect(await idle()).toEqual([301, 'not-answered 404']);
	answers.set('/kiosk.json', { status: 200, edit: () => '{ broken' });
	expect(await idle()).toEqual([301, 'not-json %7B%20broken']);
	// The staff reads it, and the copy's code opens the panel.
	await page.reload();
	await ready(page);
	await openStaffPanel(page, '2468');
	await expect(page.locator('[data-staff="problems"]')).toContainText('kiosk.json is not JSON');
	await page.getByRole('button', { name: 'Close the panel' }).tap();

	const versions = async () =>
		(await page.evaluate(() => window.caches.keys())).filter((name) => name.startsWith('kiosk /'));
	const before = await versions();
	expect(before).toHaveLength(1);
	/** Asks for a new version; whether one waits then. */
	const update = () =>
		page.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration('/kiosk/');
			await registration?.update();
			const worker = registration?.installing;
			if (worker)
				await new Promise<void>((resolve) =>
					worker.addEventListener('statechange', () => resolve(), { once: true })
				);
			return Boolean(registration?.waiting);
		});
	// Nothing has changed: nothing is taken.
	expect(await update()).toBe(false);

	// One file has another content, whatever the version is called.
	const rivers = built('/geojson/rivers.geojson');
	const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
	answers.set('/service-worker.js', {
		status: 200,
		edit: (text) => text.replace(digest(rivers), digest(`${rivers}\n`))
	});
	// It is missing; then it is still the old one: neither is taken.
	answers.set('/geojson/rivers.geojson', { status: 404 });
	expect(await update()).toBe(false);
	answers.delete('/geojson/rivers.geojson');
	expect(await update()).toBe(false);
	expect(await versions()).toEqual(before);

	// Now it is complete: it waits until the staff, or the quiet hours, let it in.
	answers.set('/geojson/rivers.geojson', { status: 200, edit: (text) => `${text}\n` });
	expect(await update()).toBe(true);
	expect(await versions()).toHaveLength(2);
	const loaded = page.waitForEvent('load');
	await openStaffPanel(page, '2468');
	await expect(page.locator('[data-staff="errors"]')).toContainText('rivers.geojson');
	await page.getByRole('button', { name: 'Take the new version' }).tap();
	await loaded;
	await ready(page);
	const after = await versions();
	expect(after).toHaveLength(1);
	expect(after).not.toEqual(before);
});
