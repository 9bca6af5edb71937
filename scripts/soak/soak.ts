/** One run of the soak: the server, the browser, the visitors and the troubles. */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import type { AddressInfo } from 'node:net';
import { OPENING } from '../../src/lib/scene/story.ts';
import { createStaticServer } from '../serve/server.mjs';
import { chromiumArguments } from '../setup/chromium.mjs';
import { growth, heldIn, slope, type HeapSample } from './heap.ts';
import { install } from './in-page.ts';
import { faultsOf } from './judge.ts';
import type { SoakOptions } from './options.ts';
import { random, type Random } from './random.ts';
import type { SoakReport } from './report.ts';
import { untilMode, visit } from './visitor.ts';

/** Visits between two looks at the heap. */
const SAMPLE_EVERY = 20;
/** Milliseconds that a kiosk may take until its map is live and its copy whole. */
const READY_WITHIN = 300_000;

/**
 * The heap at one and the same state: the film at its first scene, at the pace of the wall so that it stays there, every
 * tile drawn, garbage collected. In the midst of the film, two looks four visits apart differed by 5 %.
 * @param thorough also what the page holds of it, which takes a snapshot of the whole
 */
async function heapAtAttract(
	page: Page,
	session: CDPSession,
	speed: number,
	thorough: boolean
): Promise<Omit<HeapSample, 'visit'>> {
	await untilMode(page, 'attract');
	await page.waitForFunction((first) => {
		const begins = document.documentElement.dataset['step'] === first;
		if (begins) globalThis.soak.hurry(1);
		return begins;
	}, OPENING);
	await page.waitForFunction(() => globalThis.soak.isDrawn());
	for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const held = thorough ? { held: await heldNow(session) } : {};
	await page.evaluate((pace) => globalThis.soak.hurry(pace), speed);
	return { bytes: usedSize, ...held };
}

async function heldNow(session: CDPSession): Promise<number> {
	const chunks: string[] = [];
	const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
	session.on('HeapProfiler.addHeapSnapshotChunk', take);
	await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	session.off('HeapProfiler.addHeapSnapshotChunk', take);
	return heldIn(JSON.parse(chunks.join('')) as Parameters<typeof heldIn>[0]);
}

/** What the kiosk's own watchdog noted: why it went back to the film, or loaded itself again. */
const kioskErrors = (page: Page): Promise<string[]> =>
	page
		.evaluate(() => {
			const kept = JSON.parse(localStorage.getItem('across-the-yalu.kiosk.errors') ?? '[]') as {
				at: string;
				text: string;
				times: number;
			}[];
			return kept.map(({ at, text, times }) => `kiosk: ${at} ${text} (${times} times)`);
		})
		.catch(() => []);

/** @throws with what the kiosk says of itself when it does not get there */
async function untilReady(page: Page): Promise<void> {
	const isReady = () => {
		const { map, offline } = document.documentElement.dataset;
		return map === 'live' && offline === 'ready';
	};
	await page.waitForFunction(isReady, null, { timeout: READY_WITHIN }).catch(async () => {
		const state = await page.evaluate(() => ({
			...document.documentElement.dataset,
			notice: document.querySelector('.kiosk-offline')?.textContent
		}));
		throw new Error(
			['The kiosk did not get ready', JSON.stringify(state), ...(await kioskErrors(page))].join(
				'\n'
			)
		);
	});
}

async function trouble(page: Page, chance: Random, report: SoakReport): Promise<void> {
	if (chance.chance(0.06)) {
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
		wholeGrowth: null,
		faults: []
	};
	const endings = { idle: 0, restart: 0 };
	try {
		const context = await browser.newContext({
			viewport: { width: options.width, height: options.height },
			hasTouch: true,
			// Said aloud: a test that calls this may have other defaults, and a kiosk without its worker is never ready.
			serviceWorkers: 'allow',
			reducedMotion: 'no-preference'
		});
		// The TypeScript runner marks functions with their names; the page does not know how.
		await context.addInitScript('globalThis.__name = (value) => value');
		await context.addInitScript(install);
		const page = await context.newPage();
		page.on('pageerror', (error) => report.errors.push(error.stack ?? error.message));
		page.on('console', (message) => {
			// The browser itself notes requests that an outage ends.
			if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED/.test(message.text()))
				report.errors.push(`console: ${message.text()}`);
		});
		const session = await context.newCDPSession(page);
		// Nobody is taken for gone who touches every few seconds of the wall, however fast the clock.
		const idle = Math.max(75, options.speed * 4);
		const countdown = Math.max(20, options.speed);
		const patience = { idle, countdown };
		await page.goto(
			`http://127.0.0.1:${port}/kiosk/?idle=${idle}&countdown=${countdown}&quiet=none`
		);
		await untilReady(page);
		const began = Date.now();
		// It has started once more from its copy by now; from here on nothing may load it again.
		let loads = 0;
		page.on('load', () => (loads += 1));
		await page.evaluate((speed) => globalThis.soak.hurry(speed), options.speed);
		say('The kiosk is ready; visitors come in.');

		const chance = random(options.seed);
		const until = began + options.minutes * 60_000;
		const look = async (thorough: boolean) => {
			const sample = await heapAtAttract(page, session, options.speed, thorough);
			report.heap.push({ visit: report.visits, ...sample });
			say(
				`${report.visits} visits, ${(sample.bytes / 1_048_576).toFixed(2)} MB, ${report.errors.length} errors`
			);
		};
		/** One visitor, with what troubles the machine before. */
		const next = async () => {
			await trouble(page, chance, report);
			await untilMode(page, 'attract');
			endings[await visit(page, chance, patience)] += 1;
			report.visits += 1;
			const contexts = await page.evaluate(() => globalThis.soak.contexts());
			report.contexts.made = contexts.made;
			report.contexts.mostAlive = Math.max(report.contexts.mostAlive, contexts.alive);
			if (report.visits % SAMPLE_EVERY !== 0) return;
			await look(report.heap.length === 0);
		};
		const enough = options.visits ?? Infinity;
		while (Date.now() < until && report.visits < enough && report.errors.length === 0)
			await next().catch(async (error: unknown) => {
				report.errors.push(error instanceof Error ? error.message : String(error));
				report.errors.push(...(await kioskErrors(page)));
			});
		report.minutes = (Date.now() - began) / 60_000;
		if (report.errors.length === 0) {
			// The last look is a thorough one.
			if (report.visits > SAMPLE_EVERY && report.heap.at(-1)?.visit === report.visits)
				report.heap.pop();
			if (report.heap.at(-1)?.visit !== report.visits) await look(true);
		}
		if (loads > 0) report.errors.push(`The page was loaded again ${loads} times`);
	} finally {
		await browser.close();
		server.close();
		server.closeAllConnections();
	}
	report.endings = `${endings.idle} by walking away, ${endings.restart} with "Start again"`;
	report.slope = slope(report.heap.filter(({ visit }) => visit >= 20));
	report.growth = growth(report.heap, 'held');
	report.wholeGrowth = growth(report.heap, 'bytes');
	report.faults = faultsOf(report);
	return report;
}
