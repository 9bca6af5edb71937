/**
 * `npm run bench`: measures the built site beside a bare MapLibre page with the same data and cameras, runs interleaved,
 * and writes docs/performance.md. `-- --runs 5 --pixels 150 --site build --only story,floor --no-write`.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { geodataBytes } from '../gates/budget.ts';
import { openSite } from '../gates/site.ts';
import { chromiumArguments, findChromium } from '../setup/chromium.mjs';
import { writeBetween } from './document.ts';
import { buildFloor } from './floor.ts';
import { measureLoad } from './load.ts';
import { measureMotion, WHOLE, type Drive, type Part } from './motion.ts';
import {
	byKindTable,
	isMet,
	measures,
	targetList,
	targets,
	type Results,
	type Subject
} from './report.ts';
import { serve, serveArticle, type BenchServer } from './server.ts';
import { DOCUMENT, machine, requireFresh } from './stamp.ts';
import { tour } from './tour.ts';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		pixels: { type: 'string', default: '150' },
		site: { type: 'string', default: 'build' },
		only: { type: 'string' },
		write: { type: 'boolean', default: true }
	},
	allowNegative: true
});
const runs = Number(values.runs);
const pixels = Number(values.pixels);
const MARK = '<!-- measured -->';
/** The embed that is measured: a chapter of usual length. */
const CHAPTER = 'aid';

interface Measured {
	name: Subject;
	server: BenchServer;
	path: string;
	/** Another page than `path`, if need be, and how to go through it. */
	motion?: { drive: Drive; short?: boolean; address?: string; origin?: string; mapFrame?: RegExp };
}

/** Each run measures another part of the way, so that five see the whole of it frame by frame. */
const PARTS = 5;
const partOf = (run: number): Part => {
	const index = (run - 1) % PARTS;
	return [index / PARTS, (index + 1) / PARTS];
};

async function main(): Promise<void> {
	if (!existsSync(values.site))
		throw new Error(`There is no folder "${values.site}": run npm run build first`);
	if (!(runs >= 1) || !(pixels >= 1)) throw new Error('--runs and --pixels are numbers from 1 on');
	requireFresh(values.site);
	const executablePath = findChromium();
	if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM_PATH');
	const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
	const site = await serve(values.site);
	const toured = await tour(browser, site);
	const floor = await serve(await buildFloor(toured));
	const article = await serveArticle(site.origin, CHAPTER);

	const scroll: Drive = { by: 'scroll', pixels };
	const all: Measured[] = [
		{ name: 'story', server: site, path: '/', motion: { drive: scroll } },
		{ name: 'floor', server: floor, path: '/', motion: { drive: scroll } },
		{
			name: 'embed',
			server: site,
			path: `/embed/${CHAPTER}/`,
			motion: {
				drive: { ...scroll, within: 'story-map' },
				short: true,
				address: `${article.origin}/`,
				origin: article.origin,
				mapFrame: /mode=map/
			}
		},
		{
			name: 'kiosk',
			server: site,
			path: '/kiosk/',
			motion: {
				drive: {
					by: 'goTo',
					steps: toured.steps,
					frames: Math.ceil((toured.height - toured.window) / pixels)
				}
			}
		},
		{ name: 'Korean', server: site, path: '/ko/' },
		{ name: 'Chinese', server: site, path: '/zh/' }
	];
	const subjects = all.filter(({ name }) => !values.only || values.only.split(',').includes(name));
	const results: Results = {};
	// What a server makes or reads once is made before anything is measured.
	for (const { name, server, path } of subjects) {
		results[name] = { loads: [], slowLoads: [], motions: [] };
		await measureLoad(browser, server, path, 1);
	}
	// Interleaved and in turning order, so that a busy minute of the machine, or what ran before, meets all alike.
	for (let run = 1; run <= runs; run++) {
		for (const { name, server, path, motion } of run % 2 ? subjects : subjects.toReversed()) {
			const result = results[name];
			if (!result) continue;
			const began = performance.now();
			result.loads.push(await measureLoad(browser, server, path, 1));
			if (motion) {
				result.slowLoads.push(await measureLoad(browser, server, path, 4));
				const { drive, short, address = server.origin + path, origin, mapFrame } = motion;
				result.motions.push(
					await measureMotion(browser, {
						origins: [server.origin, ...(origin ? [origin] : [])],
						address,
						drive,
						part: short ? WHOLE : partOf(run),
						// The story has a bound; once is enough to see beside what.
						growth: name === 'story' || run === 1,
						...(mapFrame ? { mapFrame } : {})
					})
				);
			}
			const seconds = Math.round((performance.now() - began) / 1000);
			console.log(`run ${run} of ${runs}: ${name}, ${seconds} s`);
		}
	}
	const list = targetList(results, geodataBytes(openSite(values.site)));
	const text = [targets(list), measures(results), byKindTable(results)].join('\n\n');
	const missed = list.filter((target) => !isMet(target)).map(({ name }) => name);
	console.log(missed.length === 0 ? 'All targets are met.' : `Not met: ${missed.join('; ')}.`);
	console.log(`\n${text}`);
	if (values.write) {
		const command = `\`npm run bench -- --runs ${runs} --pixels ${pixels}\``;
		const where = machine(browser.version(), values.site);
		await writeBetween(DOCUMENT, MARK, `${command} on ${where}\n\n${text}`);
	}
	await browser.close();
	await Promise.all([site, floor, article].map((server) => server.close()));
}

await main();
