/** The story for machines: what /story.json holds. Its form is described in docs/content.md. */
import type { Story, StoryWords } from '../story/types.ts';

/** Counts up when a reader of /story.json would have to change. */
export const STORY_JSON_VERSION = 1;

/** Plain data, ready for `JSON.stringify`, the same for the same story. */
export function storyJson(story: Story) {
	return {
		$schema: `across-the-yalu/story/${STORY_JSON_VERSION}`,
		version: STORY_JSON_VERSION,
		languages: story.languages,
		timeline: story.timeline,
		opening: {
			date: story.opening.date,
			bounds: story.opening.camera.bounds,
			places: story.opening.places,
			layers: story.opening.layers
		},
		chapters: story.chapters.map((chapter, index) => ({
			id: chapter.id,
			number: index + 1,
			date: chapter.date,
			bounds: chapter.camera.bounds,
			steps: chapter.steps.map((step) => ({
				id: step.id,
				date: step.date,
				bounds: step.camera.bounds,
				places: step.places,
				layers: step.layers,
				claims: step.claims,
				figures: step.figures ?? []
			}))
		})),
		places: Object.values(story.places),
		features: Object.values(story.features),
		claims: Object.values(story.claims),
		sources: Object.values(story.sources),
		errors: story.errors,
		tables: Object.values(story.tables).map(({ file: _, ...table }) => table),
		texts: Object.fromEntries(
			story.languages.flatMap((language) => {
				const words = story.words[language];
				return words ? [[language, textsOf(words)]] : [];
			})
		)
	};
}

function textsOf({ language: _, ...words }: StoryWords) {
	return words;
}
