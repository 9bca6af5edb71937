/** The reading page, as a reader meets it: however one comes to a step, the map shows the same. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { everything, liveMap } from './support/story-map.ts';
import { middleOfFlow } from './support/flow.ts';

const live = async (page: Page, address = '/') => {
	await page.goto(address);
	await liveMap(page);
};
/** The button of the running head, or on a phone that under the plate. */
const chaptersButton = (page: Page) =>
	page
		.locator('.running-head, .phone-menu')
		.getByRole('button', { name: 'Chapters' })
		.locator('visible=true');
const goTo = (page: Page, step: string) =>
	page.evaluate((id) => globalThis.storyMap?.goTo(id), step);
const standsAt = (page: Page, step: string) =>
	expect(page.locator('html')).toHaveAttribute('data-step', step);

/** All that a picture depends on, with numbers to 1e-6; progress within the rest of a step changes nothing. */
const picture = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		const story = globalThis.storyMap;
		const map = story?.map();
		if (!story || !map) return 'no map';
		const { lng, lat } = map.getCenter();
		const { progress: _progress, ...scene } = story.scene() as ReturnType<typeof story.scene> & {
			progress: number;
		};
		return JSON.stringify(
			{
				camera: { lng, lat, zoom: map.getZoom() },
				scene,
				layers: map.getStyle().layers
			},
			(_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)
		);
	});

/** Scrolls from where the page stands to its end or beginning, a screen at a time. */
const scrollThrough = (page: Page, share: number, direction: 1 | -1) =>
	page.evaluate(
		async ({ share: part, direction: sign }) => {
			const frame = () => new Promise((done) => requestAnimationFrame(done));
			const end = () => document.documentElement.scrollHeight - window.innerHeight;
			for (;;) {
				const target = Math.min(
					end(),
					Math.max(0, window.scrollY + sign * window.innerHeight * part)
				);
				window.scrollTo(0, target);
				await frame();
				if (sign > 0 ? target >= end() - 1 : target <= 0) return;
			}
		},
		{ share, direction }
	);

// Not one where an area empties while it is read: there the picture follows each pixel of the scroll.
const STEPS = ['crossing-2', 'giants-2'];

test(
	'a step shows the same picture by whatever way one came',
	{ tag: '@laptop' },
	async ({ page, isMobile }) => {
		test.setTimeout(240_000);
		// The way is as long in a small window, and drawn sooner without a graphics card.
		if (!isMobile) await page.setViewportSize({ width: 1100, height: 500 });
		const direct = new Map<string, string>();
		for (const step of STEPS) {
			await live(page, `/#${step}`);
			await standsAt(page, step);
			// The first look does without some detail; what counts is the complete map, which does not change any more.
			let before = '';
			await expect(async () => {
				const now = await picture(page);
				const complete =
					now === before && (JSON.parse(now) as { layers: unknown[] }).layers.length > 30;
				before = now;
				expect(complete).toBe(true);
			}).toPass({ timeout: 20_000, intervals: [1000] });
			direct.set(step, before);
			await page.goto('about:blank');
		}
		await live(page);
		const check = async (way: string) => {
			for (const step of STEPS) {
				await goTo(page, step);
				await standsAt(page, step);
				await expect
					.poll(() => picture(page), { message: `${step} after ${way}`, timeout: 20_000 })
					.toBe(direct.get(step));
			}
		};
		await check('a jump');
		await goTo(page, 'opening');
		if (everything) {
			await scrollThrough(page, 2.5, 1);
			await standsAt(page, 'treaties-4');
			await scrollThrough(page, 2.5, -1);
			await standsAt(page, 'opening');
			await check('reading to the end and back');
		}
		await scrollThrough(page, 9, 1);
		await scrollThrough(page, 7, -1);
		await check('scrolling fast');
		const size = page.viewportSize() ?? { width: 1366, height: 768 };
		await page.setViewportSize({ width: size.width - 60, height: size.height - 140 });
		await scrollThrough(page, everything ? 3 : 12, -1);
		await page.setViewportSize(size);
		await check('a change of size and back');
	}
);

test(
	'a link leads to its step, a reload stays there, Back goes back',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('/#seoul-2');
		await standsAt(page, 'seoul-2');
		await page.reload();
		await standsAt(page, 'seoul-2');
		await chaptersButton(page).click();
		await page.getByRole('link', { name: /Paying for a country/ }).click();
		await standsAt(page, 'aid-1');
		await expect(page).toHaveURL(/#aid-1$/);
		await page.goBack();
		await standsAt(page, 'seoul-2');
		await page.goForward();
		await standsAt(page, 'aid-1');
	}
);

test(
	'the chapters open over the margin, close with Escape and keep the language links at the step',
	{ tag: '@laptop' },
	async ({ page }) => {
		await page.goto('/#crossing-2');
		await standsAt(page, 'crossing-2');
		const menu = page.getByRole('dialog', { name: 'Chapters' });
		await chaptersButton(page).click();
		await expect(menu).toBeVisible();
		await expect(menu.getByRole('listitem')).toHaveCount(16);
		await expect(menu.locator('a[aria-current="step"]')).toHaveAttribute('href', '#crossing-1');
		await expect(menu.getByRole('link', { name: '한국어' })).toHaveAttribute(
			'href',
			/\/ko\/#crossing-2$/
		);
		await page.keyboard.press('Escape');
		await expect(menu).toBeHidden();
	}
);

test(
	'a citation opens in place and closes with Escape',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await page.goto('/#crossing-2');
		await standsAt(page, 'crossing-2');
		const step = page.locator('#crossing-2');
		const citation = step.getByRole('button', { name: /^Note / }).first();
		await citation.focus();
		const before = await page.evaluate(() => window.scrollY);
		await page.keyboard.press('Enter');
		const note = step.getByRole('note');
		await expect(note).toBeVisible();
		await expect(note).toContainText('Who says it');
		await expect(citation).toHaveAttribute('aria-expanded', 'true');
		expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(2);
		await page.keyboard.press('Escape');
		await expect(note).toHaveCount(0);
		await expect(citation).toBeFocused();
		const press = () => (isMobile ? citation.tap() : citation.click());
		await press();
		await expect(note).toBeVisible();
		await press();
		await expect(note).toHaveCount(0);
	}
);

test(
	'the zone is computed at the reader’s width, and at 2 km is the committed one',
	{ tag: '@laptop' },
	async ({ page }) => {
		await live(page, '/#armistice-4');
		const slider = page.getByRole('slider', { name: 'Width of the zone' });
		const control = page.getByRole('group', { name: 'Width of the zone' });
		const drawn = () =>
			page
				.locator('svg.overlay [data-feature="demilitarized-zone"] path')
				.first()
				.getAttribute('d');
		await expect(control).toContainText('897 km² of land');
		await expect(control).toContainText('Panmunjom');
		await expect.poll(drawn).toMatch(/^M/);
		const agreed = await drawn();
		await slider.focus();
		for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
		await expect(control).toContainText('5 km each side');
		await expect(control).toContainText(/2,\d{3} km² of land/, { timeout: 30_000 });
		await expect.poll(drawn).not.toBe(agreed);
		// It is the reader's until it is changed, also after a look elsewhere.
		await goTo(page, 'crossing-1');
		await standsAt(page, 'crossing-1');
		await goTo(page, 'armistice-4');
		await expect(control).toContainText('5 km each side');
		await control.getByRole('button', { name: 'Back to 2 km' }).click();
		await expect(control).toContainText('897 km² of land');
		await expect.poll(drawn).toBe(agreed);
	}
);

test(
	'explore mode frees the map, answers the keyboard, and leads back to the same scene',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await live(page, '/#crossing-2');
		const before = await picture(page);
		if (isMobile) await page.getByRole('button', { name: 'Key' }).click();
		await page.getByRole('button', { name: 'Explore the map' }).click();
		const panel = page.getByRole('region', { name: 'Explore the map' });
		await expect(panel.getByRole('button', { name: 'Back to the story' })).toBeFocused();
		const box = await page.locator('.live-ground').boundingBox();
		if (!box) throw new Error('the map has no box');
		const camera = () => page.evaluate(() => JSON.stringify(globalThis.storyMap?.scene().camera));
		const still = await camera();
		const [x, y] = [box.x + box.width * 0.7, box.y + box.height * 0.7];
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x - 80, y - 60, { steps: 6 });
		await page.mouse.up();
		await expect.poll(camera).not.toBe(still);
		await panel.getByRole('button', { name: 'Andong' }).press('Enter');
		await expect(panel.getByRole('heading', { name: 'Andong' })).toBeFocused();
		await expect(panel).toContainText('now Dandong');
		await expect(panel).toContainText(/Position good to within/);
		// What the step tells of it: when, what, and by whom.
		await expect(panel).toContainText(/19 October 1950/);
		await expect(panel).toContainText('Who says it');
		await expect(panel).toContainText('Renamed Dandong in 1965.');
		await panel.getByRole('button', { name: 'Back to the list' }).click();
		// Whatever has a sign is on the list, also what only helps to find one's way.
		const signed = await page
			.locator('svg.overlay .place[data-place]')
			.evaluateAll((all) => new Set(all.map((sign) => sign.getAttribute('data-place'))).size);
		const places = panel
			.getByRole('heading', { name: 'Places' })
			.locator('~ ul')
			.getByRole('button');
		await expect(places).toHaveCount(signed);
		await page.keyboard.press('Escape');
		await expect(panel).toHaveCount(0);
		await expect.poll(() => picture(page)).toBe(before);
	}
);

test(
	'exploring keeps the map’s wheel, and never the page’s',
	{ tag: '@laptop' },
	async ({ page }) => {
		await live(page, '/#crossing-2');
		await page.getByRole('button', { name: 'Explore the map' }).click();
		const panel = page.getByRole('region', { name: 'Explore the map' });
		await expect(panel).toBeVisible();
		const scrolled = () => page.evaluate(() => window.scrollY);
		const zoom = () => page.evaluate(() => globalThis.storyMap?.scene().camera.zoom ?? 0);
		const [before, far] = [await scrolled(), await zoom()];
		const box = await page.locator('.live-ground').boundingBox();
		if (!box) throw new Error('the map has no box');
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await page.mouse.wheel(0, -300);
		await expect.poll(zoom).toBeGreaterThan(far);
		expect(await scrolled()).toBe(before);
		await page.mouse.move(box.x / 2, box.y + box.height / 2);
		await page.mouse.wheel(0, 300);
		await expect.poll(scrolled).toBeGreaterThan(before);
	}
);

test('a word says that exploring takes a while', { tag: '@phone' }, async ({ page, isMobile }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/map-details/*.json', async (route) => {
		await held;
		await route.continue();
	});
	await live(page, '/#crossing-2');
	if (isMobile) await page.getByRole('button', { name: 'Key' }).click();
	const opener = page.locator('.explore-opener');
	await expect(opener).toHaveText('Explore the map');
	await opener.click();
	await expect(opener).toHaveAttribute('aria-busy', 'true');
	await expect(opener).toHaveText('Loading the map …');
	release();
	await expect(page.getByRole('region', { name: 'Explore the map' })).toBeVisible();
});

test('places answer to a click while exploring', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the panel is the same; the finger is tested by its reach in unit tests');
	await live(page, '/#crossing-2');
	await page.getByRole('button', { name: 'Explore the map' }).click();
	const panel = page.getByRole('region', { name: 'Explore the map' });
	const sign = page.locator('svg.overlay [data-place="kanggye"]');
	await expect(sign).toBeAttached();
	const box = await sign.boundingBox();
	if (!box) throw new Error('the sign has no box');
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await expect(panel.getByRole('heading', { name: 'Kanggye' })).toBeVisible();
	await panel.getByRole('button', { name: 'Back to the story' }).click();
	await expect(panel).toHaveCount(0);
});

test(
	'the track answers the keyboard, and tells date, chapter and title',
	{ tag: '@laptop' },
	async ({ page }) => {
		await page.goto('/');
		await standsAt(page, 'opening');
		const track = page.getByRole('slider', { name: 'Timeline' });
		await track.focus();
		await page.keyboard.press('ArrowRight');
		await standsAt(page, 'capitals-1');
		await page.keyboard.press('PageDown');
		await standsAt(page, 'order-1');
		await page.keyboard.press('PageDown');
		await standsAt(page, 'crossing-1');
		await expect(track).toHaveAttribute(
			'aria-valuetext',
			/1950.*chapter 3 of 16: Crossing the Yalu/
		);
		await expect(page.getByRole('status').filter({ hasText: 'Crossing the Yalu' })).toHaveCount(1);
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('PageUp');
		await standsAt(page, 'order-1');
		await page.keyboard.press('End');
		await standsAt(page, 'treaties-4');
		await page.keyboard.press('Home');
		await standsAt(page, 'opening');
		await expect(track).toBeFocused();
	}
);

test(
	'the track follows a hand, and a press goes to a step',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('/');
		await standsAt(page, 'opening');
		const box = await page.getByRole('slider', { name: 'Timeline' }).boundingBox();
		if (!box) throw new Error('the track has no box');
		const at = (share: number): [number, number] => [
			box.x + box.width * share,
			box.y + box.height / 2
		];
		await page.mouse.click(...at(0.999));
		await standsAt(page, 'treaties-4');
		await page.mouse.move(...at(0.9));
		await page.mouse.down();
		await page.mouse.move(...at(0.5), { steps: 5 });
		await page.mouse.move(...at(0.0001), { steps: 5 });
		await page.mouse.up();
		await standsAt(page, 'opening');
	}
);

test('bars of aid and lines of donors answer each other', async ({ page, isMobile }) => {
	test.skip(isMobile, 'there is no hovering with a finger; focus is the same on both');
	await live(page, '/#aid-1');
	const bar = page.locator('#aid-1 [data-feature="donor-china"]').first();
	await bar.hover();
	await expect
		.poll(() =>
			page.evaluate(() => (globalThis.storyMap?.scene() as { highlighted?: string }).highlighted)
		)
		.toBe('donor-china');
	await page.mouse.move(2, 2);
	await expect(page.locator('#aid-1 [data-highlighted]')).toHaveCount(0);
	await page.mouse.move(...(await middleOfFlow(page, 'donor-ussr')));
	await expect(page.locator('#aid-1 [data-feature="donor-ussr"]').first()).toHaveAttribute(
		'data-highlighted'
	);
});

test(
	'the bar of a region answers for all its lines, also by the keyboard',
	{ tag: '@laptop' },
	async ({ page }) => {
		await live(page, '/#aid-1');
		const region = page.locator('#aid-1 [data-feature*=" "]');
		await expect(region).toHaveText(/Eastern Europe\s*1,410/);
		const flow = page.locator('svg.overlay [data-feature="donor-poland"]');
		const china = page.locator('svg.overlay [data-feature="donor-china"]');
		await expect(flow).toBeAttached();
		const looks = () => Promise.all([flow, china].map((line) => line.evaluate((g) => g.outerHTML)));
		const [poland, other] = await looks();
		await region.focus();
		await expect(page.locator('#aid-1 [data-feature="donor-poland"]')).toHaveAttribute(
			'data-highlighted'
		);
		await expect.poll(looks).not.toContain(other);
		expect(await looks()).toContain(poland);
		await region.blur();
		await expect.poll(looks).toEqual([poland, other]);
	}
);

test('what has the focus is not hidden under the plate', { tag: '@phone' }, async ({ page }) => {
	await page.goto('/#talks-1');
	await standsAt(page, 'talks-1');
	const links = page.locator('#talks-1 a[role="button"], #talks-2 a[role="button"]');
	for (const link of await links.all()) {
		await link.focus();
		const hidden = await link.evaluate((element) => {
			const { left, top, width, height } = element.getBoundingClientRect();
			const found = document.elementFromPoint(left + width / 2, top + height / 2);
			return !found || !element.contains(found);
		});
		expect(hidden).toBe(false);
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the whole story can be read, with its maps, notes and lists', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true })).toHaveCount(16);
		await expect(page.locator('.plate-box svg').first()).toBeVisible();
		await expect(page.locator('#crossing-2 .drawn-map')).toBeVisible();
		await expect(page.locator('#crossing-2 figure.figure')).toBeVisible();
		await expect(page.locator('#treaties-note-1')).toBeVisible();
		await page.locator('#crossing-2').getByText('On this map').click();
		await expect(page.locator('#crossing-2 .on-this-map li').first()).toBeVisible();
	});
});

test.describe('when a layer does not come', () => {
	test.use({ allowance: { consoleErrors: [/rivers\.geojson/, /rivers/, /503/] } });
	test('a notice says so, and a second try brings it', { tag: '@long' }, async ({ page }) => {
		await page.route('**/rivers.geojson', (route) => route.fulfill({ status: 503, body: '' }));
		await page.goto('/');
		const notice = page.getByRole('status').filter({ hasText: 'could not be loaded' });
		await expect(notice).toBeVisible({ timeout: 45_000 });
		await page.unroute('**/rivers.geojson');
		await notice.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 });
		await expect(notice).toHaveCount(0);
	});
});

test('without WebGL each step brings its drawn map', async ({ page }) => {
	await page.addInitScript(() => {
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			...rest: unknown[]
		) {
			return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
		} as typeof original;
	});
	const ground = page.waitForResponse(/\/poster\/ground\/aid-1\.svg$/);
	await page.goto('/#aid-1');
	await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
	expect((await ground).status()).toBe(200);
	await expect(page.getByRole('status').filter({ hasText: 'drawn maps' })).toBeVisible();
	await expect(page.locator('svg.overlay [data-feature="donor-ussr"]')).toBeAttached();
	await expect(page.locator('.drawn-ground svg')).toBeVisible();
	await expect(page.locator('#aid-1 .paragraph').first()).toBeVisible();
});

test('nothing is wider than a window of 320 pixels', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/#armistice-4');
	await standsAt(page, 'armistice-4');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('in a very low window the plate makes way for the text', async ({ page }) => {
	await page.setViewportSize({ width: 640, height: 360 });
	await page.goto('/#crossing-2');
	await standsAt(page, 'crossing-2');
	expect(
		await page.locator('.plate-box').evaluate((element) => getComputedStyle(element).position)
	).toBe('relative');
});
