import { describe, expect, it } from 'vitest';
import { bibTex, cslJson, references } from './bibliography.ts';
import { getStory } from './story.ts';

const { sources } = getStory();

describe('references', () => {
	const written = references(sources);
	it('writes every source, letters included', () => {
		expect(Object.keys(written).sort()).toEqual(Object.keys(sources).sort());
		expect(written['S3']).toContain('Letter to Premier Kim Il Sung');
	});
	it('says who, what, where and when', () => {
		expect(written['S1']).toBe(
			'Al-Aboodi, Nadia Kadhum Mohammed; Zaidan, Abbas Shakir. “China’s Policy Towards North Korea 1953-1961”, <i>Migration Letters</i>, vol. 20, no. S4, pp. 615–633, 2023.'
		);
		expect(written['X13']).toBe(
			'Chen, Jian. <i>China’s Road to the Korean War</i>, Columbia University Press, 1994. Chapter 7.'
		);
		expect(written['S4']).toContain('11 July 2021');
	});
	it('keeps what is said of the copy that was read', () => {
		for (const { id, note } of Object.values(sources))
			if (typeof note === 'string') expect(plain(written[id])).toContain(note.slice(0, 12));
	});
});

const plain = (html = '') => html.replace(/<[^>]+>/g, '').replaceAll('&#38;', '&');

describe('bibTex', () => {
	const text = bibTex(sources);
	it('has one entry for each source, under its id', () => {
		const keys = [...text.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key);
		expect(keys).toEqual(Object.keys(sources));
	});
	it('closes every brace', () => {
		const depth = [...text].reduce((sum, c) => sum + (c === '{' ? 1 : c === '}' ? -1 : 0), 0);
		expect(depth).toBe(0);
	});
	it('loses neither the encyclopaedia nor the archive', () => {
		expect(/@\w+\{X7,[\s\S]*?\n\}/.exec(text)?.[0]).toContain('Wikipedia');
		expect(/@misc\{X29,[\s\S]*?\n\}/.exec(text)?.[0]).toContain('Wilson Center Digital Archive');
	});
});

it('gives CSL-JSON back unchanged', () => {
	expect(JSON.parse(cslJson(sources))).toEqual(Object.values(sources));
});
