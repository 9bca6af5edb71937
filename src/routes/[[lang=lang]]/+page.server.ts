import { base } from '$app/paths';
import { figureTables, isFigureId } from '$lib/components/figures/figures';
import { languageOf } from '$lib/i18n/language';
import { mapWords } from '$lib/plate/words';
import { drawnGround, drawnOverlay } from '$lib/server/drawn';
import { storyPage } from '$lib/server/page';
import { getStory } from '$lib/server/story';
import { OPENING } from '$lib/scene/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	getStory().languages.map((language) => (language === 'en' ? {} : { lang: language }));

export const load: PageServerLoad = ({ params }) => {
	const story = getStory();
	const page = storyPage(story, languageOf(params.lang));
	const words = mapWords(page.language, page.features);
	const drawn = new Set<string>(
		page.chapters.flatMap(({ steps }) =>
			steps.flatMap(({ figures }) => figures.filter(isFigureId).map((id) => figureTables[id]))
		)
	);
	const only = <Value>(tables: Record<string, Value>) =>
		Object.fromEntries(Object.entries(tables).filter(([id]) => drawn.has(id)));
	return {
		page: { ...page, tables: only(page.tables), tableWords: only(page.tableWords) },
		drawn: {
			ground: drawnGround(story, OPENING, { relief: `${base}/geojson/relief.webp` }),
			laptop: drawnOverlay(story, OPENING, words, 'laptop'),
			phone: drawnOverlay(story, OPENING, words, 'phone')
		}
	};
};
