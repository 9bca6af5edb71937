import { json } from '@sveltejs/kit';
import { getStory } from '$lib/server/story.ts';
import { storyJson } from '$lib/server/story-json.ts';

export const prerender = true;

/** The whole story as data; see docs/content.md. */
export function GET() {
	return json(storyJson(getStory()));
}
