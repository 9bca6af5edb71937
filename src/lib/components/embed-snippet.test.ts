import { describe, expect, it } from 'vitest';
import {
	elementSnippet,
	embedAddress,
	frameSnippet,
	oembedAddress,
	previewAddress,
	scriptSnippet
} from './embed-snippet.ts';

const choice = {
	site: 'https://example.org/yalu/',
	language: 'ko',
	chapter: 'crossing',
	to: 'seoul',
	mode: 'scroll',
	palette: 'gallery',
	title: 'The "river" & more'
} as const;

describe('embedAddress', () => {
	it('names what differs from the usual', () => {
		expect(embedAddress(choice)).toBe(
			'https://example.org/yalu/ko/embed/crossing/?to=seoul&palette=gallery'
		);
		expect(embedAddress({ ...choice, language: 'en', chapter: null, palette: 'paper' })).toBe(
			'https://example.org/yalu/embed/'
		);
	});
});

describe('previewAddress', () => {
	it('gives the element its attributes as a query', () => {
		expect(previewAddress(choice)).toBe(
			'https://example.org/yalu/embed/preview/?chapter=crossing&to=seoul&mode=scroll&lang=ko&palette=gallery'
		);
	});
});

describe('oembedAddress', () => {
	it('is a file of a chapter, or of the story', () => {
		expect(oembedAddress(choice)).toBe('https://example.org/yalu/oembed/ko/crossing.json');
		expect(oembedAddress({ ...choice, chapter: null })).toBe(
			'https://example.org/yalu/oembed/ko/story.json'
		);
	});
});

describe('snippets', () => {
	it('escape what stands in attributes', () => {
		const frame = frameSnippet(choice);
		expect(frame).toContain('title="The &quot;river&quot; &amp; more"');
		expect(frame).toContain('crossing/?to=seoul&amp;palette=gallery"');
		expect(frame).toContain('loading="lazy"');
	});
	it('carry the settings as attributes, with a link and a frame to fall back on', () => {
		const element = elementSnippet(choice);
		expect(element).toContain(
			'<story-map chapter="crossing" to="seoul" mode="scroll" lang="ko" palette="gallery">'
		);
		expect(element).toMatch(/<a href=[\s\S]*<iframe[\s\S]*<\/story-map>/);
		expect(element).toContain('<script src="https://example.org/yalu/embed/v1.js" async></script>');
	});
	it('carry the settings on the script alone', () => {
		expect(scriptSnippet({ ...choice, chapter: null, palette: 'paper', mode: 'steps' })).toBe(
			'<script src="https://example.org/yalu/embed/v1.js" async data-story-map data-mode="steps" data-lang="ko"></script>'
		);
	});
});
