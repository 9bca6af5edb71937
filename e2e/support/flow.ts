/** Where on the screen a flow of the map is. */
import type { Frame, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The window's point in the middle of a flow, whose outline goes along one edge and back along the other. */
export async function middleOfFlow(page: Page | Frame, feature: string): Promise<[number, number]> {
	const drawn = page.locator(`svg.overlay [data-feature="${feature}"] path`).first();
	await expect(drawn).toBeAttached();
	return drawn.evaluate((path: SVGPathElement) => {
		const toWindow = path.getScreenCTM();
		if (!toWindow) throw new Error('nothing is drawn');
		const length = path.getTotalLength();
		const [there, back] = [0.25, 0.75].map((share) =>
			path.getPointAtLength(length * share).matrixTransform(toWindow)
		) as [DOMPoint, DOMPoint];
		return [(there.x + back.x) / 2, (there.y + back.y) / 2];
	});
}
