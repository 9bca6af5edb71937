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
		.poll(async () => find() !== undefined && (await shown(find() as Frame)), {
			// Two frames of a host and their code, on a machine that has other things to do.
			timeout: 40_000
		})
		.toBeTruthy();
	return find() as Frame;
}

interface Counted {
	__liveContexts?: () => number;
}

/** Counts graphics contexts from now on: to be called before the page is loaded. */
export async function countContexts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const made = new Set<WebGLRenderingContext | WebGL2RenderingContext>();
		const { getContext } = HTMLCanvasElement.prototype;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			...given: unknown[]
		) {
			const context: unknown = Reflect.apply(getContext, this, given);
			if (context instanceof WebGLRenderingContext || context instanceof WebGL2RenderingContext)
				made.add(context);
			return context;
		} as typeof getContext;
		(globalThis as Counted).__liveContexts = () =>
			[...made].filter((context) => !context.isContextLost()).length;
	});
}

/** Graphics contexts that live in all frames of a page. */
export async function contexts(page: Page): Promise<number> {
	const counts = await Promise.all(
		page.frames().map((frame) =>
			// A frame may go while it is asked; its contexts go with it.
			frame.evaluate(() => (globalThis as Counted).__liveContexts?.() ?? 0).catch(() => 0)
		)
	);
	return counts.reduce((sum, count) => sum + count, 0);
}

type Arrival = typeof globalThis & { __arrived?: Promise<void> };

/** Listens in a window for one message of ours; the returned function waits for it. */
export async function listenFor(frame: Frame, mark: string): Promise<() => Promise<void>> {
	await frame.evaluate((expected) => {
		(globalThis as Arrival).__arrived = new Promise((resolve) => {
			const listen = ({ data }: MessageEvent) => {
				if (data !== expected) return;
				removeEventListener('message', listen);
				resolve();
			};
			addEventListener('message', listen);
		});
	}, mark);
	return () => frame.evaluate(() => (globalThis as Arrival).__arrived);
}
/** Waits until a window has shown two pictures, so that all is done that waited for the next. */
const pictures = (frame: Frame) =>
	frame.evaluate(
		() =>
			new Promise<void>((resolve) => {
				requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
			})
	);

// The messages of one window to another keep their order: once ours has come, so have all before it.

/** Waits until the host has heard all that a frame has said, and has done what it does in the next picture. */
export async function heard(page: Page, frame: Frame): Promise<void> {
	const mark = `mark ${Math.random()}`;
	const arrived = await listenFor(page.mainFrame(), mark);
	await frame.evaluate((text) => parent.postMessage(text, '*'), mark);
	await arrived();
	await pictures(page.mainFrame());
}

/** Waits until a frame of the first element has heard all that the host has said of how it stands now. */
export async function told(page: Page, frame: Frame, index: number): Promise<void> {
	const mark = `mark ${Math.random()}`;
	const arrived = await listenFor(frame, mark);
	await pictures(page.mainFrame());
	await page
		.locator('story-map')
		.first()
		.evaluate(
			(element, [at, text]) =>
				element.shadowRoot?.querySelectorAll('iframe')[at]?.contentWindow?.postMessage(text, '*'),
			[index, mark] as const
		);
	await arrived();
}

/** A small article with something to scroll above and below. */
export const article = (embed: string, { head = '', style = '', body = '' } = {}): string =>
	`<!doctype html><html lang="en"${body}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
	`<title>Host</title>${head}<style>body{margin:0}.space{height:900px;background:#eee}${style}</style></head>` +
	`<body><div class="space">before</div>${embed}<div class="space" id="after"><a href="#top">after</a></div></body></html>`;

export const SCRIPT = '<script src="https://site.example/embed/v1.js" async></script>';
