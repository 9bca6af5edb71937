/** A fresh Chromium context with the probes that every measurement reads. */
import type { Browser, BrowserContext, CDPSession, Frame, Page } from '@playwright/test';

export interface Probe {
	/** Milliseconds since navigation; null: not yet. */
	live: number | null;
	firstPaint: number | null;
	/** The first frame after whose painting both the heading and the drawn ground were on the page. */
	textAndMap: number | null;
	/** When the heading's letters were painted, as the browser says. */
	heading: number | null;
	largestPaint: number | null;
	shift: number;
	/** Start and duration of tasks over 50 ms. */
	longTasks: [number, number][];
}

export interface Opened {
	context: BrowserContext;
	page: Page;
	devtools: CDPSession;
	/** Addresses of other origins that were asked for. */
	foreign: string[];
}

/**
 * Work is what a thread does, not how long it waits: with software graphics a page waits for its pictures, the longer the
 * busier the machine is.
 */
export const COUNTED = { timeDomain: 'threadTicks' } as const;

export const VIEWPORT = { width: 1366, height: 768 };

/** Runs in the page, and in each of its frames, before anything of their own. */
function installProbe() {
	const probe: Probe = {
		live: null,
		firstPaint: null,
		textAndMap: null,
		heading: null,
		largestPaint: null,
		shift: 0,
		longTasks: []
	};
	Object.assign(globalThis, { probe });
	const watch = (type: string, read: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({
			type,
			buffered: true
		});
	watch('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') probe.firstPaint = startTime;
	});
	watch('largest-contentful-paint', ({ startTime }) => (probe.largestPaint = startTime));
	watch('element', ({ startTime }) => (probe.heading ??= startTime));
	watch('longtask', ({ startTime, duration }) => probe.longTasks.push([startTime, duration]));
	watch('layout-shift', (entry) => {
		const { value, hadRecentInput } = entry as PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
		};
		if (!hadRecentInput) probe.shift += value;
	});
	new MutationObserver(() => {
		if (document.documentElement?.dataset['map'] === 'live') probe.live ??= performance.now();
	}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-map'] });

	const isSeen = (element: Element | null) => {
		const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
		return width > 0 && height > 0;
	};
	const look = () => {
		// The first that is shown: a menu that is not open has a heading too.
		const heading = [...document.querySelectorAll('h1, h2')].find(isSeen) ?? null;
		// Before it is painted: then the browser tells when its letters stood, whatever its face was waiting for.
		if (heading && !heading.hasAttribute('elementtiming'))
			heading.setAttribute('elementtiming', 'heading');
		if (!heading || !isSeen(document.querySelector('.drawn-ground svg'))) {
			requestAnimationFrame(look);
			return;
		}
		// What comes after this frame was painted.
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => (probe.textAndMap = performance.now());
		port2.postMessage(null);
	};
	requestAnimationFrame(look);
}

/** @param origins that the page may ask */
export async function open(
	browser: Browser,
	origins: readonly string[],
	slowdown = 1
): Promise<Opened> {
	const context = await browser.newContext({ viewport: VIEWPORT });
	// tsx names functions with a helper that the page does not have.
	await context.addInitScript('globalThis.__name ??= (value) => value');
	await context.addInitScript(installProbe);
	const page = await context.newPage();
	page.setDefaultTimeout(120_000);
	const foreign: string[] = [];
	context.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http') && !origins.includes(origin)) foreign.push(request.url());
	});
	const devtools = await context.newCDPSession(page);
	await devtools.send('Performance.enable', COUNTED);
	if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	return { context, page, devtools, foreign };
}

export async function waitLive(page: Page | Frame): Promise<void> {
	await page.waitForFunction(() => document.documentElement.dataset['map'] === 'live');
}

export const readProbe = (page: Page | Frame): Promise<Probe> =>
	page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe);

/** Seconds of work on the main threads since their pages began. */
export async function work(sessions: readonly CDPSession[]): Promise<number> {
	const durations = await Promise.all(
		sessions.map(async (devtools) => {
			const { metrics } = await devtools.send('Performance.getMetrics');
			return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
		})
	);
	return durations.reduce((sum, duration) => sum + duration, 0);
}

/** Bytes after a collection: what scripts hold, and the buffers behind their arrays. */
export async function heap(sessions: readonly CDPSession[]): Promise<number> {
	let total = 0;
	for (const devtools of sessions) {
		await devtools.send('HeapProfiler.collectGarbage');
		const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
		total += usedSize + backingStorageSize;
	}
	return total;
}
