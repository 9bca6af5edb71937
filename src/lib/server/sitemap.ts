/** The pages that search engines may list, each with its languages. */
import { languageRoot, languageTags } from '../i18n/language.ts';
import type { Story } from '../story/types.ts';

const escape = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Pages below the root of a language: the story, its sources, its chapters. */
export function pagesOf(story: Pick<Story, 'chapters'>): string[] {
	return ['', 'sources/', ...story.chapters.map(({ id }) => `chapter/${id}/`)];
}

/**
 * A sitemap (sitemaps.org 0.9) with language alternates.
 * @param address absolute address of a path; null when the site does not know its own, and then there is no sitemap:
 * it needs absolute addresses
 */
export function sitemap(
	story: Pick<Story, 'chapters' | 'languages'>,
	address: (path: string) => string | null
): string | null {
	const urls = pagesOf(story).flatMap((page) => {
		const alternates = story.languages.flatMap((language) => {
			const href = address(`${languageRoot(language)}${page}`);
			return href
				? [
						{
							href,
							link: `<xhtml:link rel="alternate" hreflang="${languageTags[language]}" href="${escape(href)}"/>`
						}
					]
				: [];
		});
		const links = alternates.map(({ link }) => link).join('');
		return alternates.map(({ href }) => `\t<url><loc>${escape(href)}</loc>${links}</url>`);
	});
	if (urls.length === 0) return null;
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.map((url) => `${url}\n`).join('')}</urlset>
`;
}

/** robots.txt: everything may be read. */
export function robots(address: (path: string) => string | null): string {
	const map = address('/sitemap.xml');
	return `User-agent: *\nAllow: /\n${map ? `\nSitemap: ${map}\n` : '# No sitemap: the site was built without SITE_URL.\n'}`;
}
