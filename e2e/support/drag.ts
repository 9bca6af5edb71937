/** A hand on the page, as the browser gets it from the device: a finger's stroke, or the wheel. */
import type { Page } from '@playwright/test';

/**
 * @param by pixels: down (a number) or both ways; a stroke of -240 moves the page 240 pixels down
 * @param touch a finger; otherwise the wheel
 */
export async function drag(
	page: Page,
	from: { x: number; y: number },
	by: number | { x: number; y: number },
	touch: boolean
): Promise<void> {
	const { x, y } = typeof by === 'number' ? { x: 0, y: by } : by;
	if (!touch) {
		await page.mouse.move(from.x, from.y);
		await page.mouse.wheel(-x, -y);
		return;
	}
	const client = await page.context().newCDPSession(page);
	const steps = 12;
	const at = (i: number) => [
		{ x: Math.round(from.x + (x * i) / steps), y: Math.round(from.y + (y * i) / steps) }
	];
	await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
	for (let i = 1; i <= steps; i++)
		await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i) });
	await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await client.detach();
}
