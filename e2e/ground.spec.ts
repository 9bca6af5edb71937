/**
 * Live map and drawn map are two renderers of one scene: at the first scene of each chapter their coasts and their labels
 * agree, and the signs above lie where the live map has the places. What the server drew gives way without a jump.
 */
import type { Page, TestInfo } from '@playwright/test';
import { apart, drawnLabels, type Labels } from '../scripts/drawn/labels.ts';
import { everything, liveMap } from './support/story-map.ts';
import { expect, test } from './support/test.ts';

// The comparison lays a picture and styles of its own over the page, which the page's policy forbids.
test.use({ bypassCSP: true });

interface Stop {
	id: string;
	chapter: string;
}

/** The first step of each chapter, from the story as it is published. */
async function firstSteps(page: Page): Promise<Stop[]> {
	const story = (await (await page.request.get('/story.json')).json()) as {
		chapters: { id: string; steps: { id: string }[] }[];
	};
	return story.chapters.map(({ id, steps }) => ({ id: steps[0]?.id ?? '', chapter: id }));
}

async function live(page: Page): Promise<void> {
	await page.goto('/');
	await liveMap(page);
}

/** On a phone the first, in every run a third of them, all with E2E_ALL. */
const some = <T>(steps: T[], { project }: TestInfo): T[] =>
	project.name === 'phone' ? steps.slice(0, 5) : steps.filter((_, i) => everything || i % 3 === 0);

/** Stands at a step with every source of the ground drawn. */
async function stand(page: Page, step: string): Promise<void> {
	await page.evaluate(async (id) => {
		const story = globalThis.storyMap;
		if (!story?.goTo(id, 0.4)) throw new Error(`no step ${id}`);
		const map = story.map();
		if (!map) throw new Error('no live map');
		while (!map.areTilesLoaded() || !map.isStyleLoaded()) await map.once('idle');
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	}, step);
}

/**
 * Share of the shoreline of each picture that has shoreline of the other within two pixels. Shoreline: the edge of broad
 * water, told by which of red and blue is stronger; the palette's land is warm and its water cool.
 */
async function agreement(page: Page, first: Buffer, second: Buffer): Promise<number> {
	return page.evaluate(
		async ([a, b]) => {
			/** Widens what equals `value` by two pixels each way. */
			const spread = (mask: Uint8Array, width: number, value: 0 | 1) => {
				const along = (from: Uint8Array, step: number) => {
					const to = new Uint8Array(from.length);
					for (let i = 0; i < from.length; i++) {
						let hit = false;
						for (let by = -2; by <= 2; by++) if (from[i + by * step] === value) hit = true;
						to[i] = hit ? value : 1 - value;
					}
					return to;
				};
				return along(along(mask, 1), width);
			};
			const shoreline = async (data: string) => {
				const image = await createImageBitmap(
					await (await fetch(`data:image/png;base64,${data}`)).blob()
				);
				const canvas = new OffscreenCanvas(image.width, image.height);
				const context = canvas.getContext('2d');
				if (!context) throw new Error('no canvas');
				context.drawImage(image, 0, 0);
				const {
					data: pixels,
					width,
					height
				} = context.getImageData(0, 0, image.width, image.height);
				const water = new Uint8Array(width * height);
				for (let i = 0; i < water.length; i++) {
					water[i] = (pixels[i * 4 + 2] ?? 0) > (pixels[i * 4] ?? 0) + 2 ? 1 : 0;
				}
				// Rivers are thinner than five pixels: what is left is sea and lake.
				const broad = spread(water, width, 0);
				const marks = new Uint8Array(width * height);
				let count = 0;
				for (let i = width; i < marks.length - width; i++) {
					if (!broad[i]) continue;
					if (broad[i + 1] && broad[i - 1] && broad[i + width] && broad[i - width]) continue;
					marks[i] = 1;
					count++;
				}
				return { marks, width, height, count };
			};
			const [one, two] = [await shoreline(a), await shoreline(b)];
			if (one.width !== two.width || one.height !== two.height)
				throw new Error('pictures differ in size');
			const found = (from: typeof one, to: typeof one) => {
				const near = spread(to.marks, to.width, 1);
				let hits = 0;
				for (let i = 0; i < near.length; i++) if (from.marks[i] && near[i]) hits++;
				return from.count === 0 ? 1 : hits / from.count;
			};
			return Math.min(found(one, two), found(two, one));
		},
		[first.toString('base64'), second.toString('base64')] as const
	);
}

test(
	'the drawn ground and the live one have the same coast, within 2 pixels',
	{ tag: '@long' },
	async ({ page }, info) => {
		test.skip(info.project.name !== 'laptop', 'one size is enough: the fit is the same function');
		test.setTimeout(300_000);
		await live(page);
		await page.addStyleTag({
			content:
				'.plate .overlay, .plate .corner, .plate .scale, .plate .drawn-overlay { visibility: hidden !important } #compared { position: absolute; inset: 0; overflow: hidden } #compared svg { position: absolute; inset: 0; width: 100%; height: 100% }'
		});
		const plate = page.locator('.plate .map').first();
		for (const { id } of await firstSteps(page)) {
			await stand(page, id);
			const real = await plate.screenshot();
			const ground = await (await page.request.get(`/poster/ground/${id}.svg`)).text();
			await plate.evaluate((element, svg) => {
				const box = document.createElement('div');
				box.id = 'compared';
				box.innerHTML = svg;
				element.append(box);
			}, ground);
			const drawn = await plate.screenshot();
			await plate.evaluate((element) => element.querySelector('#compared')?.remove());
			// The rest are channels among islands, about as wide as what counts as broad: one picture has them, the other not.
			expect(await agreement(page, real, drawn), id).toBeGreaterThan(0.93);
		}
	}
);

/** Where the labels of one drawing stand in the window. */
const labelsIn = (page: Page, drawing: string): Promise<Labels> =>
	page.locator(`${drawing} [data-label]`).evaluateAll((all) =>
		Object.fromEntries(
			all.flatMap((label) => {
				const matrix = (label as SVGGElement).getScreenCTM();
				// Of two drawings for two kinds of window one is not shown, and has no place in it.
				if (!matrix || !(label as HTMLElement).getClientRects().length) return [];
				return [[label.getAttribute('data-label') ?? '', [matrix.e, matrix.f]]];
			})
		)
	);

test(
	'labels that the server drew do not move when the page takes over',
	{ tag: '@laptop' },
	async ({ page }) => {
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		// The page draws its own overlay once it has the geometry: until then what the server drew stands.
		await page.route('**/geojson/**', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/');
		await expect(page.locator('html')).toHaveAttribute('data-map', 'drawn');
		await expect(page.locator('.prerendered')).toBeAttached();
		await page.evaluate(() => document.fonts.ready);
		const server = await labelsIn(page, '.prerendered svg');
		expect(Object.keys(server).length).toBeGreaterThan(10);
		release();
		await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
		await expect(page.locator('.prerendered')).toHaveCount(0);
		expect(apart(server, await labelsIn(page, 'svg.overlay'))).toEqual([]);
	}
);

test(
	'the drawn map has the labels of the live one, within 2 pixels',
	{ tag: '@laptop' },
	async ({ page }, info) => {
		test.setTimeout(120_000);
		await live(page);
		const steps = await firstSteps(page);
		for (const { id } of some(steps, info)) {
			await stand(page, id);
			const map = page.locator('.plate .map').first();
			const size = await map.evaluate(({ clientWidth, clientHeight }) => ({
				width: clientWidth,
				height: clientHeight
			}));
			const { x, y } = (await map.boundingBox()) ?? { x: 0, y: 0 };
			const drawn = drawnLabels(id, size);
			expect(Object.keys(drawn).length, id).toBeGreaterThan(3);
			const shown = Object.entries(await labelsIn(page, `svg.overlay [data-stop="${id}"]`));
			const onPlate = Object.fromEntries(
				shown.map(([label, [left, top]]) => [label, [left - x, top - y] as [number, number]])
			);
			expect(apart(drawn, onPlate), id).toEqual([]);
		}
	}
);

test(
	'signs of places lie where the live map has them',
	{ tag: '@laptop' },
	async ({ page }, info) => {
		await live(page);
		const steps = await firstSteps(page);
		for (const { id } of some(steps, info)) {
			await stand(page, id);
			const furthest = await page.evaluate(async () => {
				const response = await fetch('/story.json');
				const { places } = (await response.json()) as {
					places: { id: string; lon: number; lat: number }[];
				};
				const map = globalThis.storyMap?.map();
				let most = 0;
				let count = 0;
				for (const sign of document.querySelectorAll<SVGGElement>('.overlay .place[data-place]')) {
					const place = places.find((each) => each.id === sign.dataset['place']);
					const at = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(
						sign.getAttribute('transform') ?? ''
					);
					if (!place || !at || !map) continue;
					const { x, y } = map.project([place.lon, place.lat]);
					most = Math.max(most, Math.hypot(x - Number(at[1]), y - Number(at[2])));
					count++;
				}
				return { most, count };
			});
			expect(furthest.count, id).toBeGreaterThan(0);
			expect(furthest.most, id).toBeLessThan(0.5);
		}
	}
);

test(
	'the worker that reads the geodata is part of the built site, and land is drawn by it',
	{ tag: '@laptop' },
	async ({ page }) => {
		const workers: string[] = [];
		page.on('worker', (worker) => workers.push(worker.url()));
		await live(page);
		expect(workers.length).toBeGreaterThan(0);
		const land = await page.evaluate(() => {
			const map = globalThis.storyMap?.map();
			return map
				?.queryRenderedFeatures()
				.some(({ sourceLayer, source }) => sourceLayer === undefined && source.includes('land'));
		});
		expect(land).toBe(true);
	}
);

test(
	'the page keeps no copy of the geodata that its worker has',
	{ tag: ['@laptop', '@long'] },
	async ({ page }) => {
		await live(page);
		const sources = await page.evaluate(() => {
			const style = globalThis.storyMap?.map()?.getStyle();
			return Object.values(style?.sources ?? {}).filter(({ type }) => type === 'geojson');
		});
		expect(sources.length).toBeGreaterThan(3);
		for (const source of sources) expect(source).toHaveProperty('data', expect.any(String));
	}
);
