/** oEmbed 1.0 answers (https://oembed.com) for the story and its chapters. */
import { frameSnippet, FRAME } from '../components/embed-snippet.ts';
import type { Language, Story } from '../story/types.ts';
import { wordsOf } from './page.ts';
import { absolute } from './site.ts';

export interface OEmbed {
	version: '1.0';
	/** "link" when the site does not know its address: a frame needs an absolute one. */
	type: 'rich' | 'link';
	title: string;
	provider_name: string;
	provider_url?: string;
	html?: string;
	width?: number;
	height?: number;
	cache_age: number;
}

/**
 * @param chapter id; null for the whole story
 * @throws when there is no such chapter
 */
export function oembed(story: Story, language: Language, chapter: string | null): OEmbed {
	const words = wordsOf(story, language);
	const name = chapter === null ? null : words.chapters[chapter]?.title;
	if (name === undefined) throw new Error(`No chapter "${chapter}"`);
	const title = name === null ? words.story.title : `${name} – ${words.story.title}`;
	const site = absolute('/');
	return {
		version: '1.0',
		type: site === null ? 'link' : 'rich',
		title,
		provider_name: words.story.title,
		...(site === null
			? {}
			: {
					provider_url: site,
					html: frameSnippet({
						site,
						language,
						chapter,
						to: null,
						mode: 'steps',
						palette: 'paper',
						title
					}),
					...FRAME
				}),
		cache_age: 86_400
	};
}
