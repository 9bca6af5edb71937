/**
 * Random readers: scrolling, jumping, resizing, pressing keys and pointing, for hundreds of steps at a time. After each the
 * scene is the one of the position, however it was reached, and nothing was thrown. FUZZ=10 takes ten times as many.
 */
import fc from 'fast-check';
import type { Page } from '@playwright/test';
import { readManifest } from '../scripts/gates/first-view.ts';
import { liveMap } from './support/story-map.ts';
import { expect, test } from './support/test.ts';

const times = Math.max(1, Number(process.env.FUZZ ?? 1) || 1);

/** `SEED=7` repeats a run that failed; each prints its own. */
function seedOf(title: string): number {
	const seed = Number(process.env.SEED ?? 0) || 1 + Math.floor(Math.random() * 2 ** 30);
	console.log(`${title}: SEED=${seed}`);
	return seed;
}

/** Hundreds of positions, in the page itself: each scene twice or more, by another way each time. */
test('a position reached by any path shows the identical scene', async ({ page }) => {
	test.setTimeout(300_000 * times);
	// Scenes need no live map, and without one a frame costs little. Its code never comes, rather than fail: a map that
	// failed would not travel.
	const map = readManifest()['src/lib/map/map.ts'];
	if (!map) throw new Error('the map’s code is not in the manifest');
	await page.route(`**/${map.file}`, () => {});
	await page.goto('/');
	await page.waitForFunction(() => globalThis.storyMap !== undefined);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const steps = await page
		.locator('main [data-step]')
		.evaluateAll((all) => all.map(({ id }) => id));
	const seen = new Map<string, string>();
	let compared = 0;
	const seed = seedOf('positions');
	const positions = fc.sample(
		fc.tuple(fc.constantFrom(...steps), fc.constantFrom(0, 0.2, 0.5, 0.65, 0.8, 0.99)),
		{ numRuns: 1000 * times, seed }
	);
	for (let at = 0; at < positions.length; at += 100) {
		const scenes = await page.evaluate(
			async (batch) => {
				const found: string[] = [];
				for (const [step, progress] of batch) {
					globalThis.storyMap?.goTo(step, progress);
					await new Promise((resolve) => requestAnimationFrame(resolve));
					found.push(JSON.stringify(globalThis.storyMap?.scene()));
				}
				return found;
			},
			positions.slice(at, at + 100)
		);
		for (const [i, scene] of scenes.entries()) {
			// By what was asked for: were it by what was measured, a position that is off would be compared with nothing.
			const asked = (positions[at + i] ?? []).join(' ');
			const before = seen.get(asked);
			seen.set(asked, scene);
			if (before === undefined) continue;
			compared++;
			expect(scene, `SEED=${seed}, ${asked}`).toBe(before);
		}
	}
	expect(compared).toBeGreaterThan(500);
});

test('ground and overlay never part, not by a frame', async ({ page, isMobile }) => {
	test.skip(isMobile, 'the same code, and twice the pixels to draw');
	test.setTimeout(420_000);
	await page.goto('/');
	await liveMap(page, 30_000);
	const parted = await page.evaluate(async () => {
		const map = globalThis.storyMap?.map();
		if (!map) return ['no map'];
		let drawn = '';
		const cameraOf = () => {
			const { lng, lat } = map.getCenter();
			return [lng, lat, map.getZoom()].map((value) => value.toFixed(7)).join(' ');
		};
		map.on('render', () => (drawn = cameraOf()));
		const wanted = () => {
			const camera = globalThis.storyMap?.scene().camera;
			return camera
				? [camera.lon, camera.lat, camera.zoom].map((value) => value.toFixed(7)).join(' ')
				: '';
		};
		/** Runs when a frame's callbacks are over, before the next begins. */
		const frameEnd = () =>
			new Promise<void>((resolve) => {
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => resolve();
					port2.postMessage(null);
				});
			});
		const room = document.documentElement.scrollHeight - innerHeight;
		const found: string[] = [];
		let moved = 0;
		let last = wanted();
		for (let i = 0; i <= 400; i++) {
			window.scrollTo(0, (room * (i < 200 ? i : 400 - i)) / 200);
			await frameEnd();
			const now = wanted();
			if (now === last) continue;
			last = now;
			moved++;
			if (drawn !== now) found.push(`${i}: drawn ${drawn}, wanted ${now}`);
		}
		return moved > 50 ? found : [`the camera moved only ${moved} times`];
	});
	expect(parted).toEqual([]);
});

test('nothing is drawn while nothing moves', async ({ page }) => {
	await page.goto('/');
	await liveMap(page, 30_000);
	await page.waitForLoadState('networkidle');
	await page.waitForFunction(() => globalThis.storyMap?.map()?.loaded() === true);
	const renders = await page.evaluate(async () => {
		let count = 0;
		globalThis.storyMap?.map()?.on('render', () => count++);
		for (let i = 0; i < 60; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
		count = 0;
		for (let i = 0; i < 60; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
		return count;
	});
	expect(renders).toBe(0);
});

type Action =
	| { do: 'wheel'; by: number }
	| { do: 'key'; key: string }
	| { do: 'point'; x: number; y: number; click: boolean }
	| { do: 'drag'; x: number; y: number; right: number; down: number }
	| { do: 'resize'; width: number; height: number }
	| { do: 'go'; to: number }
	| { do: 'back' };

const action: fc.Arbitrary<Action> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			do: fc.constant('wheel' as const),
			by: fc.integer({ min: -4000, max: 4000 })
		})
	},
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constant('key' as const),
			key: fc.constantFrom(
				'Tab',
				'Shift+Tab',
				'Enter',
				'Escape',
				'ArrowDown',
				'ArrowUp',
				'ArrowLeft',
				'ArrowRight',
				'PageDown',
				'PageUp',
				'Home',
				'End',
				'Space',
				'Equal',
				'Minus'
			)
		})
	},
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constant('point' as const),
			x: fc.double({ min: 0, max: 1, noNaN: true }),
			y: fc.double({ min: 0, max: 1, noNaN: true }),
			click: fc.boolean()
		})
	},
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constant('drag' as const),
			x: fc.double({ min: 0, max: 1, noNaN: true }),
			y: fc.double({ min: 0, max: 1, noNaN: true }),
			right: fc.integer({ min: -400, max: 400 }),
			down: fc.integer({ min: -400, max: 400 })
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			do: fc.constant('resize' as const),
			width: fc.integer({ min: 320, max: 1920 }),
			height: fc.integer({ min: 480, max: 1200 })
		})
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('go' as const), to: fc.nat(1000) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('back' as const) }) }
);

async function act(page: Page, what: Action, steps: readonly string[]): Promise<void> {
	const size = page.viewportSize() ?? { width: 800, height: 600 };
	switch (what.do) {
		case 'wheel':
			await page.evaluate((by) => window.scrollBy(0, by), what.by);
			break;
		case 'key':
			await page.keyboard.press(what.key);
			break;
		case 'point':
			if (what.click) await page.mouse.click(what.x * size.width, what.y * size.height);
			else await page.mouse.move(what.x * size.width, what.y * size.height);
			break;
		case 'drag': {
			const [x, y] = [what.x * size.width, what.y * size.height];
			await page.mouse.move(x, y);
			await page.mouse.down();
			await page.mouse.move(x + what.right, y + what.down, { steps: 3 });
			await page.mouse.up();
			break;
		}
		case 'resize':
			await page.setViewportSize(what);
			break;
		case 'go':
			await page.evaluate(
				(step) => void globalThis.storyMap?.goTo(step),
				steps[what.to % steps.length] ?? ''
			);
			break;
		case 'back':
			await page.evaluate(() => history.back());
			break;
	}
}

/** What is wrong with where a surface stands: step, scene and the live map's camera must agree. */
const partedFrom = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const story = globalThis.storyMap;
		if (!story) return ['no story'];
		for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
		const found: string[] = [];
		const { step } = story.position();
		if (story.scene().step !== step) found.push(`scene ${story.scene().step} at ${step}`);
		if (document.documentElement.dataset['step'] !== step) found.push(`not told: ${step}`);
		const map = story.map();
		if (map && document.documentElement.dataset['map'] === 'live') {
			const { lng, lat } = map.getCenter();
			const { camera } = story.scene();
			const off = [lng - camera.lon, lat - camera.lat, map.getZoom() - camera.zoom];
			if (off.some((value) => Math.abs(value) > 1e-6)) found.push(`camera off by ${off.join(' ')}`);
		}
		return found;
	});

/**
 * What is wrong with where a page that scrolls stands: the scene must be the one that another way to the same place leads
 * to. What is pointed at is left out: what lies under the pointer scrolls.
 */
const dependsOnTheWay = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		const story = globalThis.storyMap;
		if (!story) return ['no story'];
		const picture = () => {
			const { highlighted: _pointed, ...scene } = story.scene() as ReturnType<
				typeof story.scene
			> & {
				highlighted: unknown;
			};
			return JSON.stringify(scene);
		};
		const here = { top: window.scrollY, behavior: 'instant' } as const;
		const before = picture();
		const end = document.documentElement.scrollHeight - innerHeight;
		window.scrollTo({ top: here.top > end / 2 ? 0 : end, behavior: 'instant' });
		await frame();
		await frame();
		window.scrollTo(here);
		await frame();
		await frame();
		return picture() === before ? [] : [`another scene by another way at ${story.position().step}`];
	});

const storyFaults = async (page: Page) => [
	...(await partedFrom(page)),
	...(await dependsOnTheWay(page))
];

const surfaces = [
	{ name: 'story', path: '/', faultsOf: storyFaults },
	{ name: 'kiosk', path: '/kiosk/', faultsOf: partedFrom },
	{ name: 'embed', path: '/embed/aid/', faultsOf: partedFrom }
];

for (const { name, path, faultsOf } of surfaces) {
	test(`random input to the ${name}, and the scene is the one of the position`, async ({
		page,
		isMobile,
		request
	}) => {
		test.skip(isMobile, 'the same code, and twice the pixels to draw');
		test.setTimeout(600_000 * times);
		const seed = seedOf(name);
		const { chapters } = (await (await request.get('/story.json')).json()) as {
			chapters: { steps: { id: string }[] }[];
		};
		const steps = chapters.flatMap((chapter) => chapter.steps.map(({ id }) => id));
		expect(steps).toHaveLength(57);
		const actions = fc.sample(action, { numRuns: 250 * times, seed });
		const enter = async () => {
			await page.goto(path);
			await page.waitForFunction(() => globalThis.storyMap !== undefined);
		};
		await enter();
		for (const [number, what] of actions.entries()) {
			const where = `SEED=${seed}, action ${number} ${JSON.stringify(what)}`;
			await act(page, what, steps).catch((error: unknown) => {
				// A click may have led to another page; that is no fault, and the reader comes back below.
				if (!/navigat|context was destroyed/i.test(String(error)))
					throw new Error(where, { cause: error });
			});
			for (const other of page.context().pages()) if (other !== page) await other.close();
			if (number % 10 !== 9) continue;
			// Scrolling by key, or to a step by button, takes its time: until then the page is on its way.
			await expect
				.poll(
					async () => {
						// A link leads away, a while after it was clicked.
						if (new URL(page.url()).pathname !== path) await enter();
						return faultsOf(page);
					},
					{ message: where }
				)
				.toEqual([]);
		}
	});
}
