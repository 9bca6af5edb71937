/** What the embed's pages are prerendered from. */
import { base } from '$app/paths';
import { cutPiece } from '../embed/cut.ts';
import type { EmbedPageData } from '../embed/page.ts';
import { languageRoot } from '../i18n/language.ts';
import { GLOBE, GLOBE_CENTRE, GLOBE_RADIUS } from '../plate/locator.ts';
import { mapWords } from '../plate/words.ts';
import type { Language, Story } from '../story/types.ts';
import { drawnGround, drawnOverlay } from './drawn.ts';
import { locatorLand } from './locator-land.ts';
import { storyPage } from './page.ts';
import { absolute } from './site.ts';

/** Address of the oEmbed answer below the base path. */
export const oembedPath = (language: Language, chapter: string | null): string =>
	`/oembed/${language}/${chapter ?? 'story'}.json`;

/**
 * @param chapter id; null for the whole story
 * @throws when there is no such chapter, or the story has no words in the language
 */
export function embedPage(story: Story, language: Language, chapter: string | null): EmbedPageData {
	const page = storyPage(story, language);
	const piece = cutPiece(page, chapter);
	const first = piece.scenes.stops[0]?.id;
	if (first === undefined) throw new Error(`Chapter "${chapter}" has no steps`);
	const words = mapWords(language, piece.features);
	const root = languageRoot(language);
	return {
		language,
		story: page.story,
		first: chapter,
		chapters: page.chapters.map(({ id }) => id),
		places: page.places,
		groundNames: page.groundNames,
		piece,
		drawn: {
			ground: drawnGround(story, first),
			laptop: drawnOverlay(story, first, words, 'laptop'),
			phone: drawnOverlay(story, first, words, 'phone')
		},
		globe: locatorLand(GLOBE_CENTRE, GLOBE, GLOBE_RADIUS),
		canonical: absolute(root) ?? `${base}${root}`,
		oembed: absolute(oembedPath(language, chapter))
	};
}
