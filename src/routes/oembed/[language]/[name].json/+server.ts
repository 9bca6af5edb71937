import { error, json } from '@sveltejs/kit';
import { oembed } from '$lib/server/oembed';
import { getStory } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => {
	const { languages, chapters } = getStory();
	return languages.flatMap((language) =>
		['story', ...chapters.map(({ id }) => id)].map((name) => ({ language, name }))
	);
};

/** oEmbed as files: one for the story, one for each chapter; see docs/embed-oembed.md. */
export const GET: RequestHandler = ({ params }) => {
	const story = getStory();
	const language = story.languages.find((code) => code === params.language);
	const chapter = params.name === 'story' ? null : params.name;
	if (!language || (chapter !== null && !story.chapters.some(({ id }) => id === chapter)))
		error(404);
	return json(oembed(story, language, chapter));
};
