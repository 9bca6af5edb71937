/** One run of the soak: the server, the browser, the visitors and the troubles. */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../serve/server.mjs';
import { chromiumArguments } from '../setup/chromium.mjs';
import { growth, slope, type HeapSample } from './heap.ts';
import { install } from './in-page.ts';
import type { SoakOptions } from './options.ts';
import { random, type Random } from './random.ts';
import { untilMode, visit } from './visitor.ts';

export interface SoakReport {
	options: SoakOptions;
	visits: number;
	minutes: number;
	endings: string;
	errors: string[];
	contexts: { made: number; mostAlive: number };
	lost: number;
	recovered: number;
	outages: number;
	jumps: number;
	heap: HeapSample[];
	/** Bytes a visit, from the 20th on. */
	slope: number;
	growth: number | null;
	passed: boolean;
}

/** Visits between two looks at the heap. */
const SAMPLE_EVERY = 20;
/** Growth of the heap that passes. */
const MOST_GROWTH = 1.05;

/** The heap at one and the same state: attract, film at rest, garbage collected. */
async function heapAtAttract(page: Page, session: CDPSession): Promise<number> {
	await untilMode(page, 'attract');
	for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize;
}

async function trouble(page: Page, chance: Random, report: SoakReport): Promise<void> {
	if (chance.chance(0.12)) {
		report.lost += 1;
		if (await page.evaluate(() => globalThis.soak.loseContext())) {
			await page
				.waitForFunction(() => document.documentElement.dataset['map'] === 'live', null, {
					timeout: 30_000
				})
				.then(
					() => (report.recovered += 1),
					() => report.errors.push('The map did not come back after a lost context')
				);
		}
	}
	if (chance.chance(0.06)) {
		report.jumps += 1;
		const hours = chance.pick([-26, -1, 1, 26]);
		await page.evaluate((milliseconds) => globalThis.soak.jump(milliseconds), hours * 3_600_000);
	}
	const offline = chance.chance(0.1);
	if (offline) report.outages += 1;
	await page.context().setOffline(offline);
}

/** @param say receives a line of progress from time to time */
export async function soak(
	options: SoakOptions,
	browserPath: string,
	say: (line: string) => void
): Promise<SoakReport> {
	const server = createStaticServer({ root: options.site });
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const browser = await chromium.launch({
		executablePath: browserPath,
		args: [...chromiumArguments(), '--enable-precise-memory-info']
	});
	const report: SoakReport = {
		options,
		visits: 0,
		minutes: 0,
		endings: '',
		errors: [],
		contexts: { made: 0, mostAlive: 0 },
		lost: 0,
		recovered: 0,
		outages: 0,
		jumps: 0,
		heap: [],
		slope: 0,
		growth: null,
		passed: false
	};
	const endings = { idle: 0, restart: 0 };
	const began = Date.now();
	try {
		const context = await browser.newContext({
			viewport: { width: options.width, height: options.height },
			hasTouch: true
		});
		// The TypeScript runner marks functions with their names; the page does not know how.
		await context.addInitScript('globalThis.__name = (value) => value');
		await context.addInitScript(install, options.speed);
		const page = await context.newPage();
		page.on('pageerror', (error) => report.errors.push(error.stack ?? error.message));
		page.on('console', (message) => {
			// The browser itself notes requests that an outage ends.
			if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED/.test(message.text()))
				report.errors.push(`console: ${message.text()}`);
		});
		let loads = 0;
		page.on('load', () => (loads += 1));
		const session = await context.newCDPSession(page);
		await page.goto(`http://127.0.0.1:${port}/kiosk/?idle=15&countdown=20&quiet=none`);
		await page.waitForFunction(
			() => {
				const { map, offline } = document.documentElement.dataset;
				return map === 'live' && offline === 'ready';
			},
			null,
			{ timeout: 120_000 }
		);
		say('The kiosk is ready; visitors come in.');

		const chance = random(options.seed);
		const until = began + options.minutes * 60_000;
		while (Date.now() < until && report.visits < options.visits) {
			await trouble(page, chance, report);
			await untilMode(page, 'attract');
			endings[await visit(page, chance)] += 1;
			report.visits += 1;
			const contexts = await page.evaluate(() => globalThis.soak.contexts());
			report.contexts.made = contexts.made;
			report.contexts.mostAlive = Math.max(report.contexts.mostAlive, contexts.alive);
			if (report.visits % SAMPLE_EVERY === 0) {
				const bytes = await heapAtAttract(page, session);
				report.heap.push({ visit: report.visits, bytes });
				say(
					`${report.visits} visits, ${(bytes / 1_048_576).toFixed(2)} MB, ${report.errors.length} errors`
				);
			}
			if (report.errors.length > 50) break;
		}
		if (report.visits % SAMPLE_EVERY !== 0)
			report.heap.push({ visit: report.visits, bytes: await heapAtAttract(page, session) });
		if (loads > 1) report.errors.push(`The page was loaded ${loads} times`);
	} finally {
		await browser.close();
		server.close();
		server.closeAllConnections();
	}
	report.minutes = (Date.now() - began) / 60_000;
	report.endings = `${endings.idle} by walking away, ${endings.restart} with "Start again"`;
	report.slope = slope(report.heap.filter(({ visit }) => visit >= 20));
	report.growth = growth(report.heap);
	report.passed =
		report.errors.length === 0 &&
		report.contexts.mostAlive <= 1 &&
		report.recovered === report.lost &&
		(report.growth ?? 1) <= MOST_GROWTH;
	return report;
}
