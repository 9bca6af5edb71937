/** The budget (scripts/gates) knows what a first visit fetches by reading the build. Here a browser says whether it does. */
import type { Request } from '@playwright/test';
import { PAGES } from '../scripts/gates/budget.ts';
import { firstScripts, firstView, mapScripts, readManifest } from '../scripts/gates/first-view.ts';
import { openSite } from '../scripts/gates/site.ts';
import { expect, test } from './support/test.ts';

/** Milliseconds by which the clocks of page and network may differ: the rest is asked for once the map is live. */
const CLOCKS = 5;

for (const [language, file] of Object.entries(PAGES)) {
	test(`the budget counts all that is fetched until the map is live (${language})`, async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'the budget reckons with the plate of a laptop');
		await page.addInitScript(() => {
			new MutationObserver(() => {
				if (document.documentElement.dataset['map'] === 'live')
					Object.assign(globalThis, { liveAt: performance.timeOrigin + performance.now() });
			}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-map'] });
		});
		const requests: Request[] = [];
		page.on('request', (request) => requests.push(request));
		await page.goto(file.replace('index.html', ''));
		const liveAt = await page
			.waitForFunction(() => (globalThis as unknown as { liveAt?: number }).liveAt)
			.then((handle) => handle.jsonValue());
		// A request has no time until it is answered.
		await Promise.all(requests.map((request) => request.response()));
		const fetched = requests
			.filter((request) => request.timing().startTime < Number(liveAt) - CLOCKS)
			.map((request) => new URL(request.url()).pathname.replace(/\/$/, '/index.html'));
		expect(fetched.length).toBeGreaterThan(20);
		const [site, manifest] = [openSite('build'), readManifest()];
		const counted = new Set(firstView(site, file, language, manifest));
		expect(fetched.filter((path) => !counted.has(path))).toEqual([]);

		// The script that the budget counts as coming before the map is all that is asked for before the map's.
		const first = firstScripts(site, file, manifest);
		const map = mapScripts(manifest).filter((path) => !first.includes(path));
		const scripts = fetched.filter((path) => path.endsWith('.js'));
		const begins = scripts.findIndex((path) => map.includes(path));
		expect(begins).toBeGreaterThan(0);
		expect(scripts.slice(0, begins).filter((path) => !first.includes(path))).toEqual([]);
	});
}
