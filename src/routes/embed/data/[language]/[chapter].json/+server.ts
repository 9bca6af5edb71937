import { error, json } from '@sveltejs/kit';
import { cutPiece } from '$lib/embed/cut';
import { storyPage } from '$lib/server/page';
import { getStory } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => {
	const { languages, chapters } = getStory();
	return languages.flatMap((language) => chapters.map(({ id }) => ({ language, chapter: id })));
};

/** One chapter's texts and scenes, for an embed that goes on beyond the chapter of its page. */
export const GET: RequestHandler = ({ params }) => {
	const story = getStory();
	const language = story.languages.find((code) => code === params.language);
	if (!language || !story.chapters.some(({ id }) => id === params.chapter)) error(404);
	return json(cutPiece(storyPage(story, language), params.chapter));
};
