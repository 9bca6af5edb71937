import { version } from '$app/environment';
import { figureTables, isFigureId } from '$lib/components/figures/figures';
import type { KioskPage, KioskWords } from '$lib/kiosk/page';
import { GLOBE, GLOBE_CENTRE, GLOBE_RADIUS } from '$lib/plate/locator';
import { mapWords } from '$lib/plate/words';
import { OPENING } from '$lib/scene/story';
import { agreedZone } from '$lib/server/agreed-zone';
import { drawnGround, drawnOverlay } from '$lib/server/drawn';
import { locatorLand } from '$lib/server/locator-land';
import { storyPage } from '$lib/server/page';
import { getStory } from '$lib/server/story';
import { labelsOf } from '$lib/story/labels';
import type { Language } from '$lib/story/types';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const story = getStory();
	const pages = story.languages.map((language) => storyPage(story, language));
	const first = pages[0];
	if (!first) throw new Error('The story has no language');
	const drawnTables = new Set<string>(
		first.chapters.flatMap(({ steps }) =>
			steps.flatMap(({ figures }) => figures.filter(isFigureId).map((id) => figureTables[id]))
		)
	);
	const only = <Value>(tables: Record<string, Value>) =>
		Object.fromEntries(Object.entries(tables).filter(([id]) => drawnTables.has(id)));
	const words: Partial<Record<Language, KioskWords>> = {};
	for (const { language, story: text, chapters, notes, features, tableWords } of pages)
		words[language] = {
			story: text,
			chapters,
			notes,
			features: labelsOf(features),
			tableWords: only(tableWords)
		};

	const page: KioskPage = {
		languages: story.languages,
		places: first.places,
		groundNames: first.groundNames,
		timeline: first.timeline,
		tables: only(first.tables),
		scenes: first.scenes,
		words,
		zone: agreedZone(Object.values(first.places)),
		globe: locatorLand(GLOBE_CENTRE, GLOBE, GLOBE_RADIUS),
		version
	};
	const overlayWords = mapWords(first.language, first.features);
	return {
		page,
		drawn: {
			ground: drawnGround(story, OPENING, { palette: 'gallery' }),
			laptop: drawnOverlay(story, OPENING, overlayWords, 'laptop', 'gallery'),
			phone: drawnOverlay(story, OPENING, overlayWords, 'phone', 'gallery')
		}
	};
};
