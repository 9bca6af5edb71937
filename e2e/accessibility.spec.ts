/** WCAG 2.2 AA on every surface in every language: what axe finds, and what axe cannot see. */
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { cutOff, focusState, smallTargets } from './support/reach.ts';
import './support/story-map.ts';
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
/** A film that has just begun anew, when its settings came, is touched again. */
const enterKiosk = (page: Page) =>
	expect(async () => {
		await page.locator('.invitation').click({ timeout: 5_000 });
		await expect(html(page)).toHaveAttribute('data-kiosk', 'visit', { timeout: 5_000 });
	}).toPass({ timeout: 60_000 });
const laptopOnly = () =>
	test.skip(
		test.info().project.name !== 'laptop',
		'the same on every screen, looked at on the laptop'
	);

test.describe.configure({ timeout: 180_000 });

for (const language of languages) {
	test(`${language}: axe finds nothing on the story, at rest and with what opens`, async ({
		page
	}) => {
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
		for (const path of ['sources/', 'chapter/crossing/', 'embed/', 'embed/crossing/']) {
			await page.goto(root(language) + path);
			expect(await violations(page), path).toEqual([]);
			expect(await smallTargets(page, 24), path).toEqual([]);
		}
	});

	test(`${language}: axe finds nothing in the kiosk: film, visit, lists, warning`, async ({
		page
	}) => {
		laptopOnly();
		await page.setViewportSize({ width: 1920, height: 1080 });
		await page.goto(`/kiosk/?language=${language}`);
		await expect(html(page)).toHaveAttribute('data-kiosk', 'attract');
		expect(await violations(page), 'film').toEqual([]);
		await enterKiosk(page);
		await page.locator('[data-act=next]').click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await smallTargets(page, 64, '.kiosk'), 'targets of a finger').toEqual([]);
		expect(await violations(page), 'visit').toEqual([]);
		await page.locator('[data-act=chapters]').click();
		await expect(page.getByRole('dialog')).toBeVisible();
		expect(await violations(page, ['.kiosk']), 'chapters').toEqual([]);

		await page.goto(`/kiosk/?language=${language}&idle=15`);
		await enterKiosk(page);
		await expect(html(page)).toHaveAttribute('data-kiosk', 'warning', { timeout: 60_000 });
		await expect(page.getByRole('alertdialog')).toBeVisible();
		expect(await violations(page, ['.veil']), 'warning').toEqual([]);
	});
}

test.describe('an unknown address', () => {
	test.use({ allowance: { consoleErrors: [/status of 404/] } });

	test('answers in three languages, without a script', async ({ page }) => {
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
	await expect(html(page)).toHaveAttribute('data-map', 'live', { timeout: 90_000 });
	await goTo(page, 'crossing-2');
	const opener = page.getByRole('button', { name: 'Explore the map' });
	if (!(await opener.isVisible())) await page.getByRole('button', { name: 'Key' }).click();
	await opener.click();
	await expect(page.getByRole('button', { name: 'Back to the story' })).toBeFocused();
	expect(await violations(page, ['.plate-box'])).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Back to the story' })).toBeHidden();
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

test('only a control is answered aloud, not the wheel', async ({ page, isMobile }) => {
	await openDrawn(page, '/');
	const told = page.locator('body p.visually-hidden[role=status]');
	await goTo(page, 'talks-2');
	await expect(told).toBeEmpty();
	await page.getByRole('slider', { name: 'Timeline' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(told).toContainText('Chapter 6');
	expect(isMobile ? 'polite' : await told.evaluate((element) => element.ariaLive ?? 'polite')).toBe(
		'polite'
	);
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
