import { error } from '@sveltejs/kit';
import { drawnGround } from '$lib/server/drawn';
import { getStory } from '$lib/server/story';
import { stopsOf } from '../../poster.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => stopsOf(getStory()).map((step) => ({ step }));

/** The ground alone, for a plate whose live map does not stand; its viewBox is the step's padded bounds. */
export const GET: RequestHandler = ({ params }) => {
	const story = getStory();
	if (!stopsOf(story).includes(params.step)) error(404);
	return new Response(drawnGround(story, params.step, { standalone: true, prefix: 'a' }), {
		headers: { 'content-type': 'image/svg+xml' }
	});
};
