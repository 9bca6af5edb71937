import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { claimsCsv, csv, errorsCsv, tableCsv, toldIn } from './csv.ts';
import { soundFiles } from './fixture.ts';
import { getStory, loadStory } from './story.ts';

const small = () => loadStory(soundFiles()).story;

describe('csv', () => {
	it('quotes commas, quotes and line breaks, and leaves nothing empty cells', () => {
		expect(csv([['a,b', 'c "d"', 'e\nf', null, undefined, 0]])).toBe(
			'"a,b","c ""d""","e\nf",,,0\n'
		);
	});
});

describe('tableCsv', () => {
	it('is the table that was read', () => {
		const { tables } = small();
		const text = tables['aid'] ? tableCsv(tables['aid']) : '';
		expect(text).toBe('kind,tonnes,day\ngrain,12.5,1950-10-19\n"rice, husked",3,\n');
	});
	it('keeps every cell of the story’s tables', () => {
		for (const table of Object.values(getStory().tables)) {
			const rows = csvParse(tableCsv(table));
			expect(rows.columns).toEqual(table.columns.map(({ id }) => id));
			expect(rows.map((row) => ({ ...row }))).toEqual(
				table.rows.map((row) =>
					Object.fromEntries(rows.columns.map((id) => [id, String(row[id] ?? '')]))
				)
			);
		}
	});
});

describe('claimsCsv', () => {
	it('says when, how sure, by whom and where it is told', () => {
		const [first, second] = csvParse(claimsCsv(small()));
		expect(first).toMatchObject({
			id: 'C01',
			from: '1950-10-16',
			to: '',
			confidence: 'high',
			sources: 'S1',
			chapters: 'river',
			steps: 'river-1 river-2',
			text_en: 'A party crosses.',
			disagreement_en: ''
		});
		expect(second).toMatchObject({ id: 'C02', steps: 'river-2' });
	});
	it('has every claim of the story in every language', () => {
		const story = getStory();
		const rows = csvParse(claimsCsv(story));
		expect(rows.map(({ id }) => id)).toEqual(Object.keys(story.claims));
		for (const language of story.languages)
			expect(rows.filter((row) => !row[`text_${language}`])).toEqual([]);
		expect(rows.find(({ id }) => id === 'C09')).toMatchObject({ otherwise: 'X17' });
	});
});

describe('errorsCsv', () => {
	it('has every error of the story in every language, and what its correction rests on', () => {
		const story = getStory();
		const rows = csvParse(errorsCsv(story));
		expect(rows.map(({ id }) => id)).toEqual(story.errors.map(({ id }) => id));
		for (const language of story.languages)
			expect(
				rows.filter((row) => !row[`says_${language}`] || !row[`correction_${language}`])
			).toEqual([]);
		expect(rows[0]).toMatchObject({
			id: 'E01',
			in: story.errors[0]?.in.join(' '),
			references: story.errors[0]?.references.join(' '),
			says_en: story.words.en?.errors.E01?.says
		});
	});
});

it('finds a step that tells each claim', () => {
	const story = getStory();
	const told = toldIn(story);
	expect(Object.keys(story.claims).filter((id) => !told[id]?.steps.length)).toEqual([]);
});
