import { errorsCsv } from '$lib/server/csv';
import { getStory } from '$lib/server/story';
import { file } from '../file.ts';

export const prerender = true;

/** Every error found in the sources, in every language. */
export const GET = () => file(errorsCsv(getStory()), 'text/csv');
