import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'svelte/server';
import PageHead from '../components/PageHead.svelte';
import { pageHead, storyHead } from './head.ts';
import { sitemap } from './sitemap.ts';
import { absolute } from './site.ts';
import { getStory } from './story.ts';

const story = getStory();
const request = {
	path: 'chapter/crossing/',
	title: 'Crossing the Yalu',
	description: 'How an army crossed.',
	type: 'article',
	picture: 'crossing',
	alt: 'A map of the Yalu.',
	jsonLd: { '@type': 'Article' }
} as const;

/** Attributes of the tags in a head, by what names them. */
function tags(markup: string): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	for (const [tag] of markup.matchAll(/<(?:meta|link)\b[^>]*>/g)) {
		const given = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
		const name = [given('property') ?? given('name') ?? given('rel'), given('hreflang')]
			.filter(Boolean)
			.join(' ');
		(found[name] ??= []).push(given('content') ?? given('href') ?? '');
	}
	return found;
}
const written = (head: Parameters<typeof storyHead>) =>
	tags(render(PageHead, { props: { head: storyHead(...head) } }).head);

afterEach(() => vi.unstubAllEnvs());

describe('with SITE_URL', () => {
	it('gives a page its own address, and those of its other languages', () => {
		vi.stubEnv('SITE_URL', 'https://museum.example');
		const head = pageHead(story, 'ko', request);
		expect(head.canonical).toBe('https://museum.example/ko/chapter/crossing/');
		expect(head.alternates).toEqual([
			{ language: 'en', href: 'https://museum.example/chapter/crossing/' },
			{ language: 'ko', href: 'https://museum.example/ko/chapter/crossing/' },
			{ language: 'zh-Hans', href: 'https://museum.example/zh/chapter/crossing/' },
			{ language: 'x-default', href: 'https://museum.example/chapter/crossing/' }
		]);
		expect(head.image).toEqual({
			href: 'https://museum.example/share/ko/crossing.png',
			width: 1200,
			height: 630,
			alt: request.alt
		});
		expect(head.oembed).toBe('https://museum.example/oembed/ko/crossing.json');
		expect(head.locale).toBe('ko_KR');
		expect(head.otherLocales).toEqual(['en_GB', 'zh_CN']);
	});

	it('offers nothing to embed where there is no embed', () => {
		vi.stubEnv('SITE_URL', 'https://museum.example');
		expect(pageHead(story, 'en', { ...request, path: 'sources/' }).oembed).toBeNull();
	});

	it('writes them into the page', () => {
		vi.stubEnv('SITE_URL', 'https://museum.example/');
		const found = written([story, 'en']);
		expect(found).toMatchObject({
			canonical: ['https://museum.example/'],
			'og:url': ['https://museum.example/'],
			'og:image': ['https://museum.example/share/en/story.png'],
			'og:image:width': ['1200'],
			'og:image:height': ['630'],
			'twitter:card': ['summary_large_image'],
			'twitter:image': ['https://museum.example/share/en/story.png'],
			'alternate en': ['https://museum.example/'],
			'alternate ko': ['https://museum.example/ko/'],
			'alternate zh-Hans': ['https://museum.example/zh/'],
			'alternate x-default': ['https://museum.example/'],
			alternate: ['https://museum.example/oembed/en/story.json']
		});
		expect(found['og:image:alt']?.[0]).toMatch(/\S/);
	});

	it('makes a sitemap of the same addresses', () => {
		vi.stubEnv('SITE_URL', 'https://museum.example');
		expect(sitemap(story, absolute)).toContain(
			'<loc>https://museum.example/ko/chapter/crossing/</loc>'
		);
	});
});

describe('without SITE_URL', () => {
	it('leaves out every address that would have to be absolute', () => {
		vi.stubEnv('SITE_URL', '');
		expect(storyHead(story, 'en')).toMatchObject({
			canonical: null,
			alternates: [],
			image: null,
			oembed: null
		});
		const found = written([story, 'en']);
		for (const name of ['canonical', 'og:url', 'og:image', 'twitter:image'])
			expect(found, name).not.toHaveProperty([name]);
		expect(Object.keys(found).filter((name) => name.startsWith('alternate'))).toEqual([]);
		expect(found['og:title']).toHaveLength(1);
		expect(sitemap(story, absolute)).toBeNull();
	});
});
