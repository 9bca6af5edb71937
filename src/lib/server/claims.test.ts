import { describe, expect, it } from 'vitest';
import { soundFiles } from './fixture.ts';
import { notesOf } from './page.ts';
import { getStory, loadStory } from './story.ts';

const story = getStory();
const claims = Object.values(story.claims);
const wordsOf = (id: string) => story.words.en?.claims[id];
const isSupplied = (id: string) => id.startsWith('S');

describe('the sources of a claim', () => {
	it('do not both say it and say otherwise', () => {
		for (const { id, sources, otherwise = [] } of claims)
			expect(
				otherwise.filter((source) => sources.includes(source)),
				id
			).toEqual([]);
	});

	it('include every source that its words name by key, so that a reader can open it', () => {
		for (const { id, sources, otherwise = [] } of claims) {
			const named = JSON.stringify(wordsOf(id)).match(/\b[SX]\d+\b/g) ?? [];
			expect([...sources, ...otherwise], id).toEqual(expect.arrayContaining(named));
		}
	});

	it('say otherwise only where the words tell what', () => {
		for (const { id, otherwise = [] } of claims)
			if (otherwise.length > 0) expect(wordsOf(id)?.disagreement, id).toBeTruthy();
	});

	it('are said to be one where the supplied documents alone have it', () => {
		for (const { id, sources } of claims)
			if (sources.every(isSupplied)) expect(wordsOf(id)?.confidenceNote, id).toBeTruthy();
	});

	it('are known, those that say otherwise as well', () => {
		const files = soundFiles();
		files['claims/claims.json'] = (files['claims/claims.json'] ?? '').replace(
			'"confidence"',
			'"otherwise": ["X9"], "confidence"'
		);
		expect(() => loadStory(files)).toThrow('claims/claims.json: C01.otherwise: found "X9"');
	});
});

describe('a note', () => {
	it('leads to those who say otherwise, apart from those who say it', () => {
		const note = notesOf(story, 'en').C09;
		expect(note?.otherwise.map(({ id }) => id)).toEqual(['X17']);
		expect(note?.otherwise[0]?.short).toMatch(/\S/);
		expect(note?.sources.map(({ id }) => id)).not.toContain('X17');
	});
});
