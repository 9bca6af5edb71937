import { describe, expect, it } from 'vitest';
import { chapterJsonLd, dataJsonLd, isoDate, storyJsonLd } from './json-ld.ts';
import { getStory } from './story.ts';

const story = getStory();
const nowhere = () => null;
const somewhere = (path: string) => `https://example.org${path}`;

describe('chapterJsonLd', () => {
	const described = chapterJsonLd(story, 'en', 'crossing', somewhere);
	it('says what the chapter is, when, where and on what it rests', () => {
		expect(described).toMatchObject({
			'@context': 'https://schema.org',
			'@type': ['Article', 'Chapter'],
			headline: 'Crossing the Yalu',
			position: 3,
			inLanguage: 'en',
			url: 'https://example.org/chapter/crossing/',
			image: 'https://example.org/share/en/crossing.png',
			isPartOf: { name: 'Across the Yalu', url: 'https://example.org/' }
		});
		expect(described['temporalCoverage']).toMatch(/^1950-10-16\/1950-\d\d-\d\d$/);
		expect(described['spatialCoverage']).toContainEqual({
			'@type': 'Place',
			name: 'Andong',
			geo: { '@type': 'GeoCoordinates', latitude: 40.12917, longitude: 124.39472 }
		});
		expect(chapterJsonLd(story, 'en', 'order', somewhere)['citation']).toContainEqual(
			expect.objectContaining({ '@type': 'ScholarlyArticle', datePublished: '2023' })
		);
	});
	it('leaves out addresses that nobody knows', () => {
		const text = JSON.stringify(chapterJsonLd(story, 'en', 'crossing', nowhere));
		expect(text).not.toContain('example.org');
		expect(text).not.toMatch(/"(?:url|image)":/);
		expect(text).not.toContain('null');
	});
	it('refuses a chapter that there is not', () => {
		expect(() => chapterJsonLd(story, 'en', 'nowhere', nowhere)).toThrow('"nowhere"');
	});
});

it('lists the chapters of the story in order', () => {
	const parts = storyJsonLd(story, 'en', somewhere)['hasPart'] as { position: number }[];
	expect(parts.map(({ position }) => position)).toEqual(story.chapters.map((_, i) => i + 1));
});

it('offers the data only where it has an address', () => {
	const words = { name: 'n', description: 'd' };
	expect(dataJsonLd(story, 'en', words, somewhere)['distribution']).toHaveLength(6);
	expect(dataJsonLd(story, 'en', words, nowhere)).not.toHaveProperty('distribution');
});

describe('isoDate', () => {
	const of = (...parts: number[]) =>
		isoDate({ id: 'S1', type: 'book', title: 't', issued: { 'date-parts': [parts] } });
	it('goes as far as the date does', () => {
		expect([of(1953, 7, 27), of(2012, 5), of(1994)]).toEqual(['1953-07-27', '2012-05', '1994']);
		expect(isoDate({ id: 'S1', type: 'book', title: 't' })).toBeNull();
	});
});
