import { error } from '@sveltejs/kit';
import { languageOf } from '$lib/i18n/language';
import { embedPage } from '$lib/server/embed-page';
import { getStory } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
	const { languages, chapters } = getStory();
	return languages.flatMap((language) =>
		chapters.map(({ id }) => ({ chapter: id, ...(language === 'en' ? {} : { lang: language }) }))
	);
};

export const load: PageServerLoad = ({ params }) => {
	const story = getStory();
	if (!story.chapters.some(({ id }) => id === params.chapter)) error(404);
	return { embed: embedPage(story, languageOf(params.lang), params.chapter) };
};
