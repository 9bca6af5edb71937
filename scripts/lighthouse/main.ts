/**
 * `npm run lighthouse`: Lighthouse's mobile scores of the built site, medians of five runs, in turns, into
 * docs/performance.md. `-- --runs 5 --site build --no-write --keep folder` (keeps the whole reports there).
 */
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { writeBetween } from '../bench/document.ts';
import { serve } from '../bench/server.ts';
import { DOCUMENT, machine, requireFresh } from '../bench/stamp.ts';
import { chromiumArguments, findChromium } from '../setup/chromium.mjs';
import { CATEGORIES, faults, scoresTable, type Measured, type Report } from './scores.ts';

const MARK = '<!-- lighthouse -->';
const PAGES: { path: string; without?: string[] }[] = [
	{ path: '/' },
	// Embeds ask not to be found by themselves: the chapter's own page is.
	{ path: '/embed/aid/', without: ['is-crawlable'] },
	{ path: '/sources/' }
];

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		site: { type: 'string', default: 'build' },
		keep: { type: 'string' },
		write: { type: 'boolean', default: true }
	},
	allowNegative: true
});
const runs = Number(values.runs);

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** In a browser of its own, so that no run finds what another left. */
async function measure(address: string, executablePath: string) {
	const port = await freePort();
	const browser = await chromium.launch({
		executablePath,
		args: [...chromiumArguments({ composited: false }), `--remote-debugging-port=${port}`]
	});
	try {
		const result = await lighthouse(address, {
			port,
			output: 'json',
			logLevel: 'error',
			onlyCategories: Object.keys(CATEGORIES)
		});
		if (!result) throw new Error(`Lighthouse said nothing of ${address}`);
		const { lhr } = result;
		if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
		return { report: lhr as Report, version: lhr.lighthouseVersion, browser: browser.version() };
	} finally {
		await browser.close();
	}
}

async function main(): Promise<void> {
	if (!existsSync(values.site))
		throw new Error(`There is no folder "${values.site}": run npm run build first`);
	requireFresh(values.site);
	const executablePath = findChromium();
	if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM_PATH');
	const site = await serve(values.site);
	const pages: (Measured & { reports: Report[] })[] = PAGES.map((page) => ({
		...page,
		reports: []
	}));
	let versions = { version: '', browser: '' };
	for (let run = 1; run <= runs; run++) {
		for (const { path, reports } of run % 2 ? pages : pages.toReversed()) {
			const { report, ...found } = await measure(site.origin + path, executablePath);
			reports.push(report);
			versions = found;
			if (values.keep) {
				mkdirSync(values.keep, { recursive: true });
				const name = `${path.replaceAll('/', ' ').trim().replaceAll(' ', '-') || 'story'}-${run}.json`;
				writeFileSync(join(values.keep, name), JSON.stringify(report));
			}
			console.log(`run ${run} of ${runs}: ${path} ${faults(report).join(', ')}`);
		}
	}
	await site.close();
	const text = scoresTable(pages);
	console.log(`\n${text}`);
	if (values.write) {
		const what = `\`npm run lighthouse -- --runs ${runs}\`: Lighthouse ${versions.version}, mobile`;
		await writeBetween(
			DOCUMENT,
			MARK,
			`${what}, on ${machine(versions.browser, values.site)}\n\n${text}`
		);
	}
}

await main();
