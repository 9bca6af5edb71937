/** What the specs of the kiosk share: its state, its buttons, its clock. */
import type { Page } from '@playwright/test';
import './story-map.ts';
import { expect } from './test.ts';

declare global {
	/** The kiosk's own clock; see src/lib/kiosk/clock.ts. */
	var kioskClock: { speed: number; offset: number } | undefined;
}

type Mode = 'attract' | 'visit' | 'tour' | 'warning' | 'staff';

export const inMode = (page: Page, mode: Mode) =>
	expect(page.locator('html')).toHaveAttribute('data-kiosk', mode, { timeout: 30_000 });

export const live = (page: Page) =>
	expect(page.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 90_000 });

export const ready = (page: Page) =>
	expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 120_000 });

export const act = (page: Page, name: string) => page.locator(`[data-act="${name}"]`);

export const step = (page: Page) =>
	page.evaluate(() => globalThis.storyMap?.position().step ?? null);

/** Seconds go by on the kiosk's clock, at once. */
export const pass = (page: Page, seconds: number) =>
	page.evaluate((milliseconds) => {
		const { speed, offset } = globalThis.kioskClock ?? { speed: 1, offset: 0 };
		globalThis.kioskClock = { speed, offset: offset + milliseconds };
	}, seconds * 1000);

/** Any touch enters. */
export async function begin(page: Page): Promise<void> {
	const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
	await page.touchscreen.tap(width * 0.6, height * 0.45);
	await inMode(page, 'visit');
}

/** @param query settings in the address, with the question mark */
export async function enter(page: Page, query = ''): Promise<void> {
	await page.goto(`/kiosk/${query}`);
	await inMode(page, 'attract');
	await begin(page);
}

/** Five seconds in the corner: the code is asked for. */
export async function pressCorner(page: Page): Promise<void> {
	const corner = await page.locator('.corner-press').boundingBox();
	if (!corner) throw new Error('the corner must be there');
	await page.mouse.move(corner.x + 20, corner.y + 20);
	await page.mouse.down();
	await inMode(page, 'staff');
	await page.mouse.up();
}

/** Five seconds in the corner, then the code. */
export async function openStaffPanel(page: Page, code: string): Promise<void> {
	await pressCorner(page);
	await typeCode(page, code);
}

export async function typeCode(page: Page, code: string): Promise<void> {
	for (const digit of code)
		await page.locator('.keypad').getByRole('button', { name: digit, exact: true }).tap();
}

/** A browser that cannot draw the live map. Call it before the page is opened. */
export const withoutWebGL = (page: Page) =>
	page.addInitScript(() => {
		const { prototype } = HTMLCanvasElement;
		const original = prototype.getContext;
		prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind.startsWith('webgl')
				? null
				: (Reflect.apply(original, this, [kind, ...rest]) as unknown);
		} as typeof original;
	});
