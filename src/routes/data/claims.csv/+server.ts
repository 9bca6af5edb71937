import { claimsCsv } from '$lib/server/csv';
import { getStory } from '$lib/server/story';
import { file } from '../file.ts';

export const prerender = true;

/** Every claim, in every language. */
export const GET = () => file(claimsCsv(getStory()), 'text/csv');
