/** Scroll mode: where the reader is, from what the host says of the article. */
import { HOLD, type Position } from '../scene/position.ts';
import { positionAt } from '../scroll/geometry.ts';
import { readingLines } from './place.ts';
import type { Box, Layout } from './protocol.ts';

export interface Article {
	layout: Layout | null;
	/** Where the steps stand in the text's frame. */
	boxes: readonly Box[];
	/** Upper edge of the text's frame in the window, in pixels. */
	top: number | null;
}

/**
 * @param stops ids that this frame knows; boxes of others are left out
 * @returns null as long as the host has not said enough
 */
export function followed(
	{ layout, boxes, top }: Article,
	stops: readonly string[]
): Position | null {
	if (!layout || top === null) return null;
	const known = boxes.filter(([id]) => stops.includes(id));
	if (known.length === 0) return null;
	return positionAt(
		known.map(([id, top, textBottom]) => ({ id, top, textBottom })),
		readingLines(layout),
		HOLD,
		top
	);
}

/** Where the steps stand in a document, as the other frame must know it. */
export function boxesOf(root: Element, scrolled: number): Box[] {
	return [...root.querySelectorAll('[data-step]')].map((step) => {
		const text = step.querySelector('[data-step-text]') ?? step;
		return [
			step.id,
			step.getBoundingClientRect().top + scrolled,
			text.getBoundingClientRect().bottom + scrolled
		];
	});
}
