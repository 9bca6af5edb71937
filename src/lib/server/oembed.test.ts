import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { oembed } from './oembed.ts';
import { getStory } from './story.ts';

afterEach(() => vi.unstubAllEnvs());

describe('oembed', () => {
	it('has a frame when the site knows its address', () => {
		vi.stubEnv('SITE_URL', 'https://example.org');
		const answer = oembed(getStory(), 'en', 'crossing');
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 600 });
		expect(answer.title).toMatch(/Crossing the Yalu/);
		expect(answer.html).toContain('src="https://example.org/embed/crossing/"');
	});
	it('is what stands in the article of the end-to-end tests', () => {
		vi.stubEnv('SITE_URL', 'https://site.example');
		const article = readFileSync('e2e/fixtures/article/index.html', 'utf8');
		const tight = (html: string) =>
			html.replaceAll(/\s+/g, ' ').replaceAll(/([:;]) | (?=>)/g, '$1');
		const pasted = /<iframe\s+src="[^"]*\/treaties\/"[^]*?<\/iframe>/.exec(article)?.[0] ?? '';
		expect(tight(pasted)).toBe(tight(oembed(getStory(), 'en', 'treaties').html ?? ''));
	});
	it('is a link without one, since a frame needs an absolute address', () => {
		const answer = oembed(getStory(), 'en', null);
		expect(answer.type).toBe('link');
		expect(answer).not.toHaveProperty('html');
	});
	it('knows no other chapters', () => {
		expect(() => oembed(getStory(), 'en', 'nowhere')).toThrow('No chapter "nowhere"');
	});
});
