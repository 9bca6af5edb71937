import { error } from '@sveltejs/kit';
import { getStory } from '$lib/server/story';
import { poster, stopsOf } from '../../poster.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => {
	const story = getStory();
	return story.languages.flatMap((language) => stopsOf(story).map((step) => ({ language, step })));
};

/** The drawn map of a step as a file of its own. */
export const GET: RequestHandler = ({ params }) => {
	const story = getStory();
	const language = story.languages.find((each) => each === params.language);
	if (!language || !stopsOf(story).includes(params.step)) error(404);
	return new Response(poster(story, language, params.step, 'large'), {
		headers: { 'content-type': 'image/svg+xml' }
	});
};
