/** The attract loop as a story of its own: a few stops of the story, one after the other. */
import type { Viewport } from '../camera/camera.ts';
import { FIT_MARGIN } from '../camera/fit.ts';
import { project, unproject } from '../camera/mercator.ts';
import type { SceneStory } from '../scene/story.ts';
import type { Bounds } from '../story/types.ts';

/** Pixels of the plate that words cover in the attract loop. */
export interface Inset {
	top: number;
	right: number;
	bottom: number;
	left: number;
}

/** The stops of the chapters that are shown, and the opening. */
export function visitStory(story: SceneStory, chapters: readonly string[]): SceneStory {
	const stops = story.stops.filter(({ chapter }) => chapter === null || chapters.includes(chapter));
	return { ...story, stops };
}

/** Ids of the film's scenes: the opening, then of each chapter the step on which most is drawn. */
export function filmStops(story: SceneStory): string[] {
	const best = new Map<string | null, { id: string; layers: number }>();
	for (const { id, chapter, layers } of story.stops) {
		const known = best.get(chapter);
		if (!known || layers.length > known.layers) best.set(chapter, { id, layers: layers.length });
	}
	return [...best.values()].map(({ id }) => id);
}

/** Share of the plate that words cover at most: while a screen turns, those of one way lie on the plate of the other. */
const MOST_COVERED = 0.75;

/** Both ends of one side of the plate, smaller where they would cover more of it than that. */
const covered = (before: number, after: number, size: number): [number, number] => {
	const share = Math.min(1, (MOST_COVERED * size) / Math.max(1, before + after));
	return [before * share, after * share];
};

/**
 * Bounds that, fitted to the whole plate, show the given ones in the part that words leave free.
 * Undoes what `camera/fit.ts` adds, so that both end in the same camera.
 */
export function boundsBeside(bounds: Bounds, plate: Viewport, inset: Inset): Bounds {
	const [west, south, east, north] = bounds;
	const [left, top] = project([west, north]);
	const [right, bottom] = project([east, south]);
	const [insetLeft, insetRight] = covered(inset.left, inset.right, plate.width);
	const [insetTop, insetBottom] = covered(inset.top, inset.bottom, plate.height);
	const free = {
		width: Math.max(1, plate.width - insetLeft - insetRight),
		height: Math.max(1, plate.height - insetTop - insetBottom)
	};
	/** Width of the world for a pixel of the plate. */
	const unit =
		Math.max((right - left) / free.width, (bottom - top) / free.height) * (1 + 2 * FIT_MARGIN);
	// To the north and the south the world ends, and `fitBounds` goes no farther.
	const centre = {
		x: (left + right) / 2 + ((insetRight - insetLeft) / 2) * unit,
		y: Math.min(1, Math.max(0, (top + bottom) / 2 + ((insetBottom - insetTop) / 2) * unit))
	};
	const half = {
		x: (plate.width * unit) / 2 / (1 + 2 * FIT_MARGIN),
		y: Math.min(1, plate.height * unit) / 2 / (1 + 2 * FIT_MARGIN)
	};
	const [w, n] = unproject([centre.x - half.x, centre.y - half.y]);
	const [e, s] = unproject([centre.x + half.x, centre.y + half.y]);
	return [w, s, e, n];
}

/** The film for a plate: the scenes moved to where no words stand. */
export function filmStory(story: SceneStory, plate: Viewport, inset: Inset): SceneStory {
	const wanted = new Set(filmStops(story));
	const stops = story.stops
		.filter(({ id }) => wanted.has(id))
		.map((stop) => ({ ...stop, bounds: boundsBeside(stop.bounds, plate, inset) }));
	return { ...story, stops };
}
