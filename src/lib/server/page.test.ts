import { describe, expect, it } from 'vitest';
import type { Source } from '../story/types.ts';
import { notesOf, shortCitation } from './page.ts';
import { getStory } from './story.ts';

const story = getStory();
const titled = (title: string, year?: number): Source => ({
	id: 'X1',
	type: 'webpage',
	title,
	...(year ? { issued: { 'date-parts': [[year]] } } : {})
});
const words = (short: string) => ({ kind: 'Page', perspective: 'From one bank.', short });

describe('the short form of a source', () => {
	it('is its authors and the year', () => {
		const source = { ...titled('A book', 2012), author: [{ family: 'Shen' }, { family: 'Xia' }] };
		expect(shortCitation(source)).toBe('Shen, Xia 2012');
	});

	it('sets the year apart from a title, which may end in one', () => {
		expect(shortCitation(titled('Big Brother’s Help', 1953))).toBe('Big Brother’s Help (1953)');
		expect(shortCitation(titled('Extract, 27-30 November 1950', 2021))).toBe(
			'Extract, 27-30 November 1950 (2021)'
		);
		expect(shortCitation(titled('Treaty, 6 July 1961', 1961))).toBe('Treaty, 6 July 1961');
		expect(shortCitation(titled('GeoNames'))).toBe('GeoNames');
	});

	it('is the one in the language of the page, where there is one, with its brackets', () => {
		const source = { ...titled('Order', 1950), author: [{ family: 'Mao' }] };
		expect(shortCitation(source, words('毛泽东'))).toBe('毛泽东（1950）');
		expect(shortCitation(source, words('마오쩌둥'))).toBe('마오쩌둥(1950)');
	});

	it('does not say a year twice, in any note', () => {
		for (const language of story.languages)
			for (const { sources, otherwise } of Object.values(notesOf(story, language)))
				for (const { short } of [...sources, ...otherwise])
					expect(short).not.toMatch(/(\d{4}).*[ (（]\1[)）]?$/);
	});

	it('is in the language of the page for our own descriptions', () => {
		const short = (language: 'ko' | 'zh') =>
			notesOf(story, language).C08?.sources.find(({ id }) => id === 'X14')?.short;
		expect(short('ko')).toMatch(/\p{Script=Hangul}/u);
		expect(short('zh')).toMatch(/\p{Script=Han}/u);
	});
});
