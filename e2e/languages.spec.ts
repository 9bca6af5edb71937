/** Three languages: what stands in each page's head, what a change of language keeps, and that no character is a box. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import './support/story-map.ts';

const languages = ['en', 'ko', 'zh'] as const;
type Language = (typeof languages)[number];
const tags: Record<Language, string> = { en: 'en', ko: 'ko', zh: 'zh-Hans' };
const names: Record<Language, string> = { en: 'English', ko: '한국어', zh: '中文' };
const root = (language: Language) => (language === 'en' ? '/' : `/${language}/`);

const laptopOnly = () =>
	test.skip(
		test.info().project.name !== 'laptop',
		'the same on every screen, looked at on the laptop'
	);

test('a change of language keeps the step', { tag: '@laptop' }, async ({ page }) => {
	test.setTimeout(120_000);
	await page.goto('/#crossing-2');
	await expect(page.locator('html')).toHaveAttribute('data-step', 'crossing-2');
	for (const language of ['ko', 'zh', 'en'] as const) {
		await page.locator(':is(.running-head, .phone-menu) [popovertarget=chapters]:visible').click();
		await page
			.locator('#chapters')
			.getByRole('link', { name: names[language], exact: true })
			.click();
		await page.waitForURL((address) => address.pathname === root(language));
		expect(new URL(page.url()).hash).toBe('#crossing-2');
		await expect(page.locator('html')).toHaveAttribute('data-step', 'crossing-2');
		await expect(page.locator('html')).toHaveAttribute('lang', tags[language]);
	}
});

for (const path of ['', 'sources/', 'chapter/talks/', 'embed/crossing/'])
	test(`"${path}" says its language, and where the others are`, async ({ request }) => {
		laptopOnly();
		const titles = new Set<string>();
		for (const language of languages) {
			const text = await (await request.get(root(language) + path)).text();
			expect(text).toContain(`<html lang="${tags[language]}"`);
			titles.add(/<title>([^<]+)<\/title>/.exec(text)?.[1] ?? '');
			for (const other of languages) {
				const link = `href="${root(other)}${path}`;
				if (!path.startsWith('embed'))
					expect(text, `${language} to ${other}`).toMatch(
						new RegExp(`${link}[^"]*"[^>]* hreflang="${tags[other]}"`)
					);
			}
		}
		expect(titles.size).toBe(languages.length);
	});

/** Words in a script that the language said for them does not write; and how many stand in one that it says itself. */
const scripts = (page: Page) =>
	page.evaluate(() => {
		const others: Record<string, RegExp> = {
			en: /[\p{Script=Hangul}\p{Script=Han}]/u,
			ko: /\p{Script=Han}/u,
			zh: /\p{Script=Hangul}/u
		};
		const unsaid: string[] = [];
		let said = 0;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			const text = node.textContent?.trim();
			if (!text || !parent || parent.closest('script, style, noscript, [aria-hidden=true]'))
				continue;
			const speaker = parent.closest('[lang]');
			const language = (speaker?.getAttribute('lang') ?? '').slice(0, 2);
			if (!others[language] || others[language].test(text)) unsaid.push(text);
			if (speaker?.matches('.paragraph *')) said += 1;
		}
		return { unsaid, said };
	});

test('names in another language say which', async ({ page }) => {
	laptopOnly();
	await page.goto('/');
	const { unsaid, said } = await scripts(page);
	expect(unsaid).toEqual([]);
	expect(said).toBeGreaterThan(0);
});

test('dates are written as the language writes them', async ({ page }) => {
	laptopOnly();
	const shapes: Record<Language, RegExp> = {
		en: /^\d{1,2} October 1950$/,
		ko: /^1950년 10월 \d{1,2}일$/,
		zh: /^1950年10月\d{1,2}日$/
	};
	for (const language of languages) {
		await page.goto(`${root(language)}#crossing-2`);
		await expect(page.locator('html')).toHaveAttribute('data-step', 'crossing-2');
		await expect(page.locator('.axis .date').first()).toHaveText(shapes[language]);
	}
});

/** The faces of the computer that stood in for the site's own, each with the characters that it had to draw. */
async function foreignFaces(page: Page): Promise<string[]> {
	// Every family, style and language on the page once, with all its characters.
	const count = await page.evaluate(async () => {
		const found = new Map<string, { like: CSSStyleDeclaration; lang: string; text: Set<string> }>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			if (!parent || parent.closest('script, style, noscript')) continue;
			const like = getComputedStyle(parent);
			const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
			const key = [like.fontFamily, like.fontWeight, like.fontStyle, lang].join('|');
			const entry = found.get(key) ?? { like, lang, text: new Set<string>() };
			for (const character of node.textContent ?? '')
				if (!/[\s\p{Cc}\p{Cf}]/u.test(character)) entry.text.add(character);
			found.set(key, entry);
		}
		document.querySelector('#all-characters')?.remove();
		const box = document.createElement('div');
		box.id = 'all-characters';
		for (const { like, lang, text } of found.values()) {
			if (text.size === 0) continue;
			const line = document.createElement('p');
			line.lang = lang;
			line.style.fontFamily = like.fontFamily;
			line.style.fontWeight = like.fontWeight;
			line.style.fontStyle = like.fontStyle;
			line.textContent = [...text].join('');
			box.append(line);
		}
		document.body.append(box);
		await document.fonts.ready;
		return box.childElementCount;
	});
	expect(count).toBeGreaterThan(1);
	const session = await page.context().newCDPSession(page);
	await session.send('DOM.enable');
	await session.send('CSS.enable');
	const { root: top } = await session.send('DOM.getDocument', { depth: 0 });
	const { nodeIds } = await session.send('DOM.querySelectorAll', {
		nodeId: top.nodeId,
		selector: '#all-characters > p'
	});
	const foreign: string[] = [];
	for (const nodeId of nodeIds) {
		const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
		for (const { familyName, glyphCount, isCustomFont } of fonts)
			if (!isCustomFont) foreign.push(`${familyName}: ${glyphCount} characters`);
	}
	return foreign;
}

for (const language of languages)
	test(`${language}: every character is drawn by the site's own faces`, async ({ page }) => {
		test.setTimeout(120_000);
		laptopOnly();
		for (const path of ['', 'sources/', 'chapter/treaties/']) {
			await page.goto(root(language) + path);
			expect(await foreignFaces(page), path).toEqual([]);
		}
	});

test.describe('beside the story', { tag: '@long' }, () => {
	test.use({ allowance: { consoleErrors: [/status of 404/] }, serviceWorkers: 'block' });
	// What every run looks at stands above; the pages here are made of the same words.

	for (const language of ['ko', 'zh'] as const)
		test(`${language}: embed, sources, kiosk and the answer to an unknown address have their faces, and say their languages`, async ({
			page
		}) => {
			test.setTimeout(180_000);
			laptopOnly();
			const look = async (what: string) => {
				const { unsaid } = await scripts(page);
				expect(unsaid, what).toEqual([]);
				expect(await foreignFaces(page), what).toEqual([]);
			};
			for (const path of [`${language}/embed/capitals/`, `${language}/sources/`, 'nowhere/']) {
				await page.goto(`/${path}`);
				await look(path);
			}
			await page.goto(`/kiosk/?language=${language}&idle=3600`);
			const html = page.locator('html');
			await expect(html).toHaveAttribute('data-kiosk', 'attract');
			await expect(html).toHaveAttribute('lang', tags[language]);
			await look('the film');
			await page.keyboard.press('ArrowRight');
			await expect(html).toHaveAttribute('data-kiosk', 'visit');
			// Its text names the river in the other language.
			expect(await page.evaluate(() => globalThis.storyMap?.goTo('capitals-1'))).toBe(true);
			await expect(html).toHaveAttribute('data-step', 'capitals-1');
			expect((await scripts(page)).said).toBeGreaterThan(0);
			await look('a visit');
		});
});
