import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Messages that are the same in another language on purpose: names, and pure arrangements. */
const alike: Record<'ko' | 'zh', string[]> = {
	ko: ['$schema', 'figure_amount', 'position_geonames', 'timeline_reached'],
	zh: ['$schema', 'position_geonames']
};

/** A message with plural forms as one text that holds them all. */
const read = (language: string): Record<string, string> =>
	Object.fromEntries(
		Object.entries(
			JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Record<string, unknown>
		).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)])
	);
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
