/** The head of a page: what is the same for all pages is written here once. */
import { languageRoot, languageTags } from '../i18n/language.ts';
import type { PageHeadData } from '../story/head.ts';
import type { Language, Story } from '../story/types.ts';
import { storyJsonLd } from './json-ld.ts';
import { wordsOf } from './page.ts';
import { SHARE_SIZE } from './share-size.ts';
import { absolute } from './site.ts';

const locales: Record<Language, string> = { en: 'en_GB', ko: 'ko_KR', zh: 'zh_CN' };

export interface HeadRequest {
	/** Below the root of a language: "chapter/crossing/"; "" is the story. */
	path: string;
	title: string;
	description: string;
	type: PageHeadData['type'];
	/** Name of the share picture: "crossing". */
	picture: string;
	/** What the share picture shows, in words. */
	alt: string;
	jsonLd: object;
}

export function pageHead(story: Story, language: Language, request: HeadRequest): PageHeadData {
	const { path, picture, alt, ...words } = request;
	const image = absolute(`/share/${language}/${picture}.png`);
	const addresses = story.languages.flatMap((each) => {
		const href = absolute(`${languageRoot(each)}${path}`);
		return href ? [{ each, href }] : [];
	});
	const embeddable = path === '' ? 'story' : /^chapter\/([^/]+)\/$/.exec(path)?.[1];
	const original = addresses.find(({ each }) => each === 'en');
	return {
		...words,
		siteName: wordsOf(story, language).story.title,
		locale: locales[language],
		otherLocales: story.languages.filter((each) => each !== language).map((each) => locales[each]),
		canonical: addresses.find(({ each }) => each === language)?.href ?? null,
		alternates: [
			...addresses.map(({ each, href }) => ({ language: languageTags[each], href })),
			...(original ? [{ language: 'x-default', href: original.href }] : [])
		],
		image: image ? { href: image, ...SHARE_SIZE, alt } : null,
		oembed: embeddable ? absolute(`/oembed/${language}/${embeddable}.json`) : null
	};
}

/** The head of the story itself. */
export function storyHead(story: Story, language: Language): PageHeadData {
	const { title, subtitle, description } = wordsOf(story, language).story;
	return pageHead(story, language, {
		path: '',
		title,
		description,
		type: 'website',
		picture: 'story',
		alt: `${title}. ${subtitle}`,
		jsonLd: storyJsonLd(story, language, absolute)
	});
}
