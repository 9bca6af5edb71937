/** A fresh Chromium context with the probes that every measurement reads. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';

export interface Probe {
	/** Milliseconds since navigation; null: not yet. */
	live: number | null;
	firstPaint: number | null;
	largestPaint: number | null;
	shift: number;
	/** Start and duration of tasks over 50 ms. */
	longTasks: [number, number][];
}

export interface Opened {
	context: BrowserContext;
	page: Page;
	devtools: CDPSession;
}

export const VIEWPORT = { width: 1366, height: 768 };

/** Runs in the page, before anything of its own. */
function installProbe() {
	const probe: Probe = {
		live: null,
		firstPaint: null,
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
}

export async function open(browser: Browser, slowdown = 1): Promise<Opened> {
	const context = await browser.newContext({ viewport: VIEWPORT });
	// tsx names functions with a helper that the page does not have.
	await context.addInitScript('globalThis.__name ??= (value) => value');
	await context.addInitScript(installProbe);
	const page = await context.newPage();
	page.setDefaultTimeout(120_000);
	const devtools = await context.newCDPSession(page);
	await devtools.send('Performance.enable');
	if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	return { context, page, devtools };
}

export async function waitLive(page: Page): Promise<void> {
	await page.waitForFunction(() => document.documentElement.dataset['map'] === 'live');
}

/** Seconds of work on the main thread since the page began, and bytes of the heap after a collection. */
export async function work(devtools: CDPSession): Promise<number> {
	const { metrics } = await devtools.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

export async function heap(devtools: CDPSession): Promise<number> {
	await devtools.send('HeapProfiler.collectGarbage');
	const { usedSize } = await devtools.send('Runtime.getHeapUsage');
	return usedSize;
}
