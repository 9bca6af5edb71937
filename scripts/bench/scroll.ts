/** What a scroll through the whole page costs, both ways, and how far the camera trails behind. */
import type { Browser, Page } from '@playwright/test';
import { heap, open, waitLive, work } from './browser.ts';

export interface Scroll {
	/** Milliseconds between frames. */
	p50: number;
	p95: number;
	p99: number;
	longTasks: number;
	/** Milliseconds of main-thread work for each frame of the scroll. */
	workPerFrame: number;
	/** Frames from a jump of the page to the matching camera on the map; the worst of twenty. */
	lagFrames: number;
	/** Milliseconds of the same; the median. */
	lag: number;
	/** Bytes after five passes more than after the first. */
	growth: number;
}

/** Scrolls down and up in this many frames each. */
async function pass(page: Page, frames: number): Promise<{ deltas: number[]; long: number }> {
	return page.evaluate(async (count) => {
		const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
		const room = document.documentElement.scrollHeight - innerHeight;
		const deltas: number[] = [];
		let long = 0;
		const watcher = new PerformanceObserver((list) => (long += list.getEntries().length));
		watcher.observe({ type: 'longtask' });
		let last = await frame();
		for (let i = 1; i <= 2 * count; i++) {
			scrollTo(0, room * (i <= count ? i / count : 2 - i / count));
			const now = await frame();
			deltas.push(now - last);
			last = now;
		}
		watcher.disconnect();
		return { deltas, long };
	}, frames);
}

/** Jumps about the page and waits each time until the map has drawn the camera it ends at. */
async function lags(
	page: Page,
	jumps: number
): Promise<{ frames: number; milliseconds: number }[]> {
	return page.evaluate(async (count) => {
		interface Drawn {
			getCenter(): { lng: number; lat: number };
			getZoom(): number;
			on(type: 'render', run: () => void): void;
		}
		const { storyMap } = globalThis as unknown as { storyMap: { map(): Drawn } };
		const map = storyMap.map();
		const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
		let drawn = '';
		let at = 0;
		let number = 0;
		map.on('render', () => {
			const { lng, lat } = map.getCenter();
			const now = `${lng} ${lat} ${map.getZoom()}`;
			if (now === drawn) return;
			drawn = now;
			at = performance.now();
			changed = number;
		});
		let changed = 0;
		const room = document.documentElement.scrollHeight - innerHeight;
		const found: { frames: number; milliseconds: number }[] = [];
		for (let i = 0; i < count; i++) {
			await frame();
			number = 0;
			const before = drawn;
			const start = performance.now();
			scrollTo(0, room * ((0.37 + i * 0.618) % 1));
			for (number = 1; number <= 90; number++) await frame();
			if (drawn !== before) found.push({ frames: changed, milliseconds: at - start });
		}
		return found;
	}, jumps);
}

const quantile = (values: readonly number[], share: number): number =>
	values.toSorted((a, b) => a - b)[
		Math.min(values.length - 1, Math.floor(values.length * share))
	] ?? Number.NaN;

export async function measureScroll(
	browser: Browser,
	address: string,
	{ frames, passes }: { frames: number; passes: number }
): Promise<Scroll> {
	const { context, page, devtools } = await open(browser);
	await page.goto(address, { waitUntil: 'load' });
	await waitLive(page);
	await pass(page, frames);
	const heapBefore = await heap(devtools);
	const workBefore = await work(devtools);
	const { deltas, long } = await pass(page, frames);
	const workAfter = await work(devtools);
	for (let i = 1; i < passes; i++) await pass(page, frames);
	const growth = (await heap(devtools)) - heapBefore;
	const trails = await lags(page, 20);
	await context.close();
	return {
		p50: quantile(deltas, 0.5),
		p95: quantile(deltas, 0.95),
		p99: quantile(deltas, 0.99),
		longTasks: long,
		workPerFrame: ((workAfter - workBefore) * 1000) / deltas.length,
		lagFrames: Math.max(0, ...trails.map((trail) => trail.frames)),
		lag: quantile(
			trails.map(({ milliseconds }) => milliseconds),
			0.5
		),
		growth
	};
}
