/**
 * `npm run bench`: measures the built site beside a bare MapLibre page with the same data and cameras, runs interleaved,
 * and writes docs/performance.md. `-- --runs 5 --frames 200 --site build --no-write`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { chromiumArguments, findChromium } from '../setup/chromium.mjs';
import { open, waitLive } from './browser.ts';
import { buildFloor, type Camera } from './floor.ts';
import { measureLoad } from './load.ts';
import { measures, targets, type Runs, type Subject } from './report.ts';
import { measureScroll } from './scroll.ts';
import { serve, type BenchServer } from './server.ts';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		frames: { type: 'string', default: '200' },
		site: { type: 'string', default: 'build' },
		only: { type: 'string' },
		write: { type: 'boolean', default: true }
	},
	allowNegative: true
});
const runs = Number(values.runs);
const frames = Number(values.frames);
const OUTPUT = 'docs/performance.md';
const MARK = '<!-- measured -->';

/** Twelve of the story's own cameras, from its first step to its last. */
async function storyCameras(browser: Browser, site: BenchServer): Promise<Camera[]> {
	const { context, page } = await open(browser);
	await page.goto(`${site.origin}/`);
	await waitLive(page);
	const cameras = await page.evaluate(async () => {
		interface StoryMap {
			goTo(step: string): boolean;
			scene(): { camera: Camera };
		}
		const { storyMap } = globalThis as unknown as { storyMap: StoryMap };
		const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ id }) => id);
		const found: Camera[] = [];
		for (let i = 0; i < 12; i++) {
			storyMap.goTo(steps[Math.round((i * (steps.length - 1)) / 11)] ?? '');
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			found.push({ ...storyMap.scene().camera });
		}
		return found;
	});
	await context.close();
	return cameras;
}

function machine(version: string): string {
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	const [cpu] = cpus();
	return `${cpus().length} processors (${cpu?.model.trim() ?? 'unknown'}), ${gigabytes} GB; Chromium ${version} without a graphics card (SwiftShader); Node ${process.version}; commit ${commit}; ${new Date().toISOString().slice(0, 10)}.`;
}

async function main(): Promise<void> {
	if (!existsSync(values.site))
		throw new Error(`There is no folder "${values.site}": run npm run build first`);
	const executablePath = findChromium();
	if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM_PATH');
	const browser = await chromium.launch({
		executablePath,
		args: [...chromiumArguments(), '--js-flags=--expose-gc']
	});
	const site = await serve(values.site);
	const floor = await serve(await buildFloor(await storyCameras(browser, site)));

	const all: [Subject, BenchServer, string, boolean][] = [
		['story', site, '/', true],
		['floor', floor, '/', true],
		['embed', site, '/embed/aid/', false],
		['kiosk', site, '/kiosk/', false]
	];
	const subjects = all.filter(([name]) => !values.only || values.only.split(',').includes(name));
	const results: Partial<Record<Subject, Runs>> = {};
	for (const [name] of subjects) results[name] = { loads: [], slowLoads: [], scrolls: [] };
	// Interleaved, so that a busy minute of the machine meets all alike.
	for (let run = 1; run <= runs; run++) {
		for (const [name, server, path, scrolls] of subjects) {
			const result = results[name];
			if (!result) continue;
			result.loads.push(await measureLoad(browser, server, path, 1));
			result.slowLoads.push(await measureLoad(browser, server, path, 4));
			if (scrolls) {
				result.scrolls.push(
					await measureScroll(browser, server.origin + path, { frames, passes: 5 })
				);
			}
			console.log(`run ${run} of ${runs}: ${name}`);
		}
	}
	const parts = [measures(results)];
	if (results.story && results.floor) {
		const { text, missed } = targets(results.story, results.floor);
		parts.unshift(text);
		console.log(missed.length === 0 ? 'All targets are met.' : `Not met: ${missed.join('; ')}.`);
	}
	const text = parts.join('\n\n');
	console.log(`\n${text}`);
	if (values.write && existsSync(OUTPUT)) {
		const [before = '', , after = ''] = readFileSync(OUTPUT, 'utf8').split(MARK);
		const command = `\`npm run bench -- --runs ${runs} --frames ${frames}\` on ${machine(browser.version())}`;
		writeFileSync(OUTPUT, `${before}${MARK}\n\n${command}\n\n${text}\n\n${MARK}${after}`);
	}
	await browser.close();
	await Promise.all([site.close(), floor.close()]);
}

await main();
