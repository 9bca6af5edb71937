import { figureTables, isFigureId } from '$lib/components/figures/figures';
import { languageOf } from '$lib/i18n/language';
import { GLOBE, GLOBE_CENTRE, GLOBE_RADIUS } from '$lib/plate/locator';
import { mapWords } from '$lib/plate/words';
import { agreedZone } from '$lib/server/agreed-zone';
import { referenceList } from '$lib/server/bibliography';
import { drawnGround, drawnOverlay } from '$lib/server/drawn';
import { storyHead } from '$lib/server/head';
import { locatorLand } from '$lib/server/locator-land';
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
		zone: agreedZone(Object.values(page.places)),
		globe: locatorLand(GLOBE_CENTRE, GLOBE, GLOBE_RADIUS),
		head: storyHead(story, page.language),
		references: referenceList(story.sources),
		drawn: {
			ground: drawnGround(story, OPENING),
			laptop: drawnOverlay(story, OPENING, words, 'laptop'),
			phone: drawnOverlay(story, OPENING, words, 'phone')
		}
	};
};
