/** What the embed's specs share: a host site of another origin, and ways to ask its frames. */
import { expect, type Frame, type Page } from '@playwright/test';
import { test as base } from './test.ts';
import { openHostSite, type HostSite } from './host-site.ts';
import type { Allowance } from './watch.ts';

export const test = base.extend<
	{ provoked: RegExp[]; allowance: Partial<Allowance>; site: string },
	{ host: HostSite }
>({
	host: [
		// eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
		async ({}, use) => {
			const host = await openHostSite(`http://127.0.0.1:${process.env.E2E_PORT}/`);
			await use(host);
			await host.close();
		},
		{ scope: 'worker' }
	],
	/** Console errors that a test causes. */
	provoked: [[], { option: true }],
	allowance: async ({ host, provoked }, use) => {
		await use({ origins: [host.origin], consoleErrors: provoked });
	},
	site: async ({ baseURL }, use) => use(`${baseURL}/`)
});
export { expect };

export interface Shown {
	step: string;
	progress: number;
	map: string | undefined;
	canvases: number;
}

/** What a frame of an embed shows; null until its script runs. */
export const shown = (frame: Frame): Promise<Shown | null> =>
	frame.evaluate(() => {
		const story = (globalThis as { storyMap?: { position(): { step: string; progress: number } } })
			.storyMap;
		return story
			? {
					...story.position(),
					map: document.documentElement.dataset['map'],
					canvases: document.querySelectorAll('canvas').length
				}
			: null;
	});

/** Waits for a frame whose address matches, and for its script. */
export async function frameOf(page: Page, address: RegExp): Promise<Frame> {
	const find = () => page.frames().find((frame) => address.test(frame.url()));
	await expect
		.poll(async () => find() !== undefined && (await shown(find() as Frame)))
		.toBeTruthy();
	return find() as Frame;
}

/** Graphics contexts in all frames of a page. */
export async function contexts(page: Page): Promise<number> {
	const counts = await Promise.all(
		page.frames().map((frame) => frame.evaluate(() => document.querySelectorAll('canvas').length))
	);
	return counts.reduce((sum, count) => sum + count, 0);
}

/** A small article with something to scroll above and below. */
export const article = (embed: string, { head = '', style = '', body = '' } = {}): string =>
	`<!doctype html><html lang="en"${body}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
	`<title>Host</title>${head}<style>body{margin:0}.space{height:900px;background:#eee}${style}</style></head>` +
	`<body><div class="space">before</div>${embed}<div class="space" id="after"><a href="#top">after</a></div></body></html>`;

export const SCRIPT = '<script src="https://site.example/embed/v1.js" async></script>';
