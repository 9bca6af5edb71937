import { storyPage } from '$lib/server/page';
import { getStory } from '$lib/server/story';
import { showpieces } from './showpieces.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const story = getStory();
	return {
		pages: story.languages.map((language) => storyPage(story, language)),
		showpieces: showpieces(story)
	};
};
