/**
 * What goes wrong with a reader's network, browser and graphics, and how it ends: the text stays, the drawn map shows,
 * a plain notice offers another try, and all recovers when the cause goes.
 */
import { readdirSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { readManifest } from '../scripts/gates/first-view.ts';
import { expect, test as base } from './support/test.ts';

/** What the browser itself says of a request that failed. */
const BROWSER = /^Failed to load resource/;

/** Errors in the console. A test says which are to come; at its end there must have been these, and no others. */
class Console {
	/** Lines of ours, in order. */
	readonly lines: string[] = [];
	/** How often the browser complained of a request. */
	refused = 0;
	#expected: RegExp[] = [];
	#mayRefuse = false;

	hear(text: string): void {
		if (BROWSER.test(text)) this.refused++;
		else this.lines.push(text);
	}
	/** Requests fail, of which the browser tells; we say exactly these lines of it, in any order. */
	expect(...lines: RegExp[]): void {
		this.#mayRefuse = true;
		this.#expected = lines;
	}
	check(): void {
		const rest = [...this.lines];
		for (const wanted of this.#expected) {
			const at = rest.findIndex((line) => wanted.test(line));
			expect(at, `${wanted} is not among ${JSON.stringify(rest)}`).toBeGreaterThanOrEqual(0);
			rest.splice(at, 1);
		}
		expect(rest, 'lines that were not expected').toEqual([]);
		if (!this.#mayRefuse) expect(this.refused, 'requests that failed').toBe(0);
	}
}

const test = base.extend<{ said: Console }>({
	// Counted here, line by line.
	allowance: { consoleErrors: [/./s] },
	said: [
		async ({ context }, use) => {
			const said = new Console();
			context.on('console', (message) => {
				// The browser asks for the page's icon again with each step in the address, also offline.
				if (/\/favicon\.svg$/.test(message.location().url)) return;
				if (message.type() === 'error') said.hear(message.text());
			});
			await use(said);
			said.check();
		},
		{ auto: true }
	]
});

test.describe.configure({ timeout: 120_000 });

test.beforeEach(({ page: _page }, { project }) => {
	test.skip(project.name !== 'laptop', 'faults do not depend on the size of the window');
});

const state = (page: Page) => page.locator('html');
/** What the map says of itself, with and without a button to try again. */
const word = (page: Page) => page.locator('.live-plate [role=status]');
const notice = (page: Page) => word(page).filter({ has: page.getByRole('button') });

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

/** Address of a module of the built site, whose file is named by a hash. */
function codeOf(name: string): string {
	const found = Object.entries(readManifest()).find(
		([key, listed]) => key === name || listed.name === name
	);
	if (!found) throw new Error(`"${name}" is not in the build: run npm run build`);
	return `**/${found[1].file}`;
}

const gone = (route: Route) => route.fulfill({ status: 404, body: 'not here' });

type Answers = Record<string, (route: Route) => Promise<void>>;
const broken: Answers = {
	missing: gone,
	truncated: async (route) => {
		const response = await route.fetch();
		const body = await response.text();
		await route.fulfill({ response, body: body.slice(0, body.length / 2) });
	},
	'not JSON': (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in</p>' })
};
const ways: Answers = {
	...broken,
	unreachable: (route) => route.abort('internetdisconnected')
};

test.describe('the land', () => {
	for (const [way, answer] of Object.entries(ways)) {
		test(`is ${way}`, async ({ page, said }) => {
			said.expect(/^Map: korea-land is /);
			await page.route('**/geojson/korea-land.geojson*', answer);
			await page.goto('/');
			await expect(notice(page)).toBeVisible({ timeout: 30_000 });
			await expect(state(page)).toHaveAttribute('data-map', 'failed');
			await expectText(page);
			await expectDrawn(page);

			await page.unroute('**/geojson/korea-land.geojson*');
			await notice(page).getByRole('button').first().click();
			await live(page);
			await expect(notice(page)).toHaveCount(0);
		});
	}

	test('is slow', async ({ page }) => {
		const { held, release } = await hold(page, 'korea-land.geojson');
		await page.goto('/');
		await held;
		await expect(word(page)).toBeVisible();
		await expectText(page);
		await expectDrawn(page);
		release();
		await live(page);
		await expect(word(page)).toHaveCount(0);
	});
});

/** Holds a file back. `held` resolves once it has been asked for. */
async function hold(page: Page, file: string) {
	let release: () => void = () => undefined;
	let asked: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	const held = new Promise<void>((resolve) => (asked = resolve));
	await page.route(`**/geojson/${file}*`, async (route) => {
		asked();
		await released;
		await route.continue();
	});
	return { held, release };
}

/** What the drawing above the ground is made from; the ground needs some of it too. */
const above = [
	'story-layers',
	'river-labels',
	'rivers',
	'parallel-38',
	'demarcation-line',
	'demilitarized-zone'
];

test.describe('what lies above the ground', () => {
	for (const name of above) {
		const file = `${name}.geojson`;
		for (const [way, answer] of Object.entries(broken)) {
			test(`${name} is ${way}`, async ({ page, said }) => {
				// One line, also where the ground needs the same file.
				said.expect(new RegExp(`^Map: ${name}(?: is|.geojson could not be) `));
				await page.route(`**/geojson/${file}*`, answer);
				await page.goto('/');
				await live(page);
				await expect(notice(page)).toBeVisible();
				await expectText(page);
				// The rest is drawn.
				await expect(page.locator('svg.overlay > *').first()).toBeAttached();

				await page.unroute(`**/geojson/${file}*`);
				const came = page.waitForResponse(
					(response) => response.url().includes(`/geojson/${file}`) && response.ok()
				);
				await notice(page).getByRole('button').first().click();
				await came;
				await expect(notice(page)).toHaveCount(0);
				await live(page);
				await expectCamera(page, 'crossing-2');
				await expect(notice(page)).toHaveCount(0);
			});
		}

		test(`${name} is slow`, async ({ page }) => {
			const { held, release } = await hold(page, file);
			await page.goto('/');
			await held;
			await expectText(page);
			await expect(notice(page)).toHaveCount(0);
			release();
			await live(page);
			await expect(word(page)).toHaveCount(0);
			await expect(page.locator('svg.overlay > *').first()).toBeAttached();
		});
	}
});

const files = readdirSync('static/geojson').filter(
	(name) =>
		/\.(?:geojson|webp)$/.test(name) &&
		// Not fetched by the story's first pages.
		!/^(?:dmz-land|world-light|places|korea-land)\./.test(name) &&
		!above.includes(name.replace(/\.\w+$/, ''))
);

for (const file of files) {
	const name = file.replace(/\.\w+$/, '');
	test(`${name} of the ground is missing`, async ({ page, said }) => {
		said.expect(new RegExp(`^Map: ${name} is missing `));
		await page.route(`**/geojson/${file}*`, gone);
		await page.goto('/');
		await expect(notice(page)).toBeVisible({ timeout: 30_000 });
		await expectText(page);
		await expect(page.locator('svg.overlay > *').first()).toBeAttached();

		await page.unroute(`**/geojson/${file}*`);
		await notice(page).getByRole('button').first().click();
		await live(page);
		await expect(notice(page)).toHaveCount(0);
	});
}

test("the map's code fails to load", async ({ page, said }) => {
	said.expect(/^A part of the map could not be loaded\./);
	const address = codeOf('src/lib/map/map.ts');
	await page.route(address, (route) => route.abort());
	await page.goto('/');
	await expect(state(page)).toHaveAttribute('data-map', 'failed');
	await expect(notice(page)).toBeVisible();
	await expectText(page);
	await expectDrawn(page);
	await page.unroute(address);
	await notice(page).getByRole('button').first().click();
	await live(page);
	await expect(notice(page)).toHaveCount(0);
});

test("the map's worker does not come", async ({ page, said }) => {
	said.expect(/^Map: worker is missing /);
	const address = codeOf('map-worker');
	await page.route(address, gone);
	await page.goto('/');
	await expect(state(page)).toHaveAttribute('data-map', 'failed');
	await expect(notice(page)).toBeVisible();
	await expectText(page);
	await expectDrawn(page);
	await page.unroute(address);
	await notice(page).getByRole('button').first().click();
	await live(page);
	await expect(notice(page)).toHaveCount(0);
	await expectCamera(page, 'crossing-2');
});

test('the code of the controls does not come', async ({ page, said }) => {
	said.expect(/^A part of the map could not be loaded\./);
	const address = codeOf('src/lib/reading/later.ts');
	await page.route(address, gone);
	await page.goto('/');
	await live(page);
	await expect(notice(page)).toBeVisible();
	await expectText(page);
	await page.unroute(address);
	await notice(page).getByRole('button').first().click();
	await expect(page.locator('section.after')).toBeAttached();
	await expect(notice(page)).toHaveCount(0);
});

test('the code of a dialog does not come', async ({ page, said }) => {
	said.expect(/^The dialog for editors could not be fetched\./);
	const address = codeOf('src/lib/components/EmbedDialog.svelte');
	await page.route(address, gone);
	await page.goto('/');
	await live(page);
	const ways = page.locator('section.after .ways');
	await ways.getByRole('button', { name: 'Embed' }).click();
	await expect(ways.getByText('Try again')).toBeVisible();
	await expectText(page);
});

test('there is no WebGL', async ({ page }) => {
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
	await expect(notice(page)).toBeVisible();
	await expectText(page);
	await expectDrawn(page);

	// The drawn map follows the reader.
	const before = await page.locator('.drawn-ground svg').first().getAttribute('viewBox');
	await page.evaluate(() => globalThis.storyMap?.goTo('aid-1'));
	await expect(page.locator('.drawn-ground svg').first()).not.toHaveAttribute(
		'viewBox',
		before ?? ''
	);
});

test('the graphics context is lost ten times', async ({ page }) => {
	test.setTimeout(300_000);
	await page.goto('/');
	await live(page);
	for (let time = 0; time < 10; time++) {
		await loseContext(page);
		await expect(state(page)).toHaveAttribute('data-map', 'drawn');
		await expectDrawn(page);
		await expectText(page);
		await restoreContext(page);
		await live(page);
	}
	await expectCamera(page, 'crossing-2');
});

/** Takes the graphics context of the map that stands. */
const loseContext = (page: Page) =>
	page.evaluate(() => {
		const canvas = globalThis.storyMap?.map()?.getCanvas();
		const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
		Object.assign(globalThis, { lose });
		lose?.loseContext();
	});
const restoreContext = (page: Page) =>
	page.evaluate(() =>
		(globalThis as unknown as { lose: WEBGL_lose_context }).lose.restoreContext()
	);

test('the graphics context stays away, and the reader tries again', async ({ page }) => {
	await page.goto('/');
	await live(page);
	await loseContext(page);
	await expect(state(page)).toHaveAttribute('data-map', 'failed', { timeout: 20_000 });
	await expect(notice(page)).toBeVisible();
	await expectDrawn(page);
	await expectText(page);
	await notice(page).getByRole('button').first().click();
	await live(page);
	await expect(notice(page)).toHaveCount(0);
	await expect(page.locator('.live-ground canvas')).toHaveCount(1);
	await expectCamera(page, 'crossing-2');
	// The new map is as able to recover as the first.
	await loseContext(page);
	await expect(state(page)).toHaveAttribute('data-map', 'drawn');
	await restoreContext(page);
	await live(page);
	await expectCamera(page, 'aid-1');
});

test('the graphics context comes back late', async ({ page }) => {
	await page.goto('/');
	await live(page);
	await loseContext(page);
	await expect(notice(page)).toBeVisible({ timeout: 20_000 });
	await restoreContext(page);
	await live(page);
	await expect(notice(page)).toHaveCount(0);
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

test('offline before the first step, and what has come stays', async ({ page, context, said }) => {
	said.expect(
		/^Map: demarcation-line.geojson could not be loaded /,
		/^Map: demilitarized-zone.geojson could not be loaded /
	);
	// The map's code never comes.
	await page.route(codeOf('src/lib/map/map.ts'), () => undefined);
	await page.goto('/');
	await expect(page.locator('.map.painted')).toBeVisible();
	await context.setOffline(true);
	await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
	await expect(notice(page)).toBeVisible();
	await expectText(page);
	await expectDrawn(page);
	const painted = () => page.locator('svg.overlay path').count();
	const offline = await painted();
	await context.setOffline(false);
	await page.unroute(codeOf('src/lib/map/map.ts'));
	await notice(page).getByRole('button').first().click();
	await live(page);
	await expect(notice(page)).toHaveCount(0);
	await page.evaluate(() => globalThis.storyMap?.goTo('crossing-2'));
	await expect.poll(painted).toBe(offline);
	expect(offline).toBeGreaterThan(5);
});

test('storage is refused', async ({ page }) => {
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
});

test('fonts are missing', async ({ page, said }) => {
	said.expect();
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
	await loseContext(page);
	await page.evaluate(() => {
		const day = 86_400_000;
		const now = Date.now.bind(Date);
		Date.now = () => now() + day;
	});
	await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
	await devtools.send('Page.setWebLifecycleState', { state: 'active' });
	await restoreContext(page);
	await page.evaluate(() =>
		window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
	);
	await live(page);
	await expect(state(page)).toHaveAttribute('data-step', 'august-1');
	await expectCamera(page, 'august-1');
});

test('a new version is deployed while an old page opens', async ({ page, said }) => {
	said.expect(/^A part of the map could not be loaded\./);
	// The old page's first scripts came; everything it asks for later is gone with the old version.
	await page.route(codeOf('src/lib/map/map.ts'), gone);
	await page.route(codeOf('map-worker'), gone);
	await page.goto('/');
	await expect(notice(page)).toBeVisible();
	await expect(state(page)).toHaveAttribute('data-map', 'failed');
	await expectText(page);
	await expectDrawn(page);
	await page.unrouteAll();
	await notice(page).getByRole('button').first().click();
	await live(page);
	await expectText(page);
	await expect(notice(page)).toHaveCount(0);
});

test('a new version is deployed while a reader is on another page', async ({ page, said }) => {
	// The router sees that there is a new version, and asks the server for the page.
	said.expect();
	await page.goto('/sources/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.waitForLoadState('networkidle');
	// The story's own code is gone; the new pages name other files.
	let old = true;
	await page.route('**/_app/version.json*', (route) => route.fulfill({ json: { version: 'new' } }));
	await page.route('**/_app/immutable/{nodes,chunks}/**', (route) =>
		old ? gone(route) : route.continue()
	);
	page.on('request', (request) => {
		if (request.isNavigationRequest()) old = false;
	});
	await page.locator('.page-top .home').click();
	await expect(page).toHaveURL(/\/$/);
	await expectText(page);
	await live(page);
	expect(old).toBe(false);
});
