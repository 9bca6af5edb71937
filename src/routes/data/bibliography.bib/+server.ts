import { bibTex } from '$lib/server/bibliography';
import { getStory } from '$lib/server/story';
import { file } from '../file.ts';

export const prerender = true;

/** The bibliography for LaTeX. */
export const GET = () => file(bibTex(getStory().sources), 'application/x-bibtex');
