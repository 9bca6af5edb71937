/** What going through the story costs, both ways, and how far the map trails behind. */
import type { Browser, CDPSession, Frame, Page } from '@playwright/test';
import { COUNTED, heap, open, readProbe, waitLive, work, type Opened } from './browser.ts';
import { installFrameWatch, type FrameWatch } from './frame-watch.ts';
import { trailOf, type Camera, type Drawn, type Trail } from './trail.ts';

export interface Motion {
	/** Milliseconds between frames, of the measured part of the way. */
	deltas: number[];
	/** Tasks over 50 ms in it. */
	longTasks: number;
	/** Milliseconds of the main thread's own time in it. */
	work: number;
	/** Of each jump. The frames are NaN where page and map have clocks of their own. */
	trails: Trail[];
	/** Bytes after five coarse passes through the whole story more than before them; NaN: not looked at. */
	growth: number;
	/** Layout shift of all frames together, loading included. */
	shift: number;
	/** Requests to other origins. */
	foreign: number;
}

/** From one share of the way to another, and back. */
export type Part = readonly [from: number, to: number];
export const WHOLE: Part = [0, 1];

/** How a page is brought from one end of the story to the other. */
export type Drive =
	/** Scrolls by so many pixels in each frame; within an embed's element, if there is one. */
	| { by: 'scroll'; pixels: number; within?: string }
	/**
	 * Goes to positions, as a finger on the timeline does, in so many frames for the whole way; then, once a part is
	 * measured, a few steps by the buttons.
	 */
	| { by: 'goTo'; steps: readonly string[]; frames: number };

export interface Subject {
	origins: readonly string[];
	address: string;
	drive: Drive;
	/** What is measured frame by frame. */
	part: Part;
	/** Whether the heap is looked at: it takes as long as all the rest. */
	growth: boolean;
	/** Tells the address of the frame that the map is in, if it is not the page. */
	mapFrame?: RegExp;
}

/** After a first one, which leaves what is fetched and made but once. */
const PASSES = 5;
/** Places each way of the passes that are not measured: each needs a picture of its own, so they take their time. */
const COARSE = 12;
const JUMPS = 8;
/** Milliseconds that the map is watched after a jump: longer than any map was seen to trail. */
const WATCH = 1300;

interface Contract {
	goTo(step: string, progress?: number): boolean;
	position(): { step: string; progress: number };
	scene(): { camera: Camera };
	map(): {
		getCenter(): { lng: number; lat: number };
		getZoom(): number;
		on(type: 'render', run: () => void): void;
	};
}
interface Globals {
	storyMap: Contract;
	frameWatch: FrameWatch;
	pictures: Drawn[];
	buttons: number;
}

async function findFrame(page: Page, address: RegExp | undefined): Promise<Page | Frame> {
	if (!address) return page;
	for (;;) {
		const frame = page.frames().find((each) => address.test(each.url()));
		if (frame) return frame;
		await page.waitForEvent('framenavigated');
	}
}

/** Where a scroll begins and ends, in pixels. */
const room = (page: Page, within: string | undefined) =>
	page.evaluate((selector) => {
		const whole = document.documentElement.scrollHeight - innerHeight;
		const box = selector && document.querySelector(selector)?.getBoundingClientRect();
		if (!box) return { first: 0, last: whole };
		const first = box.top + scrollY;
		return { first, last: Math.min(whole, first + box.height - innerHeight) };
	}, within);

/** @param frames each way; without them the drive's own */
async function scrollBothWays(
	page: Page,
	drive: Drive & { by: 'scroll' },
	part: Part,
	frames?: number
) {
	const { first, last } = await room(page, drive.within);
	const [top, bottom] = part.map((share) => first + (last - first) * share) as [number, number];
	const count = frames ?? Math.ceil((bottom - top) / drive.pixels);
	await page.evaluate(
		async ([from, to, each]) => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			for (let i = 0; i <= 2 * each; i++) {
				const way = i <= each ? i / each : 2 - i / each;
				scrollTo(0, from + (to - from) * way);
				await frame();
			}
		},
		[top, bottom, count] as const
	);
}

/** @param frames each way; without them the drive's own */
async function goBothWays(page: Page, drive: Drive & { by: 'goTo' }, part: Part, frames?: number) {
	const count = frames ?? Math.ceil(drive.frames * (part[1] - part[0]));
	await page.evaluate(
		async ([ids, [from, to], each]) => {
			const { storyMap } = globalThis as unknown as Globals;
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			for (let i = 0; i <= 2 * each; i++) {
				const way = i <= each ? i / each : 2 - i / each;
				const place = (from + (to - from) * way) * (ids.length - 1);
				storyMap.goTo(ids[Math.floor(place)] ?? '', place % 1);
				await frame();
			}
		},
		[drive.steps, part, count] as const
	);
}

/** Two steps on and two back. A journey is over when its position stands. */
const pressButtons = (page: Page) =>
	page.evaluate(async () => {
		const { storyMap } = globalThis as unknown as Globals;
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		for (const act of ['next', 'next', 'previous', 'previous']) {
			const button = document.querySelector<HTMLButtonElement>(`[data-act="${act}"]`);
			if (!button) throw new Error(`There is no button "${act}"`);
			button.click();
			let still = 0;
			for (let last = ''; still < 10;) {
				await frame();
				const now = JSON.stringify(storyMap.position());
				still = now === last ? still + 1 : 0;
				last = now;
			}
		}
	});

const go = (page: Page, drive: Drive, part: Part, frames?: number) =>
	drive.by === 'scroll'
		? scrollBothWays(page, drive, part, frames)
		: goBothWays(page, drive, part, frames);

/** A part of the way, watched in the frame that the map is in. */
async function watched(page: Page, map: Page | Frame, drive: Drive, part: Part) {
	await map.evaluate(installFrameWatch);
	await go(page, drive, part);
	if (drive.by === 'goTo') await pressButtons(page);
	return map.evaluate(() => (globalThis as unknown as Globals).frameWatch.stop());
}

/** From now on every picture of the map is noted. */
const notePictures = (map: Page | Frame) =>
	map.evaluate(() => {
		const found = globalThis as unknown as Globals;
		found.pictures = [];
		const live = found.storyMap.map();
		live.on('render', () => {
			const { lng, lat } = live.getCenter();
			found.pictures.push({
				frame: Number(document.timeline.currentTime),
				at: performance.timeOrigin + performance.now(),
				camera: { lon: lng, lat, zoom: live.getZoom() }
			});
		});
	});

/** Jumps to a share of the way, and tells when the page said so and which frames followed. */
async function jump(page: Page, drive: Drive, share: number) {
	const { first, last } =
		drive.by === 'scroll' ? await room(page, drive.within) : { first: 0, last: 0 };
	const steps = drive.by === 'goTo' ? drive.steps : null;
	return page.evaluate(
		async ([y, ids, part, milliseconds]) => {
			const { storyMap } = globalThis as unknown as Globals;
			const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
			const stamp = () => ({
				frame: Number(document.timeline.currentTime),
				at: performance.timeOrigin + performance.now()
			});
			await frame();
			let told: { frame: number; at: number };
			if (ids) {
				told = stamp();
				const place = part * (ids.length - 1);
				storyMap.goTo(ids[Math.floor(place)] ?? '', place % 1);
			} else {
				const scrolled = new Promise<ReturnType<typeof stamp>>((resolve) =>
					addEventListener('scroll', () => resolve(stamp()), { once: true })
				);
				scrollTo(0, y);
				told = await scrolled;
			}
			const frames: number[] = [];
			const end = performance.now() + milliseconds;
			while (performance.now() < end) frames.push(await frame());
			return { ...told, frames };
		},
		[first + (last - first) * share, steps, share, WATCH] as const
	);
}

async function measureTrails(page: Page, map: Page | Frame, drive: Drive): Promise<Trail[]> {
	await notePictures(map);
	const look = () =>
		map.evaluate(() => {
			const { storyMap, pictures } = globalThis as unknown as Globals;
			const { lng, lat } = storyMap.map().getCenter();
			return {
				shown: { lon: lng, lat, zoom: storyMap.map().getZoom() },
				wanted: { ...storyMap.scene().camera },
				drawn: pictures.splice(0)
			};
		});
	const trails: Trail[] = [];
	for (let i = 0; trails.length < JUMPS && i < 3 * JUMPS; i++) {
		const { shown: before } = await look();
		// The golden section never comes to the same place twice.
		const told = await jump(page, drive, (0.37 + i * 0.618) % 1);
		const { wanted, drawn } = await look();
		const trail = trailOf({ ...told, drawn, before, wanted });
		if (!trail) continue;
		trails.push(map === page ? trail : { ...trail, frames: Number.NaN });
	}
	return trails;
}

/** The page's own process, and that of the map's frame if it has another. */
async function sessions({ context, devtools }: Opened, map: Page | Frame): Promise<CDPSession[]> {
	if ('mainFrame' in map) return [devtools];
	// Where the browser keeps both in one process, the frame has no session of its own.
	const inner = await context.newCDPSession(map).catch(() => null);
	if (!inner) return [devtools];
	await inner.send('Performance.enable', COUNTED);
	return [devtools, inner];
}

export async function measureMotion(
	browser: Browser,
	{ origins, address, drive, part, mapFrame, growth: wanted }: Subject
): Promise<Motion> {
	const opened = await open(browser, origins);
	const { page, context, foreign } = opened;
	await page.goto(address, { waitUntil: 'load' });
	if (drive.by === 'scroll' && drive.within) {
		// An embed is made when it comes near, and has its height when its text stands.
		await page.evaluate(
			(selector) => document.querySelector(selector)?.scrollIntoView(),
			drive.within
		);
	}
	const map = await findFrame(page, mapFrame);
	await waitLive(map);
	const processes = await sessions(opened, map);
	await go(page, drive, WHOLE, COARSE);

	const workBefore = await work(processes);
	const { deltas, longTasks } = await watched(page, map, drive, part);
	const worked = (await work(processes)) - workBefore;
	let growth = Number.NaN;
	if (wanted) {
		const before = await heap(processes);
		for (let i = 0; i < PASSES; i++) await go(page, drive, WHOLE, COARSE);
		growth = (await heap(processes)) - before;
	}
	const trails = await measureTrails(page, map, drive);
	let shift = 0;
	for (const frame of page.frames()) shift += (await readProbe(frame)).shift;
	await context.close();
	return {
		deltas,
		longTasks,
		work: worked * 1000,
		trails,
		growth,
		shift,
		foreign: foreign.length
	};
}
