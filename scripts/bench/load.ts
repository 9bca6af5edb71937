/** What a first visit costs: paint, live map, bytes, requests, blocking, memory. */
import type { Browser } from '@playwright/test';
import { heap, open, waitLive, type Probe } from './browser.ts';
import type { BenchServer, Sent } from './server.ts';

export interface Load {
	/** Milliseconds from navigation. */
	firstPaint: number;
	largestPaint: number;
	live: number;
	/** Milliseconds from the request for the map's code to the live map. */
	mapLoad: number;
	/** Milliseconds over 50 in each task until the live map. */
	blocking: number;
	shift: number;
	/** Until the live map, compressed. */
	bytes: number;
	requests: number;
	/** Bytes by kind until the live map. */
	kinds: Record<string, number>;
	/** Bytes of JavaScript before the map's code is asked for. */
	scriptBeforeMap: number;
	/** Bytes of the heap once the map is live. */
	memory: number;
}

const kindOf = (path: string): string => {
	if (/\.m?js$/.test(path)) return 'script';
	if (path.endsWith('.css')) return 'style';
	if (path.endsWith('.woff2')) return 'font';
	if (path.startsWith('/geojson/')) return 'geodata';
	return path.endsWith('/') ? 'page' : 'other';
};

/** More than any other script has: it tells the map's code, whose name is a hash. */
const MAP_CODE = 150_000;

function byKind(sent: readonly Sent[]): Record<string, number> {
	const kinds: Record<string, number> = {};
	for (const { path, bytes } of sent) kinds[kindOf(path)] = (kinds[kindOf(path)] ?? 0) + bytes;
	return kinds;
}

export async function measureLoad(
	browser: Browser,
	server: BenchServer,
	path: string,
	slowdown: number
): Promise<Load> {
	const { context, page, devtools } = await open(browser, slowdown);
	server.take();
	await page.goto(server.origin + path, { waitUntil: 'commit' });
	await waitLive(page);
	const { probe, began, codeAt } = await page.evaluate((size) => {
		const code = performance
			.getEntriesByType('resource')
			.find(
				(entry) =>
					/\.m?js$/.test(entry.name) && (entry as PerformanceResourceTiming).encodedBodySize > size
			);
		return {
			probe: (globalThis as unknown as { probe: Probe }).probe,
			began: performance.timeOrigin,
			codeAt: code?.startTime ?? 0
		};
	}, MAP_CODE);
	const live = probe.live ?? Number.NaN;
	const sent = server.take().filter(({ at }) => at <= began + live);
	const codeIndex = sent.findIndex(
		({ path: each, bytes }) => /\.m?js$/.test(each) && bytes > MAP_CODE
	);
	const memory = await heap(devtools);
	await context.close();
	return {
		firstPaint: probe.firstPaint ?? Number.NaN,
		largestPaint: probe.largestPaint ?? Number.NaN,
		live,
		mapLoad: live - codeAt,
		blocking: probe.longTasks
			.filter(([start]) => start < live)
			.reduce((sum, [, duration]) => sum + duration - 50, 0),
		shift: probe.shift,
		bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
		requests: sent.length,
		kinds: byKind(sent),
		scriptBeforeMap: byKind(sent.slice(0, codeIndex))['script'] ?? 0,
		memory
	};
}
