/** From a place on the axis to a step. */
import { toDays, type SceneStory } from '../scene/story.ts';
import type { Timeline } from '../story/types.ts';

/** Share of the axis that the years take, as `components/Timeline.svelte` draws it; the rest is the leap to later. */
export const YEARS = 0.93;

/**
 * The stop whose middle is nearest to a place on the axis. Of several on the same days, the one nearest in the story to
 * where the visitor is.
 * @param share 0 at the left end, 1 at the right
 */
export function stopAtShare(
	share: number,
	story: SceneStory,
	timeline: Timeline,
	here: number
): number {
	const from = toDays(timeline.from);
	const to = toDays(timeline.to);
	const placeOf = (days: number) =>
		days <= to ? Math.max(0, ((days - from) / (to - from)) * YEARS) : 1;
	const ranked = story.stops.map(({ date }, index) => ({
		index,
		away: Math.abs(placeOf((date.from + date.to) / 2) - share)
	}));
	ranked.sort((a, b) => a.away - b.away || Math.abs(a.index - here) - Math.abs(b.index - here));
	return ranked[0]?.index ?? 0;
}
