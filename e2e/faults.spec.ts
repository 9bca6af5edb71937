/**
 * What goes wrong with a reader's network, browser and graphics, and how it ends: the text stays, the drawn map shows,
 * a plain notice offers another try, and all recovers when the cause goes.
 */
import { readdirSync, statSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** What the browser itself says of a request that failed. */
const BROWSER = /Failed to load resource/;
/** The one line of ours; what it says is checked where it is expected. */
const OURS = /^Map: |could not be (?:loaded|fetched)/;
test.use({ allowance: { consoleErrors: [BROWSER, OURS] } });

test.describe.configure({ timeout: 120_000 });

test.beforeEach(({ page: _page }, { project }) => {
	test.skip(project.name !== 'laptop', 'faults do not depend on the size of the window');
});

const state = (page: Page) => page.locator('html');
/** What the map says of itself, with and without a button to try again. */
const word = (page: Page) => page.locator('.live-plate [role=status]');
const notice = (page: Page) => word(page).filter({ has: page.getByRole('button') });

/** Lines of ours in the console from now on. */
function ourLines(page: Page): string[] {
	const lines: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' && !BROWSER.test(message.text())) lines.push(message.text());
	});
	return lines;
}

async function expectText(page: Page) {
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('[data-step-text]').nth(1)).toContainText(/\S/);
}

async function expectDrawn(page: Page) {
	await expect(page.locator('.drawn-ground svg').first()).toBeVisible();
	await expect(page.locator('.live-ground')).toBeHidden();
}

const live = (page: Page) =>
	expect(state(page)).toHaveAttribute('data-map', 'live', { timeout: 30_000 });

/** The built map code, whose name is a hash: the largest script. */
function mapCode(): string {
	const folder = 'build/_app/immutable/chunks';
	const [largest] = readdirSync(folder)
		.map((name) => ({ name, size: statSync(`${folder}/${name}`).size }))
		.toSorted((a, b) => b.size - a.size);
	if (!largest) throw new Error('There is no script in build/: run npm run build');
	return largest.name;
}

const ways: Record<string, (route: Route) => Promise<void>> = {
	missing: (route) => route.fulfill({ status: 404, body: 'not here' }),
	truncated: async (route) => {
		const response = await route.fetch();
		const body = await response.text();
		await route.fulfill({ response, body: body.slice(0, body.length / 2) });
	},
	'not JSON': (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in</p>' }),
	unreachable: (route) => route.abort('internetdisconnected')
};

test.describe('the land', () => {
	for (const [way, answer] of Object.entries(ways)) {
		test(`is ${way}`, async ({ page }) => {
			const lines = ourLines(page);
			await page.route('**/geojson/korea-land.geojson*', answer);
			await page.goto('/');
			await expect(notice(page)).toBeVisible({ timeout: 30_000 });
			await expectText(page);
			await expectDrawn(page);
			expect(lines.filter((line) => OURS.test(line))).toHaveLength(1);
			expect(lines[0]).toContain('korea-land');

			await page.unroute('**/geojson/korea-land.geojson*');
			await notice(page).getByRole('button').first().click();
			await live(page);
			await expect(notice(page)).toHaveCount(0);
			expect(lines).toHaveLength(1);
		});
	}

	test('is slow', async ({ page }) => {
		let let_through: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (let_through = resolve));
		await page.route('**/geojson/korea-land.geojson*', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/');
		await expect(word(page)).toBeVisible();
		await expectText(page);
		await expectDrawn(page);
		let_through();
		await live(page);
		await expect(word(page)).toHaveCount(0);
	});
});

const files = readdirSync('static/geojson').filter(
	(name) =>
		/\.(?:geojson|webp)$/.test(name) &&
		// Not fetched by the story's first pages.
		!/^(?:dmz-land|korea-coast|world-light|places|korea-land)\./.test(name)
);

test('any other file of the geodata is missing', async ({ context }) => {
	test.setTimeout(300_000);
	for (const file of files) {
		const page = await context.newPage();
		let asked = false;
		await page.route(`**/geojson/${file}*`, (route) => {
			asked = true;
			return route.fulfill({ status: 404, body: 'not here' });
		});
		await page.goto('/');
		await expect
			.poll(async () => asked && (await notice(page).count()), { message: file, timeout: 30_000 })
			.toBe(1);
		await expectText(page);
		await page.close();
	}
});

test("the map's code fails to load", async ({ page }) => {
	const lines = ourLines(page);
	const address = `**/${mapCode()}`;
	await page.route(address, (route) => route.abort());
	await page.goto('/');
	await expect(state(page)).toHaveAttribute('data-map', 'failed');
	await expect(notice(page)).toBeVisible();
	await expectText(page);
	await expectDrawn(page);
	expect(lines).toHaveLength(1);
	await page.unroute(address);
	await notice(page).getByRole('button').first().click();
	await live(page);
});

test('there is no WebGL', async ({ page }) => {
	const lines = ourLines(page);
	await page.addInitScript(() => {
		const real = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			...rest: unknown[]
		) {
			return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
		} as typeof real;
	});
	await page.goto('/');
	await expect(state(page)).toHaveAttribute('data-map', 'failed');
	await expectText(page);
	await expectDrawn(page);
	expect(lines).toEqual([]);

	// The drawn map follows the reader.
	const before = await page.locator('.drawn-ground svg').first().getAttribute('viewBox');
	await page.evaluate(() => globalThis.storyMap?.goTo('aid-1'));
	await expect(page.locator('.drawn-ground svg').first()).not.toHaveAttribute(
		'viewBox',
		before ?? ''
	);
});

test('the graphics context is lost ten times', async ({ page }) => {
	test.setTimeout(180_000);
	await page.goto('/');
	await live(page);
	for (let time = 0; time < 10; time++) {
		await page.evaluate(() => {
			const canvas = globalThis.storyMap?.map()?.getCanvas();
			const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
			Object.assign(globalThis, { lose });
			lose?.loseContext();
		});
		await expect(state(page)).toHaveAttribute('data-map', 'drawn');
		await expectDrawn(page);
		await expectText(page);
		await page.evaluate(() =>
			(globalThis as unknown as { lose: WEBGL_lose_context }).lose.restoreContext()
		);
		await live(page);
	}
	await expectCamera(page, 'crossing-2');
});

/** Goes to a step; the live map must end at that scene's very camera. */
async function expectCamera(page: Page, step: string) {
	await page.evaluate((id) => globalThis.storyMap?.goTo(id), step);
	await expect
		.poll(() =>
			page.evaluate(() => {
				const scene = globalThis.storyMap?.scene().camera;
				const map = globalThis.storyMap?.map();
				if (!scene || !map) return Infinity;
				const { lng, lat } = map.getCenter();
				return (
					Math.abs(lng - scene.lon) +
					Math.abs(lat - scene.lat) +
					Math.abs(map.getZoom() - scene.zoom)
				);
			})
		)
		.toBeLessThan(1e-6);
}

test('offline in mid-read', async ({ page, context }) => {
	await page.goto('/');
	await live(page);
	// Everything that the story needs has come once the map rests.
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	for (const step of ['crossing-2', 'aid-1', 'treaties-1']) {
		await expectCamera(page, step);
		await expect(state(page)).toHaveAttribute('data-step', step);
	}
	await live(page);
	await expect(notice(page)).toHaveCount(0);
	await context.setOffline(false);
	await expectCamera(page, 'seoul-1');
});

test('storage is refused', async ({ page }) => {
	const lines = ourLines(page);
	await page.addInitScript(() => {
		const refuse = () => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		};
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(globalThis, name, { configurable: true, get: refuse });
	});
	await page.goto('/');
	await expectText(page);
	await live(page);
	await expectCamera(page, 'crossing-2');
	expect(lines).toEqual([]);
});

test('fonts are missing', async ({ page }) => {
	await page.route('**/*.woff2', (route) => route.abort());
	await page.goto('/');
	await expectText(page);
	await live(page);
	await expectCamera(page, 'talks-1');
	await expect(page.locator('svg.overlay text').first()).toBeVisible();
});

test('a very slow device', async ({ page }) => {
	test.setTimeout(180_000);
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 20 });
	await page.goto('/', { waitUntil: 'commit' });
	await expectText(page);
	await expect(page.locator('.drawn-ground svg').first()).toBeVisible();
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	await expect(state(page)).toHaveAttribute('data-map', 'live', { timeout: 120_000 });
	await expectCamera(page, 'crossing-2');
});

test('a tab is restored after a day', async ({ page }) => {
	await page.goto('/');
	await live(page);
	await expectCamera(page, 'august-1');
	const devtools = await page.context().newCDPSession(page);
	// The system put the page to sleep, and took its graphics for others.
	await page.evaluate(() => {
		const lose = globalThis.storyMap
			?.map()
			?.getCanvas()
			.getContext('webgl2')
			?.getExtension('WEBGL_lose_context');
		Object.assign(globalThis, { lose });
		lose?.loseContext();
		const day = 86_400_000;
		const now = Date.now.bind(Date);
		Date.now = () => now() + day;
	});
	await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
	await devtools.send('Page.setWebLifecycleState', { state: 'active' });
	await page.evaluate(() => {
		(globalThis as unknown as { lose: WEBGL_lose_context }).lose.restoreContext();
		window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});
	await live(page);
	await expect(state(page)).toHaveAttribute('data-step', 'august-1');
	await expectCamera(page, 'august-1');
});

test('a new version is deployed while an old page opens', async ({ page }) => {
	const lines = ourLines(page);
	// The old page's first scripts came; everything it asks for later is gone with the old version.
	let gone = false;
	await page.route('**/_app/immutable/**', (route) =>
		gone && /\/(?:chunks|workers|nodes)\//.test(route.request().url())
			? route.fulfill({ status: 404, body: 'not here' })
			: route.continue()
	);
	await page.route(`**/${mapCode()}`, (route) => {
		gone = true;
		return route.fulfill({ status: 404, body: 'not here' });
	});
	await page.goto('/');
	await expect(notice(page)).toBeVisible();
	await expectText(page);
	await expectDrawn(page);
	expect(lines.every((line) => OURS.test(line))).toBe(true);
	await page.unrouteAll();
	await notice(page).getByRole('button').first().click();
	await live(page);
	await expectText(page);
});
