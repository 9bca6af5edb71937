import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Messages that are the same in another language on purpose: letters, names, and pure arrangements. */
const alike: Record<'ko' | 'zh', string[]> = {
	// Korean atlases set degrees with Latin letters.
	ko: ['$schema', 'north', 'south', 'east', 'west', 'position_geonames', 'timeline_reached'],
	zh: ['$schema', 'position_geonames']
};

const read = (language: string): Record<string, string> =>
	JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Record<string, string>;
const inputsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(['ko', 'zh'] as const)('messages in %s', (language) => {
	const english = read('en');
	const translated = read(language);

	it('are there for every English one, and no others', () => {
		expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
	});

	it('are not left in English', () => {
		const untranslated = Object.keys(english).filter((key) => translated[key] === english[key]);
		expect(untranslated.sort()).toEqual([...alike[language]].sort());
	});

	it('say everything that is put into them', () => {
		for (const [key, text] of Object.entries(english))
			expect(inputsOf(translated[key] ?? ''), key).toEqual(inputsOf(text));
	});
});
