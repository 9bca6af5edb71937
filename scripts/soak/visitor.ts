/** A visitor who touches what visitors touch, at random. Real touches, at the places where the buttons are. */
import type { Page } from '@playwright/test';
import type { Random } from './random.ts';

type Mode = 'attract' | 'visit' | 'tour' | 'warning' | 'staff';

export const modeOf = (page: Page): Promise<Mode> =>
	page.evaluate(() => document.documentElement.dataset['kiosk'] as Mode);

export const untilMode = (page: Page, mode: Mode, timeout = 60_000) =>
	page.waitForFunction((wanted) => document.documentElement.dataset['kiosk'] === wanted, mode, {
		timeout
	});

/** Touches the middle of one of the elements; false when there is none to be seen. */
async function touch(page: Page, selector: string, random: Random): Promise<boolean> {
	const place = await page.evaluate(
		([wanted, share]) => {
			const elements = [...document.querySelectorAll(wanted)];
			const element = elements[Math.floor(share * elements.length)];
			// On a screen smaller than a kiosk's the bar scrolls.
			element?.scrollIntoView({ block: 'nearest' });
			const box = element?.getBoundingClientRect();
			if (!element || !box) return null;
			const x = box.x + box.width / 2;
			const y = box.y + box.height / 2;
			const top = document.elementFromPoint(x, y);
			return top && element.contains(top) ? { x, y } : null;
		},
		[selector, random.next()] as const
	);
	if (!place) return false;
	await page.touchscreen.tap(place.x, place.y);
	return true;
}

/** Draws a finger over the plate. */
async function swipe(page: Page, random: Random): Promise<void> {
	const box = await page.evaluate(() => {
		const plate = document.querySelector('.plate-box')?.getBoundingClientRect();
		return plate ? { x: plate.x, y: plate.y, width: plate.width, height: plate.height } : null;
	});
	if (!box) return;
	const y = box.y + box.height * 0.5;
	const from = box.x + box.width * (0.3 + 0.4 * random.next());
	const by = box.width * (random.next() - 0.55) * 0.6;
	await page.mouse.move(from, y);
	await page.mouse.down();
	await page.mouse.move(from + by, y, { steps: 6 });
	await page.mouse.up();
}

const actions: [share: number, act: (page: Page, random: Random) => Promise<unknown>][] = [
	[6, (page, random) => touch(page, '[data-act="next"]', random)],
	[2, (page, random) => touch(page, '[data-act="previous"]', random)],
	[3, swipe],
	[
		3,
		async (page, random) => {
			await touch(page, '[data-act="chapters"]', random);
			await touch(page, '.kiosk-panel li button', random);
		}
	],
	[2, (page, random) => touch(page, '[data-act="language"]', random)],
	[
		1,
		async (page, random) => {
			await touch(page, '[data-act="text"]', random);
			await touch(page, '.kiosk-panel .sizes button', random);
		}
	],
	[1, (page, random) => touch(page, '[data-act="lower"]', random)],
	[1, (page, random) => touch(page, '[data-act="play"]', random)],
	[1, (page, random) => touch(page, '[data-act="explore"]', random)],
	[2, (page, random) => touch(page, '.kiosk-axis .slider', random)],
	[2, (page, random) => touch(page, '.kiosk-content .sources button', random)],
	[1, (page, random) => touch(page, '.kiosk-foot button', random)]
];
const total = actions.reduce((sum, [share]) => sum + share, 0);

async function actOnce(page: Page, random: Random): Promise<void> {
	let left = random.next() * total;
	for (const [share, act] of actions) {
		left -= share;
		if (left <= 0) {
			await act(page, random);
			return;
		}
	}
}

/** In seconds of the kiosk's clock. */
export interface Patience {
	idle: number;
	countdown: number;
}

/**
 * The visitor is gone: time goes by until the kiosk asks whether somebody is there, or on until it is back at its film. A
 * tour that plays goes on to its end first.
 */
async function leave(page: Page, until: 'warning' | 'attract', patience: Patience): Promise<void> {
	for (;;) {
		const mode = await modeOf(page);
		if (mode === until || mode === 'attract') return;
		const seconds = mode === 'warning' ? patience.countdown : patience.idle;
		await page.evaluate((milliseconds) => globalThis.soak.pass(milliseconds), seconds * 1000);
		await page
			.waitForFunction((before) => document.documentElement.dataset['kiosk'] !== before, mode, {
				timeout: mode === 'tour' ? 500 : 10_000
			})
			.catch((error: unknown) => {
				if (mode !== 'tour') throw error;
			});
	}
}

/**
 * One visit, from the film back to the film. Most leave by walking away, some with "Start again".
 * @returns how it ended
 */
export async function visit(
	page: Page,
	random: Random,
	patience: Patience
): Promise<'idle' | 'restart'> {
	const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
	// On a busy machine a visit may be over before anybody looks: then the visitor touches again.
	for (let touches = 1; ; touches++) {
		await page.touchscreen.tap(width * (0.55 + 0.3 * random.next()), height * 0.4);
		const entered = await page
			.waitForFunction(() => document.documentElement.dataset['kiosk'] !== 'attract', null, {
				timeout: 5000
			})
			.then(
				() => true,
				() => false
			);
		if (entered) break;
		if (touches >= 6) throw new Error('The film does not answer a touch');
	}
	const count = 2 + random.below(7);
	for (let i = 0; i < count; i++) {
		if ((await modeOf(page)) === 'attract') return 'idle';
		await actOnce(page, random);
		if (random.chance(0.4)) await page.waitForTimeout(random.below(120));
	}
	// Sometimes the visitor answers the question, and then goes.
	if ((await modeOf(page)) === 'tour') await touch(page, '[data-act="play"]', random);
	if (random.chance(0.35)) {
		await touch(page, '[data-act="again"]', random);
		if ((await modeOf(page)) === 'attract') return 'restart';
	}
	if (random.chance(0.1)) {
		await leave(page, 'warning', patience);
		await page.touchscreen.tap(width / 2, height / 2);
		if ((await modeOf(page)) === 'attract') return 'idle';
	}
	await leave(page, 'attract', patience);
	return 'idle';
}
