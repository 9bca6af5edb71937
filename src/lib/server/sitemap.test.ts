import { expect, it } from 'vitest';
import { robots, sitemap } from './sitemap.ts';
import { getStory } from './story.ts';

const story = getStory();
const somewhere = (path: string) => `https://example.org${path}`;

it('lists every page in every language, each with its alternates', () => {
	const map = sitemap(story, somewhere) ?? '';
	const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);
	expect(places).toHaveLength((2 + story.chapters.length) * story.languages.length);
	expect(new Set(places).size).toBe(places.length);
	expect(places).toContain('https://example.org/chapter/crossing/');
	expect(map.match(/<xhtml:link /g)).toHaveLength(places.length * story.languages.length);
});

it('is none when the site does not know its address', () => {
	expect(sitemap(story, () => null)).toBeNull();
});

it('lets everything be read and names the sitemap where there is one', () => {
	expect(robots(somewhere)).toBe(
		'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n'
	);
	expect(robots(() => null)).not.toContain('Sitemap:');
});
