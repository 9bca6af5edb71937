/** Where the host puts the two frames of scroll mode, and whether it can. Pure. */
import type { Layout } from './protocol.ts';

/** The part of a computed style that decides whether something below it can stick to the window. */
export interface AncestorStyle {
	overflowX: string;
	overflowY: string;
	transform: string;
	filter: string;
	perspective: string;
}

const scrolls = ({ overflowX, overflowY }: AncestorStyle) =>
	!/^(visible|clip)$/.test(overflowX) || !/^(visible|clip)$/.test(overflowY);
const moves = ({ transform, filter, perspective }: AncestorStyle) =>
	[transform, filter, perspective].some((value) => value !== 'none' && value !== '');

/**
 * Whether an element sticks to the window.
 *
 * @param ancestors from the parent up to, but without, body and root
 * @param body its overflow goes to the window while the root's own is visible, and counts otherwise
 */
export function canStick(
	ancestors: readonly AncestorStyle[],
	body: AncestorStyle,
	root: AncestorStyle
): boolean {
	return (
		!ancestors.some((style) => scrolls(style) || moves(style)) &&
		!moves(body) &&
		!moves(root) &&
		!(scrolls(body) && scrolls(root))
	);
}

/** Below this the plate and a readable text do not fit one above the other. */
const LEAST = { width: 280, height: 420 };
/** From this width on the text stands beside the plate. */
const BESIDE = 900;

const clamp = (value: number, least: number, most: number) =>
	Math.min(most, Math.max(least, value));

/**
 * @param width pixels that the article gives
 * @param height pixels of the window
 * @param inset pixels that the article's own bar takes from its top
 * @returns null when it is too small for scroll mode
 */
export function layoutFor(width: number, height: number, inset: number): Layout | null {
	const room = height - inset;
	if (width < LEAST.width || room < LEAST.height) return null;
	const stacked = width < BESIDE;
	const plate = stacked ? clamp(Math.min(width * 0.96, room * 0.48), 200, 520) : room;
	return { height, plate: Math.round(plate), inset, stacked };
}

const overlap = (from: number, to: number, most: number) =>
	Math.max(0, Math.min(to, most) - Math.max(from, 0));
/** Square pixels of a box that lie in a window of that size. */
export const areaSeen = (
	{ top, bottom, left, right }: { top: number; bottom: number; left: number; right: number },
	width: number,
	height: number
): number => overlap(left, right, width) * overlap(top, bottom, height);

/** Pixels of the text's column beside the plate. */
export const columnWidth = (width: number): number => Math.round(clamp(width * 0.36, 320, 432));

/** Pixels between two texts in the text frame, so that one is read at a time. */
export const stepGap = ({ height, inset, plate, stacked }: Layout): number =>
	Math.round(stacked ? (height - inset - plate) * 0.9 + 120 : (height - inset) * 0.86);

/** Pixels above the first text in the text frame: beside the plate it begins lower, so that the plate is seen whole first. */
export const leadIn = ({ height, stacked }: Layout): number =>
	stacked ? 24 : Math.round(height * 0.3);

/** Where a text counts as arrived and as read, in pixels from the upper edge of the window. */
export function readingLines({ height, inset, plate, stacked }: Layout): {
	arrival: number;
	top: number;
	departure: number;
} {
	const top = inset + (stacked ? plate : 0);
	const room = height - top;
	return stacked
		? { arrival: top + room * 0.86, departure: top + room * 0.12, top: top + 16 }
		: { arrival: top + room * 0.72, departure: top + room * 0.28, top: top + 16 };
}

/**
 * Height that a stepper asks for: so much that few texts have to be turned over, and so little that plate and buttons are
 * seen at once.
 *
 * @param width pixels of the frame
 * @param text pixels of the tallest text in it
 * @param bar pixels of everything else
 * @param screen pixels of the screen's height: the frame cannot know the window's
 */
export function stepperHeight(width: number, text: number, bar: number, screen: number): number {
	const most = Math.max(560, screen * 0.86);
	if (width >= STEPPER_BESIDE)
		return Math.ceil(clamp(Math.max(text + bar, width * 0.56), 480, Math.min(900, most)));
	return Math.ceil(clamp(text + bar + clamp(width * 0.68, 170, 430), 520, Math.min(1000, most)));
}
/** From this width on a stepper's text stands beside its plate; the style sheet says the same. */
export const STEPPER_BESIDE = 720;
