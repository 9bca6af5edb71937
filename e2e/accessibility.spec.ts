/** WCAG 2.2 AA on every surface in every language: what axe finds, and what axe cannot see. */
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { act, begin, inMode, openStaffPanel, pass } from './support/kiosk.ts';
import { cutOff, focusState, smallTargets } from './support/reach.ts';
import { liveMap } from './support/story-map.ts';
import { expect, test } from './support/test.ts';

const languages = ['en', 'ko', 'zh'] as const;
const root = (language: string) => (language === 'en' ? '/' : `/${language}/`);
const html = (page: Page) => page.locator('html');

/** The story without its live map, which says nothing to a reader that the drawn one does not. */
const openDrawn = async (page: Page, address: string) => {
	await page.addInitScript(() => {
		const { prototype } = HTMLCanvasElement;
		const getContext = prototype.getContext;
		prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
		} as typeof getContext;
	});
	await page.goto(address);
	await expect(html(page)).toHaveAttribute('data-map', 'failed', { timeout: 60_000 });
};
const goTo = async (page: Page, step: string) => {
	expect(await page.evaluate((id) => globalThis.storyMap?.goTo(id), step)).toBe(true);
	await expect(html(page)).toHaveAttribute('data-step', step);
};
const laptopOnly = () =>
	test.skip(
		test.info().project.name !== 'laptop',
		'the same on every screen, looked at on the laptop'
	);

/** On the phone one language stands for the three: what differs between them is looked at on the laptop. */
const onPhoneOnly = (language: string, chosen: string) =>
	test.skip(
		test.info().project.name !== 'laptop' && language !== chosen,
		'one language is enough on the phone'
	);

/** What the buttons that move the map lie over, and where they leave the plate. */
const movesOver = (page: Page, selectors: string[]) =>
	page.evaluate((each) => {
		const moves = document.querySelector('.map-moves')?.getBoundingClientRect();
		const plate = document.querySelector('.plate')?.getBoundingClientRect();
		if (!moves || !plate) return ['there are none'];
		const covered = each.filter((selector) =>
			[...document.querySelectorAll(selector)].some((element) => {
				const { left, top, right, bottom } = element.getBoundingClientRect();
				const beside = right <= moves.left || left >= moves.right;
				return !beside && bottom > moves.top && top < moves.bottom;
			})
		);
		const inside =
			moves.left >= plate.left &&
			moves.right <= plate.right &&
			moves.top >= plate.top &&
			moves.bottom <= plate.bottom;
		return inside ? covered : [...covered, 'beyond the plate'];
	}, selectors);

test.describe.configure({ timeout: 180_000 });

for (const language of languages) {
	test(`${language}: axe finds nothing on the story, at rest and with what opens`, async ({
		page
	}) => {
		onPhoneOnly(language, 'ko');
		await openDrawn(page, root(language));
		expect(await violations(page)).toEqual([]);
		const plate = '.plate-box';

		await goTo(page, 'crossing-2');
		await page.locator('#crossing-2 .citation').first().click();
		await expect(page.getByRole('note')).toBeVisible();
		await page.locator('#crossing-2 .on-this-map summary').click();
		expect(await violations(page, [plate, '#crossing'])).toEqual([]);

		const range = page.getByRole('slider').and(page.locator('input'));
		await page.evaluate(() =>
			document.querySelector('input[type=range]')?.scrollIntoView({ block: 'center' })
		);
		await range.focus();
		await page.keyboard.press('ArrowRight');
		expect(await violations(page, [plate, '#armistice'])).toEqual([]);

		await page.locator('[popovertarget=chapters]:visible').first().click();
		await expect(page.locator('#chapters')).toBeVisible();
		expect(await violations(page, ['#chapters'])).toEqual([]);
	});

	test(`${language}: axe finds nothing on the pages beside the story`, async ({ page }) => {
		onPhoneOnly(language, 'zh');
		for (const path of ['sources/', 'chapter/crossing/', 'embed/', 'embed/crossing/']) {
			await page.goto(root(language) + path);
			expect(await violations(page), path).toEqual([]);
			expect(await smallTargets(page, 24), path).toEqual([]);
		}
	});

	test.describe('the kiosk', () => {
		test.use({
			viewport: { width: 1280, height: 720 },
			hasTouch: true,
			contextOptions: { reducedMotion: 'reduce' },
			serviceWorkers: 'block'
		});

		test(`${language}: axe finds nothing in the kiosk: film, visit, what opens, warning, staff`, async ({
			page
		}) => {
			laptopOnly();
			await page.goto(`/kiosk/?language=${language}&idle=3600&home=https://example.org/&code=1953`);
			await inMode(page, 'attract');
			expect(await violations(page), 'film').toEqual([]);
			expect(await smallTargets(page, 64, '.kiosk'), 'targets of the film').toEqual([]);
			await begin(page);
			await goTo(page, 'crossing-2');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.locator('.kiosk-content .sources button').first().tap();
			await expect(page.locator('.kiosk-content .note')).toBeVisible();
			expect(await smallTargets(page, 64, '.kiosk'), 'targets of a finger').toEqual([]);
			expect(await violations(page), 'visit').toEqual([]);
			for (const panel of ['chapters', 'text', 'phone']) {
				await act(page, panel).tap();
				await expect(page.getByRole('dialog')).toBeVisible();
				expect(await violations(page, ['.kiosk-panel', '.kiosk-bar']), panel).toEqual([]);
				await act(page, panel).tap();
			}
			await pass(page, 3601);
			await expect(page.getByRole('alertdialog')).toBeVisible();
			expect(await violations(page, ['.veil']), 'warning').toEqual([]);
			await page.touchscreen.tap(640, 700);
			await inMode(page, 'visit');
			await openStaffPanel(page, '1953');
			await expect(page.locator('[data-staff="settings"]')).toBeVisible();
			expect(await violations(page, ['.staff']), 'staff').toEqual([]);
		});
	});
}

test.describe('an unknown address', () => {
	test.use({ allowance: { consoleErrors: [/status of 404/] } });

	test('answers in three languages, without a script', async ({ page }) => {
		laptopOnly();
		await page.goto('/nowhere/');
		for (const language of ['en', 'ko', 'zh-Hans'])
			await expect(page.locator(`section[lang=${language}] a`)).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});
});

test('exploring is found without fault by axe, and led back from by the keyboard', async ({
	page
}) => {
	await page.goto('/');
	await liveMap(page, 90_000);
	await goTo(page, 'crossing-2');
	const opener = page.getByRole('button', { name: 'Explore the map' });
	if (!(await opener.isVisible())) await page.getByRole('button', { name: 'Key' }).click();
	await opener.click();
	await expect(page.getByRole('button', { name: 'Back to the story' })).toBeFocused();
	expect(await violations(page, ['.plate-box'])).toEqual([]);
	expect(await movesOver(page, ['.explore', '.credit', '.scale'])).toEqual([]);
	const camera = () => page.evaluate(() => globalThis.storyMap?.scene().camera);
	const before = await camera();
	await page.getByRole('button', { name: 'Move left' }).click();
	await expect.poll(async () => (await camera())?.lon).toBeLessThan(before?.lon ?? NaN);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(async () => (await camera())?.zoom).toBeGreaterThan(before?.zoom ?? NaN);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Back to the story' })).toBeHidden();
	await expect(page.getByRole('group', { name: 'Move the map' })).toHaveCount(0);
});

test('in an embed of 280 pixels the buttons that move the map have room, and cover nothing', async ({
	page
}) => {
	laptopOnly();
	await page.setViewportSize({ width: 280, height: 640 });
	await page.goto('/embed/crossing/');
	await liveMap(page, 90_000);
	await page.getByRole('button', { name: 'Key' }).click();
	await page.getByRole('button', { name: 'Explore the map' }).click();
	await expect(page.getByRole('button', { name: 'Back to the story' })).toBeFocused();
	expect(await violations(page, ['.plate-box'])).toEqual([]);
	expect(await smallTargets(page, 24, '.plate-box')).toEqual([]);
	expect(await movesOver(page, ['.controls > .button', '.scale', '.text', '.foot'])).toEqual([]);
	const lon = () => page.evaluate(() => globalThis.storyMap?.scene().camera.lon);
	const before = await lon();
	await page.getByRole('button', { name: 'Move right' }).click();
	await expect.poll(lon).toBeGreaterThan(before ?? NaN);
});

test('headings and landmarks tell the story alone', async ({ page }) => {
	laptopOnly();
	await openDrawn(page, '/');
	for (const name of ['main', 'region', 'status'] as const)
		await expect(page.getByRole(name).first()).toBeAttached();
	await expect(page.getByRole('region', { name: 'Map and timeline' })).toBeVisible();
	const levels = await page.evaluate(() =>
		[...document.querySelectorAll('main :is(h1, h2, h3, h4)')]
			.filter((heading) => heading.checkVisibility())
			.map(
				({ tagName, textContent }) => [Number(tagName.slice(1)), textContent?.trim() ?? ''] as const
			)
	);
	expect(levels.every(([, words]) => words !== '')).toBe(true);
	expect(levels.filter(([level]) => level === 1)).toHaveLength(1);
	expect(levels.filter(([level]) => level === 2)).toHaveLength(16);
	expect(levels.filter(([level]) => level === 3)).toHaveLength(57);
	levels.forEach(([level], i) => expect(level - (levels[i - 1]?.[0] ?? 0)).toBeLessThanOrEqual(1));
});

test('every step says what its map shows, and lists it', async ({ page }) => {
	laptopOnly();
	for (const language of languages) {
		await page.goto(root(language));
		const missing = await page.evaluate(() =>
			[...document.querySelectorAll('main [data-step]:not(#opening)')].flatMap((step) => {
				const words = step.querySelector('.map-text')?.textContent?.trim() ?? '';
				const items = [...step.querySelectorAll('.on-this-map li')];
				const listed =
					items.length > 0 && items.every((item) => (item.textContent ?? '').trim().length > 5);
				return words.length > 40 && listed ? [] : [step.id];
			})
		);
		expect(missing, language).toEqual([]);
	}
});

test('every picture and figure has a text', async ({ page }) => {
	laptopOnly();
	for (const path of ['/', '/ko/chapter/aid/', '/zh/sources/']) {
		await page.goto(path);
		const bare = await page.evaluate(() =>
			[
				...[...document.querySelectorAll('img')].filter((image) => !image.hasAttribute('alt')),
				...[...document.querySelectorAll('figure')].filter(
					(figure) => !figure.querySelector('figcaption')?.textContent?.trim()
				),
				...[...document.querySelectorAll('svg')].filter(
					(drawing) =>
						!drawing.closest('[aria-hidden=true]') &&
						drawing.getAttribute('role') !== 'img' &&
						!drawing.closest('[role=img]')
				)
			].map((element) => element.outerHTML.slice(0, 120))
		);
		expect(bare, path).toEqual([]);
	}
});

test('the focus is always in sight and marked, forwards and backwards', async ({ page }) => {
	await openDrawn(page, '/');
	await goTo(page, 'crossing-2');
	await page.locator('#crossing-2 .citation').first().focus();
	for (const key of ['Tab', 'Shift+Tab']) {
		for (let press = 0; press < 20; press++) {
			await page.keyboard.press(key);
			await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
			const focus = await focusState(page);
			expect(focus, `${key} ${press}`).not.toBeNull();
			expect(focus, `${key} ${press}`).toMatchObject({ seen: true, marked: true });
		}
	}
});

test('the links that skip are the first to be reached, and lead on', async ({ page }) => {
	await openDrawn(page, '/');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the text' });
	await expect(skip).toBeFocused();
	expect(await focusState(page)).toMatchObject({ seen: true, marked: true });
	await page.keyboard.press('Enter');
	await expect(page.locator('#text')).toBeFocused();
});

test('only a control is answered aloud, not the wheel', async ({ page }) => {
	await openDrawn(page, '/');
	const told = page.locator('body p.visually-hidden[role=status]');
	await goTo(page, 'talks-2');
	await expect(told).toBeEmpty();
	await page.getByRole('slider', { name: 'Timeline' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(told).toContainText('Chapter 6');
	// A status waits until the reader is silent, unless an attribute says otherwise.
	await expect(told).not.toHaveAttribute('aria-live', /^(?!polite$)/);
	const said = await told.textContent();
	await expect(html(page)).toHaveAttribute('data-step', 'talks-3');
	await page.mouse.move(20, (page.viewportSize()?.height ?? 0) - 20);
	await page.mouse.wheel(0, 2000);
	await expect(html(page)).not.toHaveAttribute('data-step', 'talks-3');
	await expect(told).toHaveText(said ?? '');
});

test('targets are at least 24 pixels each way', async ({ page }) => {
	await openDrawn(page, '/');
	expect(await smallTargets(page, 24)).toEqual([]);
	await page.locator('[popovertarget=chapters]:visible').first().click();
	expect(await smallTargets(page, 24, '#chapters')).toEqual([]);
});

const surfaces = ['/', '/ko/', '/zh/chapter/aid/', '/ko/sources/', '/embed/crossing/'];

test('text at twice its size, or set wider, is not cut off', async ({ page }) => {
	for (const path of surfaces) {
		await page.goto(path);
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		expect(await cutOff(page), `${path} at 200 %`).toEqual([]);
		await page.evaluate(() => {
			document.documentElement.style.fontSize = '';
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
			);
			document.adoptedStyleSheets = [sheet];
		});
		expect(await cutOff(page), `${path} set wider`).toEqual([]);
	}
});

test('a window of 320 by 256 pixels, as at 400 %, needs no scrolling sideways, and the plate lets go', async ({
	page
}) => {
	laptopOnly();
	await page.setViewportSize({ width: 320, height: 256 });
	for (const path of surfaces) {
		await page.goto(path);
		expect(await cutOff(page), path).toEqual([]);
	}
	await page.goto('/');
	await expect(page.locator('.plate-box')).not.toHaveCSS('position', 'sticky');
});

test('forced colours keep controls, state and focus', async ({ page }) => {
	laptopOnly();
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
	await openDrawn(page, '/');
	await expect(page.locator('nav a[aria-current]').first()).toHaveCSS('outline-style', 'solid');
	const style = await page
		.locator('.thumb')
		.first()
		.evaluate((thumb) => [
			getComputedStyle(thumb).backgroundColor,
			getComputedStyle(document.body).backgroundColor
		]);
	expect(style[0]).not.toBe(style[1]);
	await expect(page.locator('.button').first()).toHaveCSS('border-top-style', 'solid');
	await page.keyboard.press('Tab');
	expect(await focusState(page)).toMatchObject({ seen: true, marked: true });
});

/** What is filled can be told from what it lies on, in the colours that the browser ends with. */
const standsOut = (page: Page, mark: string, ground = 'body') =>
	page.evaluate(
		([filled, under]) => {
			const colour = (selector: string) => {
				const element = document.querySelector(selector);
				if (!element) throw new Error(`There is no ${selector}`);
				return getComputedStyle(element).backgroundColor;
			};
			return colour(filled) !== colour(under) && colour(filled) !== 'rgba(0, 0, 0, 0)';
		},
		[mark, ground] as const
	);

test.describe('the kiosk in forced colours', () => {
	test.use({
		viewport: { width: 1280, height: 720 },
		hasTouch: true,
		contextOptions: { reducedMotion: 'reduce' },
		serviceWorkers: 'block'
	});

	test('film, axis, buttons, states and focus keep their meaning', async ({ page }) => {
		laptopOnly();
		await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
		await page.goto('/kiosk/?idle=3600');
		await inMode(page, 'attract');
		const film = act(page, 'film');
		await expect(film).toHaveCSS('border-top-style', 'solid');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(film).toBeFocused();
		expect(await focusState(page)).toMatchObject({ seen: true, marked: true });

		await begin(page);
		await goTo(page, 'crossing-2');
		expect(await standsOut(page, '.kiosk-axis .span'), 'where the story stands').toBe(true);
		const marker = await page.locator('.kiosk-axis .marker').evaluate((element) => {
			const { borderTopColor, borderLeftColor } = getComputedStyle(element);
			return { borderTopColor, borderLeftColor };
		});
		expect(marker.borderLeftColor).toBe('rgba(0, 0, 0, 0)');
		expect(marker.borderTopColor).not.toBe('rgba(0, 0, 0, 0)');
		await page.locator('.kiosk-axis [role=slider]').focus();
		expect(await focusState(page)).toMatchObject({ seen: true, marked: true });
		for (const name of ['previous', 'next', 'chapters'])
			await expect(act(page, name)).toHaveCSS('border-top-style', 'solid');
		await act(page, 'text').tap();
		await expect(act(page, 'text')).toHaveCSS('outline-style', 'solid');
		await expect(page.locator('.sizes [aria-pressed=true]')).toHaveCSS('outline-style', 'solid');
		await act(page, 'text').tap();
		await act(page, 'play').tap();
		await expect(page.locator('.rest')).toHaveCSS('outline-style', 'solid');
		expect(await standsOut(page, '.rest span', '.rest'), 'time to read').toBe(true);
	});
});

test('forced colours keep the embed: its buttons, dots and focus', async ({ page }) => {
	laptopOnly();
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
	await page.goto('/embed/crossing/');
	await expect(page.locator('.embed.alive')).toBeVisible();
	await expect(page.locator('.bar .button').first()).toHaveCSS('border-top-style', 'solid');
	await page.locator('.dots a').nth(1).click();
	const here = page.locator('.dots a[aria-current]');
	await expect(here).toHaveAttribute('href', '#crossing-2');
	await expect(here).toHaveCSS('outline-style', 'solid');
	expect(await standsOut(page, '.dots a[aria-current] span'), 'the dot').toBe(true);
	await here.focus();
	await page.keyboard.press('Tab');
	expect(await focusState(page)).toMatchObject({ seen: true, marked: true });
});

test('who asks for more contrast gets ink for what was muted, and strong rules', async ({
	page
}) => {
	laptopOnly();
	const colours = () =>
		page.evaluate(() => {
			const probe = document.body.appendChild(document.createElement('i'));
			const read = (name: string) => {
				probe.style.color = `var(--${name})`;
				return getComputedStyle(probe).color;
			};
			const found = Object.fromEntries(
				['sheet-muted', 'sheet-ink', 'rule', 'rule-strong'].map((name) => [name, read(name)])
			);
			probe.remove();
			return found;
		});
	for (const address of ['/', '/kiosk/', '/embed/crossing/?palette=gallery']) {
		await page.emulateMedia({ contrast: 'no-preference' });
		await page.goto(address);
		await page.waitForFunction(() => globalThis.storyMap !== undefined);
		const usual = await colours();
		expect(usual['sheet-muted'], address).not.toBe(usual['sheet-ink']);
		await page.emulateMedia({ contrast: 'more' });
		const more = await colours();
		expect(more['sheet-muted'], address).toBe(more['sheet-ink']);
		expect(more['rule'], address).toBe(more['rule-strong']);
		expect(more['sheet-ink'], address).toBe(usual['sheet-ink']);
	}
});

test('with reduced motion nothing moves by itself, and a step is cut to', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openDrawn(page, '/');
	await goTo(page, 'crossing-2');
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	const cameras = await page.evaluate(() => {
		const story = globalThis.storyMap;
		story?.goTo('crossing-2', 0.05);
		const before = JSON.stringify(story?.scene().camera);
		story?.goTo('crossing-2', 0.6);
		return [before, JSON.stringify(story?.scene().camera)];
	});
	expect(cameras[0]).toBe(cameras[1]);
});
