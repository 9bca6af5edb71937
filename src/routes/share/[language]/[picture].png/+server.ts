import { error } from '@sveltejs/kit';
import { message } from '$lib/i18n/messages';
import { wordsOf } from '$lib/server/page';
import { pictureStep, shareSvg, toPng, type ShareWords } from '$lib/server/share-picture';
import { getStory } from '$lib/server/story';
import { OPENING } from '$lib/scene/story';
import type { Language, Story } from '$lib/story/types';
import { furniture } from '../../../poster/furniture.ts';
import { wordsOfMap } from '../../../poster/poster.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Name of the picture of the whole story. */
const STORY = 'story';

export const entries: EntryGenerator = () => {
	const { languages, chapters } = getStory();
	return languages.flatMap((language) =>
		[STORY, ...chapters.map(({ id }) => id)].map((picture) => ({ language, picture }))
	);
};

function request(
	story: Story,
	language: Language,
	picture: string
): { stop: string; words: ShareWords } | null {
	const words = wordsOf(story, language);
	const credit = message(language, 'credit_line');
	if (picture === STORY) {
		const { title, subtitle } = words.story;
		return {
			stop: OPENING,
			words: { running: null, number: null, title, line: subtitle, credit }
		};
	}
	const index = story.chapters.findIndex(({ id }) => id === picture);
	const chapter = story.chapters[index];
	const text = words.chapters[picture];
	if (!chapter || !text) return null;
	const stop = pictureStep(chapter);
	return {
		stop,
		words: {
			running: words.story.title,
			number: index + 1,
			title: text.title,
			line: text.steps[stop]?.dateline ?? text.description,
			credit
		}
	};
}

/** The picture of a chapter, or of the story, for sharing. */
export const GET: RequestHandler = async ({ params }) => {
	const story = getStory();
	const language = story.languages.find((each) => each === params.language);
	const found = language && request(story, language, params.picture);
	if (!language || !found) error(404);
	const svg = shareSvg(story, language, found.words, {
		stop: found.stop,
		words: wordsOfMap(story, language),
		furniture: furniture(story, { legend: false })
	});
	return new Response(await toPng(svg), { headers: { 'content-type': 'image/png' } });
};
