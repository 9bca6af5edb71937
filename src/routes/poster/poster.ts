/** The posters of the story: which there are, in which sizes, and how each is asked for. */
import { message } from '$lib/i18n/messages';
import { mapWords } from '$lib/plate/words';
import { NOMINAL } from '$lib/server/drawn';
import { wordsOf } from '$lib/server/page';
import { posterFile } from '$lib/server/poster-file';
import { OPENING, sceneStory } from '$lib/scene/story';
import { posterSizes, type PosterKind } from '$lib/story/poster';
import type { Language, Story } from '$lib/story/types';
import { furniture } from './furniture.ts';

/** Ids of all stops: the opening, then every step. */
export function stopsOf(story: Story): string[] {
	return sceneStory(story).stops.map(({ id }) => id);
}

/** The words of the map in a language. */
export function wordsOfMap(story: Story, language: Language) {
	const { features } = wordsOf(story, language);
	return mapWords(
		language,
		Object.fromEntries(
			Object.entries(features).map(([id, { label, qualifier, description }]) => [
				id,
				{ label: label ?? null, qualifier: qualifier ?? null, description }
			])
		)
	);
}

/** Title and description of a stop's map, for those who do not see it. */
export function posterWords(
	story: Story,
	language: Language,
	stop: string
): { title: string; description: string } {
	const words = wordsOf(story, language);
	if (stop === OPENING) return { title: words.story.title, description: words.story.subtitle };
	for (const chapter of story.chapters) {
		const text = words.chapters[chapter.id];
		const step = text?.steps[stop];
		if (text && step) return { title: `${text.title}, ${step.dateline}`, description: step.map };
	}
	throw new Error(`Step "${stop}" has no words in "${language}"`);
}

/** The SVG file of a stop. */
export function poster(story: Story, language: Language, stop: string, kind: PosterKind): string {
	const { margin } = posterSizes[kind];
	const small = kind === 'small';
	return posterFile(story, {
		stop,
		viewport: NOMINAL[small ? 'phone' : 'laptop'],
		words: wordsOfMap(story, language),
		frame: small ? { bar: 4.5, fontSize: 11.5 } : { bar: 6, fontSize: 12 },
		furniture: furniture(story, { legend: !small }),
		margin,
		credit: small
			? { text: message(language, 'credit_line'), size: 8.5 }
			: {
					text: `${message(language, 'credit_line')} · ${message(language, 'boundaries_notice')}`,
					size: 11
				},
		language,
		...posterWords(story, language, stop)
	});
}
