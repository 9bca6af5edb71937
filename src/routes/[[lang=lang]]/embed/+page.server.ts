import { languageOf } from '$lib/i18n/language';
import { embedPage } from '$lib/server/embed-page';
import { getStory } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	getStory().languages.map((language) => (language === 'en' ? {} : { lang: language }));

export const load: PageServerLoad = ({ params }) => ({
	embed: embedPage(getStory(), languageOf(params.lang), null)
});
