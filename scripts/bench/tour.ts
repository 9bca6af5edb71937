/** Goes through the story once and notes what the floor must be like to be compared with it. */
import type { Browser } from '@playwright/test';
import { open, waitLive } from './browser.ts';
import type { BenchServer } from './server.ts';
import type { Camera } from './trail.ts';

export interface Tour {
	/** Twelve of the story's cameras, from its first step to its last. */
	cameras: Camera[];
	/** Files of geodata that the story fetched on its way. */
	geodata: string[];
	/** Pixels of the map. */
	plate: { width: number; height: number };
	/** Pixels of the page. */
	height: number;
	/** Pixels of it that are seen at once. */
	window: number;
	/** Ids of all steps. */
	steps: string[];
}

interface StoryMap {
	goTo(step: string): boolean;
	scene(): { camera: Camera };
	map(): { getContainer(): HTMLElement };
}

const CAMERAS = 12;

export async function tour(browser: Browser, site: BenchServer): Promise<Tour> {
	const { context, page } = await open(browser, [site.origin]);
	site.take();
	await page.goto(`${site.origin}/`);
	await waitLive(page);
	const { all, ...seen } = await page.evaluate(async () => {
		const { storyMap } = globalThis as unknown as { storyMap: StoryMap };
		const ids = [...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ id }) => id);
		const found: Camera[] = [];
		for (const id of ids) {
			storyMap.goTo(id);
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			found.push({ ...storyMap.scene().camera });
		}
		const { clientWidth: width, clientHeight } = storyMap.map().getContainer();
		return {
			all: found,
			steps: ids,
			plate: { width, height: clientHeight },
			height: document.documentElement.scrollHeight,
			window: innerHeight
		};
	});
	await page.waitForLoadState('networkidle');
	await context.close();
	const geodata = site
		.take()
		.flatMap(({ path }) => (path.startsWith('/geojson/') ? [path.slice('/geojson/'.length)] : []))
		.filter((name) => /\.(?:geojson|webp)$/.test(name));
	const cameras = Array.from(
		{ length: CAMERAS },
		(_, i) => all[Math.round((i * (all.length - 1)) / (CAMERAS - 1))]
	).filter((camera) => camera !== undefined);
	return { ...seen, cameras, geodata: [...new Set(geodata)].toSorted() };
}
