/** Cuts the story's page down to what an embed of some chapters needs. */
import { figureTables, isFigureId } from '../components/figures/figures.ts';
import type { SceneStory } from '../scene/story.ts';
import { labelsOf } from '../story/labels.ts';
import type { StoryPage } from '../story/page.ts';
import type { EmbedPiece } from './piece.ts';

const pick = <Value>(all: Record<string, Value>, ids: Iterable<string>): Record<string, Value> =>
	Object.fromEntries(
		[...new Set(ids)].flatMap((id) => {
			const value = all[id];
			return value === undefined ? [] : [[id, value]];
		})
	);

function cutScenes(
	{ stops, features }: SceneStory,
	chapters: ReadonlySet<string | null>
): SceneStory {
	const kept = stops.filter(({ chapter }) => chapters.has(chapter));
	return {
		stops: kept,
		features: pick(
			features,
			kept.flatMap(({ layers }) => layers.map(({ feature }) => feature))
		)
	};
}

/**
 * @param chapter id; null for all chapters and the opening
 * @throws when there is no such chapter
 */
export function cutPiece(
	page: StoryPage & { scenes: SceneStory },
	chapter: string | null
): EmbedPiece {
	const chapters = page.chapters.filter(({ id }) => chapter === null || id === chapter);
	if (chapters.length === 0) throw new Error(`No chapter "${chapter}"`);
	const ids = chapters.map(({ id }) => id);
	const scenes = cutScenes(page.scenes, new Set(chapter === null ? [null, ...ids] : ids));
	const steps = chapters.flatMap((each) => each.steps);
	const cited = steps.flatMap(({ text }) =>
		text.paragraphs.flat().flatMap((run) => (run.type === 'citation' ? run.claims : []))
	);
	const tables = steps.flatMap(({ figures }) =>
		figures.filter(isFigureId).map((id) => figureTables[id])
	);
	return {
		chapters,
		notes: pick(page.notes, cited),
		features: labelsOf(pick(page.features, Object.keys(scenes.features))),
		tables: pick(page.tables, tables),
		tableWords: pick(page.tableWords, tables),
		scenes
	};
}
