/**
 * Scroll geometry to position: pure.
 *
 * A step's text arrives at the arrival line (progress 0), is read while its camera rests, and is done when its end
 * passes the departure line (progress HOLD). From there to the next text's arrival the camera travels (to progress 1).
 * Both pieces are linear in pixels, so the map follows the thumb both ways.
 */
export interface StepBox {
	id: string;
	/** Pixels from the top of the viewport, as the page is scrolled now. */
	top: number;
	/** End of the step's text. */
	textBottom: number;
}

export interface ReadingLines {
	/** Pixels from the top of the viewport: where a text counts as arrived. */
	arrival: number;
	/** Where the end of a text counts as read. */
	departure: number;
	/** Where a text begins when one goes to it. */
	top: number;
}

export interface ScrollPosition {
	step: string;
	progress: number;
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/**
 * The position for boxes in reading order. `offset` is added to every box: the scroll since they were measured.
 * @throws when there is no box
 */
export function positionAt(
	boxes: readonly StepBox[],
	lines: ReadingLines,
	hold: number,
	offset = 0
): ScrollPosition {
	const first = boxes[0];
	if (!first) throw new Error('No steps to scroll through');
	let low = 0;
	let high = boxes.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((boxes[middle] as StepBox).top + offset <= lines.arrival) low = middle;
		else high = middle - 1;
	}
	const here = boxes[low] as StepBox;
	const next = boxes[low + 1];
	const arrived = here.top + offset;
	// Pixels scrolled since the text arrived, and until it has been read.
	const scrolled = lines.arrival - arrived;
	const reading = Math.max(1, here.textBottom - here.top + lines.arrival - lines.departure);
	if (scrolled <= reading || !next) {
		return { step: here.id, progress: hold * clamp(scrolled / reading) };
	}
	const travelling = Math.max(1, next.top - here.top - reading);
	return { step: here.id, progress: hold + (1 - hold) * clamp((scrolled - reading) / travelling) };
}

/** How far to scroll, in pixels from now, to stand at a progress of a step. Inverse of positionAt. */
export function scrollTo(
	boxes: readonly StepBox[],
	lines: ReadingLines,
	hold: number,
	position: ScrollPosition
): number | null {
	const index = boxes.findIndex(({ id }) => id === position.step);
	const here = boxes[index];
	if (!here) return null;
	const next = boxes[index + 1];
	const reading = Math.max(1, here.textBottom - here.top + lines.arrival - lines.departure);
	const travelling = next ? Math.max(1, next.top - here.top - reading) : 0;
	const scrolled =
		position.progress <= hold
			? (position.progress / hold) * reading
			: reading + ((position.progress - hold) / (1 - hold)) * travelling;
	return scrolled - (lines.arrival - here.top);
}

/** The progress at which a step's text begins at the top line: where one stands who goes to it. */
export function progressAtTop(
	boxes: readonly StepBox[],
	lines: ReadingLines,
	hold: number,
	step: string
): number | null {
	const here = boxes.find(({ id }) => id === step);
	if (!here) return null;
	const reading = Math.max(1, here.textBottom - here.top + lines.arrival - lines.departure);
	return hold * clamp((lines.arrival - lines.top) / reading);
}
