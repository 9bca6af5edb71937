import { mapDetails } from '$lib/server/story-text';
import { getStory } from '$lib/server/story';
import type { Language } from '$lib/story/types';
import { file, json } from '../../file.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => getStory().languages.map((language) => ({ language }));

/** What explore mode says of each thing on the map; fetched when somebody explores. */
export const GET: RequestHandler = ({ params }) =>
	file(json(mapDetails(getStory(), params.language as Language)), 'application/json');
