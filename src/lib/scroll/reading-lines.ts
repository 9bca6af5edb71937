/**
 * Where on the screen a text counts as arrived and as read: beside the plate the whole window is for text, below it only
 * what the plate leaves. The page learns how much the plate covers, so that what has the focus is never hidden under it (`--covered`, see styles/reading.css).
 */
import type { ReadingLines } from './geometry.ts';

/** Height of the running head beside the plate, in pixels. */
const RUNNING_HEAD = 52;

/**
 * @param window height of the window in pixels
 * @param covered pixels at its top that a plate above the text covers; 0 beside the plate
 */
export function linesFor(window: number, covered: number): ReadingLines {
	if (covered <= 0)
		return { arrival: window * 0.72, departure: window * 0.28, top: RUNNING_HEAD + 20 };
	const top = Math.min(covered, window * 0.8);
	const room = window - top;
	return { arrival: top + room * 0.86, departure: top + room * 0.12, top: top + 16 };
}

/** Pixels at the top of the window that a plate covers: 0 when it stands beside the text, or scrolls away with it. */
export function coveredBy(
	plate: { width: number; height: number; sticky: boolean },
	windowWidth: number
): number {
	const stacked = plate.width > windowWidth * 0.9;
	return stacked && plate.sticky ? plate.height : 0;
}

export interface WatchedLines {
	read(): ReadingLines;
	/** From now on the page's style knows what the plate covers. It costs a look at every element, so not before it counts. */
	tell(): void;
	stop(): void;
}

/** Measures when sizes change, so that reading the lines in a frame of scrolling costs nothing. */
export function readingLines(plate: HTMLElement, onChange?: () => void): WatchedLines {
	let lines: ReadingLines | null = null;
	let telling = false;
	const measure = (): ReadingLines => {
		const { width, height } = plate.getBoundingClientRect();
		const sticky = getComputedStyle(plate).position === 'sticky';
		const covered = coveredBy({ width, height, sticky }, window.innerWidth);
		if (telling)
			document.documentElement.style.setProperty('--covered', `${covered || RUNNING_HEAD}px`);
		return linesFor(window.innerHeight, covered);
	};
	const forget = () => {
		lines = null;
		onChange?.();
	};
	const sizes = new ResizeObserver(forget);
	sizes.observe(plate);
	window.addEventListener('resize', forget);
	return {
		read: () => (lines ??= measure()),
		tell() {
			telling = true;
			lines = measure();
		},
		stop() {
			sizes.disconnect();
			window.removeEventListener('resize', forget);
			document.documentElement.style.removeProperty('--covered');
		}
	};
}
