import { cslJson } from '$lib/server/bibliography';
import { getStory } from '$lib/server/story';
import { file } from '../file.ts';

export const prerender = true;

/** The bibliography for reference managers. */
export const GET = () =>
	file(cslJson(getStory().sources), 'application/vnd.citationstyles.csl+json');
