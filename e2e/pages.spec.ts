/** The pages beside the story: sources, downloads, chapters, drawn maps as files, share pictures, print. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { APIRequestContext, Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { everything } from './support/story-map.ts';
import { expect, test } from './support/test.ts';

interface StoryJson {
	languages: string[];
	chapters: { id: string; steps: { id: string; claims: string[] }[] }[];
	claims: { id: string; confidence: string }[];
	sources: { id: string }[];
	errors: { id: string }[];
	places: { id: string }[];
	tables: { id: string; columns: { id: string }[]; rows: object[] }[];
	texts: Record<
		string,
		{
			claims: Record<string, { disagreement?: string }>;
			chapters: Record<
				string,
				{
					title: string;
					steps: Record<
						string,
						{ dateline: string; paragraphs: { type: string; text?: string }[][] }
					>;
				}
			>;
		}
	>;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function storyOf(request: APIRequestContext): Promise<StoryJson> {
	return (await request.get('/story.json')).json() as Promise<StoryJson>;
}

const root = (language: string) => (language === 'en' ? '/' : `/${language}/`);

/** What only differs by machine and not by size of screen is looked at once. */
const once = () =>
	test.skip(({ isMobile }) => isMobile, 'the same on every screen, looked at on the laptop');

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
		};
		const found = await axe.run();
		return found.violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)
		);
	});
}

test.describe('sources', () => {
	test('a filter cuts the register down, says how many are left, and stands in the address', async ({
		page,
		request
	}) => {
		const story = await storyOf(request);
		await page.goto('/sources/');
		const shown = page.locator('.register > li:visible');
		const status = page.locator('form [role=status]');
		await expect(status).toHaveText(`${story.claims.length} of ${story.claims.length} claims`);

		const crossing = story.chapters.find(({ id }) => id === 'crossing');
		const told = new Set(crossing?.steps.flatMap(({ claims }) => claims));
		await page.selectOption('select[name=chapter]', 'crossing');
		await expect(shown).toHaveCount(told.size);
		await expect(page).toHaveURL(/\?chapter=crossing$/);

		const low = story.claims.filter(({ id, confidence }) => told.has(id) && confidence === 'low');
		await page.selectOption('select[name=confidence]', 'low');
		await expect(shown).toHaveCount(low.length);
		await expect(status).toHaveText(`${low.length} of ${story.claims.length} claims`);

		await page.getByRole('button', { name: 'Show all' }).click();
		const disagreed = story.claims.filter(({ id }) => story.texts['en']?.claims[id]?.disagreement);
		await page.locator('input[name=disagreement]').check();
		await expect(shown).toHaveCount(disagreed.length);

		await page.reload();
		await expect(page.locator('input[name=disagreement]')).toBeChecked();
		await expect(shown).toHaveCount(disagreed.length);
	});

	test('a claim that an address names is shown, whatever was chosen', async ({ page }) => {
		await page.goto('/sources/?confidence=high#C09');
		await expect(page.locator('#C09')).toBeInViewport();
		await expect(page.locator('select[name=confidence]')).toHaveValue('');
	});

	test(
		'works in every language, without faults of access',
		{ tag: '@laptop' },
		async ({ page, request }) => {
			test.setTimeout(120_000);
			const { languages } = await storyOf(request);
			for (const language of languages) {
				await page.goto(`${root(language)}sources/`);
				await expect(page.locator('form [role=status]')).toBeVisible();
				expect(await violations(page), language).toEqual([]);
				const wider = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(wider, `${language}: pixels beyond the window`).toBeLessThanOrEqual(0);
			}
		}
	);

	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });

		test('everything is there, and nothing that would not work', async ({ page, request }) => {
			const story = await storyOf(request);
			await page.goto('/sources/');
			await expect(page.locator('.register > li')).toHaveCount(story.claims.length);
			await expect(page.locator('.bibliography > li')).toHaveCount(story.sources.length);
			await expect(page.locator('.errors > li')).toHaveCount(story.errors.length);
			await expect(page.locator('#C09')).toBeVisible();
			for (const control of await page.locator('select, input, button').all())
				await expect(control).toBeHidden();
		});
	});
});

test.describe('anchors', () => {
	once();

	test('every link to a source or claim has its place', async ({ request }) => {
		const story = await storyOf(request);
		const html = await (await request.get('/sources/')).text();
		const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
		for (const { id } of [...story.claims, ...story.sources, ...story.errors])
			expect(ids, id).toContain(id);
		for (const { id } of story.chapters) {
			const chapter = await (await request.get(`/chapter/${id}/`)).text();
			const anchors = [...chapter.matchAll(/\/sources\/#([^"]+)"/g)].map(([, anchor]) => anchor);
			expect(anchors.length, id).toBeGreaterThan(0);
			expect(
				anchors.filter((anchor) => !ids.has(anchor ?? '')),
				id
			).toEqual([]);
		}
	});
});

test.describe('downloads', () => {
	once();

	test('every file that the page offers is there', async ({ page, request }) => {
		await page.goto('/sources/');
		const links = await page
			.locator('a[download]')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		expect(links.length).toBeGreaterThan(30);
		for (const link of links) {
			const response = await request.get(link);
			expect(response.status(), link).toBe(200);
			expect((await response.body()).length, link).toBeGreaterThan(20);
		}
	});

	test('claims, errors and tables parse, whole', async ({ request }) => {
		const story = await storyOf(request);
		const text = async (path: string) => (await request.get(path)).text();
		const claims = csvParse(await text('/data/claims.csv'));
		expect(claims.map(({ id }) => id)).toEqual(story.claims.map(({ id }) => id));
		for (const language of story.languages) expect(claims.columns).toContain(`text_${language}`);
		const errors = csvParse(await text('/data/errors.csv'));
		expect(errors.map(({ id }) => id)).toEqual(story.errors.map(({ id }) => id));
		for (const language of story.languages) expect(errors.columns).toContain(`says_${language}`);
		for (const { id, columns, rows } of story.tables) {
			const table = csvParse(await text(`/data/tables/${id}.csv`));
			expect(table.columns, id).toEqual(columns.map((column) => column.id));
			expect(table, id).toHaveLength(rows.length);
		}
	});

	test('places and bibliography parse, whole', async ({ request }) => {
		const story = await storyOf(request);
		const json = async (path: string): Promise<unknown> => (await request.get(path)).json();
		const places = (await json('/data/places.geojson')) as { features: { id: string }[] };
		expect(places.features.map(({ id }) => id)).toEqual(story.places.map(({ id }) => id));
		const linked = (await json('/data/places.lpf.json')) as {
			'@context': string;
			features: { '@id': string; names: object[] }[];
		};
		expect(linked['@context']).toContain('linkedplaces-context');
		expect(linked.features).toHaveLength(story.places.length);
		expect(linked.features.every(({ names }) => names.length > 0)).toBe(true);
		const csl = (await json('/data/bibliography.json')) as { id: string }[];
		expect(csl.map(({ id }) => id)).toEqual(story.sources.map(({ id }) => id));
		const bib = await (await request.get('/data/bibliography.bib')).text();
		expect(bib.match(/^@\w+\{/gm)).toHaveLength(story.sources.length);
	});
});

test.describe('drawn maps', () => {
	once();

	test('every poster is well formed and needs nothing from elsewhere', async ({
		page,
		request
	}) => {
		test.setTimeout(180_000);
		const story = await storyOf(request);
		const stops = ['opening', ...story.chapters.flatMap(({ steps }) => steps.map(({ id }) => id))];
		const posters = story.languages.flatMap((language) =>
			stops.flatMap((stop) => [
				`/poster/${language}/${stop}.svg`,
				`/poster/${language}/small/${stop}.svg`
			])
		);
		const grounds = stops.map((stop) => `/poster/ground/${stop}.svg`);
		await page.goto('/sources/');
		const faults = await page.evaluate(
			async ({ posters, grounds }) => {
				const found: string[] = [];
				for (const path of [...posters, ...grounds]) {
					const response = await fetch(path);
					const text = await response.text();
					const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
					const say = (fault: string) => found.push(`${path}: ${fault}`);
					if (!response.ok) say(`answers ${response.status}`);
					if (svg.querySelector('parsererror') || svg.documentElement.tagName !== 'svg') {
						say('not well formed');
						continue;
					}
					const outside = svg.querySelector('image, script, style, foreignObject, text, link');
					if (outside) say(`has <${outside.tagName}>`);
					const ids = new Set([...svg.querySelectorAll('[id]')].map(({ id }) => id));
					for (const element of svg.querySelectorAll('*')) {
						for (const { name, value } of element.attributes) {
							const named =
								name === 'href' || name === 'xlink:href'
									? value
									: /url\(([^)]*)\)/.exec(value)?.[1];
							if (named === undefined) continue;
							if (!named.startsWith('#')) say(`refers to ${named}`);
							else if (!ids.has(named.slice(1))) say(`has no ${named}`);
						}
					}
					if (posters.includes(path)) {
						if (!svg.querySelector('title')?.textContent) say('has no title');
						if (!svg.querySelector('desc')?.textContent) say('says not what it shows');
						if (svg.querySelectorAll('use').length < 20) say('has no names on it');
						if (text.length > 260_000) say(`is ${text.length} characters long`);
					}
				}
				return found;
			},
			{ posters, grounds }
		);
		expect(faults).toEqual([]);
	});

	test('every share picture is 1200 by 630', async ({ request }) => {
		test.setTimeout(120_000);
		const { languages, chapters } = await storyOf(request);
		for (const language of languages) {
			for (const picture of ['story', ...chapters.map(({ id }) => id)]) {
				const response = await request.get(`/share/${language}/${picture}.png`);
				const bytes = await response.body();
				expect(bytes.subarray(1, 4).toString('latin1'), picture).toBe('PNG');
				expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], picture).toEqual([1200, 630]);
			}
		}
	});
});

test.describe('chapters', () => {
	test('say what they are, and lead on', async ({ page }) => {
		await page.goto('/chapter/crossing/');
		await expect(page).toHaveTitle('Crossing the Yalu · Across the Yalu');
		const data = await page.locator('script[type="application/ld+json"]').textContent();
		expect(JSON.parse(data ?? '')).toMatchObject({ headline: 'Crossing the Yalu', position: 3 });
		// Built without SITE_URL: no address is better than a wrong one.
		await expect(page.locator('link[rel=canonical], meta[property="og:image"]')).toHaveCount(0);
		await expect(
			page.getByRole('link', { name: 'Read the whole story from here' })
		).toHaveAttribute('href', '/#crossing-1');
		await page.locator('a[rel=next]').click();
		await expect(page).toHaveURL('/chapter/parallel/');
		await expect(page.locator('h1')).toContainText('4');
		expect(await violations(page)).toEqual([]);
	});

	test('hand their address on', async ({ page, context, baseURL }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		// Where the device has a sheet of its own, a test cannot look into it.
		await page.addInitScript(() => {
			Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
		});
		await page.goto('/chapter/crossing/');
		await page.getByRole('button', { name: 'Share' }).click();
		await expect(page.locator('.share [role=status]')).toHaveText('Address copied');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(`${baseURL}/chapter/crossing/`);
	});

	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });

		test(
			'read whole, with the map of every step',
			{ tag: '@laptop' },
			async ({ page, request }) => {
				test.setTimeout(180_000);
				const story = await storyOf(request);
				// All of them with E2E_ALL: these have figures, the zone's control and the largest maps.
				const some = new Set(['capitals', 'armistice', 'aid', 'treaties']);
				const paths = story.languages.flatMap((language) =>
					story.chapters
						.filter(
							({ id }) => (language === 'en' && (everything || some.has(id))) || id === 'crossing'
						)
						.map((chapter) => ({ language, chapter }))
				);
				for (const { language, chapter } of paths) {
					const text = story.texts[language]?.chapters[chapter.id];
					await page.goto(`${root(language)}chapter/${chapter.id}/`);
					await expect(page.locator('h1')).toContainText(text?.title ?? '');
					// One look at the page for each chapter: what every step says, and how wide its map came out.
					const look = () =>
						page.locator('.step').evaluateAll((all) =>
							all.map((step) => ({
								id: step.id,
								says: step.textContent.replace(/\s+/g, ' '),
								map: step.querySelector<HTMLImageElement>('.drawn-map img')?.naturalWidth ?? 0,
								listed: step.querySelectorAll('.on-this-map li').length
							}))
						);
					await expect
						.poll(async () => (await look()).filter(({ map }) => map === 0).map(({ id }) => id))
						.toEqual([]);
					const steps = await look();
					expect(steps.map(({ id }) => id)).toEqual(chapter.steps.map(({ id }) => id));
					for (const { id, says, listed } of steps) {
						expect(listed, id).toBeGreaterThan(0);
						const said = text?.steps[id];
						expect(says).toContain(said?.dateline ?? id);
						for (const run of said?.paragraphs.flat() ?? [])
							if (run.type === 'text' && run.text)
								expect(says).toContain(run.text.replace(/\s+/g, ' ').trim());
					}
					await expect(page.locator('.drawn-map img').first()).toBeVisible();
					const list = page.locator('.on-this-map').first();
					await list.locator('summary').click();
					await expect(list.locator('li').first()).toBeVisible();
					// Notes stand at the end, where a citation leads.
					const citation = page.locator('a.citation').first();
					const note = (await citation.getAttribute('href')) ?? '';
					await expect(page.locator(`[id="${note.slice(1)}"]`)).toBeVisible();
				}
			}
		);
	});
});

test.describe('when the page’s own script does not come', () => {
	once();
	test.use({ allowance: { consoleErrors: [/Failed to load resource/, /ERR_FAILED/] } });

	test('each step brings its drawn map and the notes stand, by style alone', async ({
		page,
		faults
	}) => {
		await page.route('**/_app/immutable/entry/*.js', (route) => route.abort());
		const maps: string[] = [];
		page.on('request', (request) => {
			if (request.url().includes('/poster/')) maps.push(request.url());
		});
		await page.goto('/');
		const drawn = page.locator('#crossing-2 .drawn-map');
		await expect(drawn).toBeHidden();
		expect(maps).toEqual([]);
		await expect(drawn).toBeVisible({ timeout: 30_000 });
		await drawn.scrollIntoViewIfNeeded();
		await expect
			.poll(() => drawn.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
			.toBeGreaterThan(0);
		await expect(page.locator('#crossing-note-1')).toBeVisible();
		// SvelteKit's start says that it did not come, and says no more.
		expect(faults.splice(0)).toEqual(['page error: ']);
	});

	test('those whose script runs see nothing of it', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('html')).toHaveAttribute('data-map', /drawn|live/);
		const stands = await page
			.locator('.drawn-map.stand-in, .chapter-notes')
			.evaluateAll((all) =>
				all.filter(
					(each) => getComputedStyle(each).display !== 'none' || each.getAnimations().length > 0
				)
			);
		expect(stands).toEqual([]);
	});
});

test.describe('print', () => {
	once();

	test('the story prints as a booklet: every chapter, map and note', async ({ page, request }) => {
		test.setTimeout(180_000);
		const story = await storyOf(request);
		await page.goto('/');
		await expect(page.locator('.after')).toBeAttached();
		const steps = story.chapters.flatMap(({ steps }) => steps.map(({ id }) => id));
		const maps = page.locator('.step .drawn-map img');
		await expect(maps).toHaveCount(steps.length);
		const loaded = () =>
			maps.evaluateAll(
				(all) => (all as HTMLImageElement[]).filter((image) => image.naturalWidth > 0).length
			);
		// Nothing is fetched for a print that nobody wants; printing fetches it by itself.
		expect(await loaded()).toBeLessThan(steps.length);
		await page.pdf();
		await expect.poll(loaded).toBe(steps.length);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.plate-box')).toBeHidden();
		for (const notes of await page.locator('.chapter-notes').all())
			await expect(notes).toBeVisible();
		const sources = page.locator('.printed-sources li');
		await expect(sources).toHaveCount(story.sources.length);
		await expect(sources.last()).toBeVisible();
		// Tables behind the figures stand open on paper.
		const table = page.locator('.figure-behind table').first();
		expect((await table.boundingBox())?.height ?? 0).toBeGreaterThan(40);

		for (const format of ['A4', 'Letter']) {
			const pdf = (await page.pdf({ format, outline: true, tagged: true })).toString('latin1');
			const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
			expect(pages, format).toBeGreaterThan(story.chapters.length);
			const titles = outlineOf(pdf);
			for (const { id } of story.chapters) {
				const title = story.texts['en']?.chapters[id]?.title ?? id;
				expect(
					titles.some((each) => each.includes(title)),
					`${format}: ${title}`
				).toBe(true);
			}
		}
	});
});

/** Titles of a PDF's outline, which the browser makes from the headings. */
function outlineOf(pdf: string): string[] {
	const plain = [...pdf.matchAll(/\/Title\s*\(((?:\\.|[^\\)])*)\)/g)].map(([, text = '']) =>
		text.replace(/\\(.)/g, '$1')
	);
	const wide = [...pdf.matchAll(/\/Title\s*<([0-9A-Fa-f]+)>/g)].map(([, hex = '']) =>
		Buffer.from(hex, 'hex').subarray(2).swap16().toString('utf16le')
	);
	return [...plain, ...wide];
}
