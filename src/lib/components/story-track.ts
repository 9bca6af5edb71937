/** The story in its own order, as a track of equal steps: pure. Stop 0 is the opening. */
import type { Stop } from '../scene/story.ts';

export interface TrackChapter {
	id: string;
	number: number;
	title: string;
	/** Index of its first stop, and how many it has. */
	first: number;
	steps: number;
}

export function trackChapters(
	story: { stops: readonly Pick<Stop, 'chapter'>[] },
	chapters: readonly { id: string; number: number; title: string }[]
): TrackChapter[] {
	return chapters.flatMap(({ id, number, title }) => {
		const first = story.stops.findIndex(({ chapter }) => chapter === id);
		const steps = story.stops.filter(({ chapter }) => chapter === id).length;
		return first < 0 ? [] : [{ id, number, title, first, steps }];
	});
}

/** A point of the track, 0 to 1, as index of the stop and progress in it. */
export function trackPosition(share: number, stops: number): { index: number; progress: number } {
	const scalar = Math.min(1, Math.max(0, share)) * stops;
	const index = Math.min(stops - 1, Math.floor(scalar));
	return { index, progress: scalar - index };
}

/**
 * Where a key leads from a stop: arrows by step, Page Up and Page Down by chapter, Home and End. Null for other keys.
 * Page Up leads to the beginning of the chapter first, then to the one before.
 */
export function trackKey(
	key: string,
	index: number,
	stops: number,
	chapters: readonly TrackChapter[]
): number | null {
	const last = stops - 1;
	const clamp = (value: number) => Math.min(last, Math.max(0, value));
	const starts = [0, ...chapters.map(({ first }) => first)];
	switch (key) {
		case 'ArrowRight':
		case 'ArrowDown':
			return clamp(index + 1);
		case 'ArrowLeft':
		case 'ArrowUp':
			return clamp(index - 1);
		case 'PageDown':
			return starts.find((start) => start > index) ?? last;
		case 'PageUp':
			return starts.findLast((start) => start < index) ?? 0;
		case 'Home':
			return 0;
		case 'End':
			return last;
		default:
			return null;
	}
}
