import { languageOf } from '$lib/i18n/language';
import { GLOBE, GLOBE_CENTRE, GLOBE_RADIUS } from '$lib/plate/locator';
import { mapWords } from '$lib/plate/words';
import { agreedZone } from '$lib/server/agreed-zone';
import { drawnGround, drawnOverlay } from '$lib/server/drawn';
import { storyHead } from '$lib/server/head';
import { locatorLand } from '$lib/server/locator-land';
import { storyPage } from '$lib/server/page';
import { getStory } from '$lib/server/story';
import { printedSources, readingChapters, readingPage, zoneMarkup } from '$lib/server/story-text';
import { OPENING } from '$lib/scene/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	getStory().languages.map((language) => (language === 'en' ? {} : { lang: language }));

export const load: PageServerLoad = ({ params }) => {
	const story = getStory();
	const page = storyPage(story, languageOf(params.lang));
	const words = mapWords(page.language, page.features);
	const zone = agreedZone(Object.values(page.places));
	return {
		page: readingPage(page),
		chapters: readingChapters(page),
		references: printedSources(story, page.language),
		zone,
		zoneControl: zoneMarkup(page, zone),
		globe: locatorLand(GLOBE_CENTRE, GLOBE, GLOBE_RADIUS),
		head: storyHead(story, page.language),
		drawn: {
			ground: drawnGround(story, OPENING),
			laptop: drawnOverlay(story, OPENING, words, 'laptop'),
			phone: drawnOverlay(story, OPENING, words, 'phone')
		}
	};
};
