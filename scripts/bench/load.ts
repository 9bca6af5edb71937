/** What a first visit costs: paint, live map, bytes, requests, blocking, memory. */
import type { Browser } from '@playwright/test';
import { heap, open, readProbe, waitLive } from './browser.ts';
import { byKind, type Kinds } from './kinds.ts';
import type { BenchServer } from './server.ts';

export interface Load {
	/** Milliseconds from navigation. */
	firstPaint: number;
	/** The first paint after which both text and drawn map are there; NaN where there are not both. */
	textAndMap: number;
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
	kinds: Kinds;
	/** Bytes of JavaScript that the page asks for by itself, before the map's code and before its load event. */
	scriptBeforeMap: number;
	/** Faces of Korean and Chinese that were fetched. */
	cjkFaces: number;
	/** Requests to other origins. */
	foreign: number;
	/** Bytes of the heap once the map is live. */
	memory: number;
}

/** More than any other script has: it tells the map's code, whose name is a hash. */
const MAP_CODE = 50_000;

export async function measureLoad(
	browser: Browser,
	server: BenchServer,
	path: string,
	slowdown: number
): Promise<Load> {
	const { context, page, devtools, foreign } = await open(browser, [server.origin], slowdown);
	server.take();
	await page.goto(server.origin + path, { waitUntil: 'commit' });
	await waitLive(page);
	const { scripts, began, loaded } = await page.evaluate(() => ({
		scripts: performance
			.getEntriesByType('resource')
			.filter(({ name }) => /\.m?js$/.test(name))
			.map((entry) => ({
				at: entry.startTime,
				bytes: (entry as PerformanceResourceTiming).encodedBodySize
			})),
		began: performance.timeOrigin,
		loaded:
			performance
				.getEntriesByType('navigation')
				.map((entry) => entry as PerformanceNavigationTiming)[0]?.loadEventStart ?? Number.NaN
	}));
	const probe = await readProbe(page);
	const live = probe.live ?? Number.NaN;
	const code = scripts.find(({ bytes }) => bytes > MAP_CODE);
	if (!code)
		throw new Error(
			`${path}: no script over ${MAP_CODE} bytes was fetched, so the map's code cannot be told`
		);
	const sent = server.take().filter(({ at }) => at <= began + live);
	const memory = await heap([devtools]);
	await context.close();
	return {
		firstPaint: probe.firstPaint ?? Number.NaN,
		textAndMap: Math.max(
			probe.firstPaint ?? Number.NaN,
			probe.textAndMap ?? Number.NaN,
			probe.heading ?? 0
		),
		largestPaint: probe.largestPaint ?? Number.NaN,
		live,
		mapLoad: live - code.at,
		blocking: probe.longTasks
			.filter(([start]) => start < live)
			.reduce((sum, [, duration]) => sum + duration - 50, 0),
		shift: probe.shift,
		bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
		requests: sent.length,
		kinds: byKind(sent),
		scriptBeforeMap: scripts
			.filter(({ at }) => at < Math.min(code.at, loaded))
			.reduce((sum, { bytes }) => sum + bytes, 0),
		cjkFaces: sent.filter(({ path: each }) => /\/noto-(?:serif|sans)-(?:kr|sc)\./.test(each))
			.length,
		foreign: foreign.length,
		memory
	};
}
