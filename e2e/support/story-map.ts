/** The contract that pages publish for tests, hosts and kiosks, as docs/contract.md describes it. */
import type { Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect } from './test.ts';

export interface StoryPosition {
	step: string;
	progress: number;
}

export interface StoryScene {
	step: string;
	camera: { lon: number; lat: number; zoom: number };
	ground: { truce: number; day: number };
}

declare global {
	var storyMap:
		| {
				position(): StoryPosition;
				scene(): StoryScene;
				goTo(step: string, progress?: number): boolean;
				map(): MapLibreMap | null;
		  }
		| undefined;
}

/** All that there is is tested, however long it takes; see playwright.config.ts. */
export const everything = Boolean(process.env.E2E_ALL);

/** The live map stands. The page begins it at the first sign of a reader: a hand that moves is one. */
export async function liveMap(page: Page, timeout = 45_000): Promise<void> {
	const html = page.locator('html');
	await expect(html).toHaveAttribute('data-map', /./);
	for (const x of [2, 4]) await page.mouse.move(x, 2);
	await expect(html).toHaveAttribute('data-map', 'live', { timeout });
}
