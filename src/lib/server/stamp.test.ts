import { describe, expect, it } from 'vitest';
import { soundFiles } from './fixture.ts';
import { canonicalJson, hashEntry, hashText } from './hash.ts';
import type { ContentFiles } from './read.ts';
import { stampFiles } from './stamp.ts';
import { loadStory } from './story.ts';

const CHAPTER = 'chapters/01-river/ko.md';

/** The small story with Korean that nobody has stamped. */
function translated(): ContentFiles {
	const files = soundFiles();
	for (const [path, text] of Object.entries(soundFiles())) {
		if (/\/en\.(?:md|json)$/.test(path)) files[path.replace('en.', 'ko.')] = text;
	}
	return files;
}

describe('hash', () => {
	it('does not depend on the order of keys or the system that saved the file', () => {
		expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
		expect(hashEntry({ a: 1, b: 2 })).toBe(hashEntry({ b: 2, a: 1 }));
		expect(hashText('one\r\ntwo')).toBe(hashText('one\ntwo'));
	});

	it('is the head of SHA-256', () => expect(hashText('abc')).toBe('ba7816bf'));
});

describe('stampFiles', () => {
	it('makes translations good that were made of the present English', () => {
		const files = translated();
		const options = { languages: ['ko'] as const };
		expect(() => loadStory(files, options)).toThrow(/stale-translation/);
		Object.assign(files, stampFiles(files, { language: 'ko', target: 'all', ids: [] }));
		expect(loadStory(files, options).story.words.ko?.story.title).toBe('A river');
	});

	it('changes nothing the second time', () => {
		const files = translated();
		Object.assign(files, stampFiles(files, { language: 'ko', target: 'all', ids: [] }));
		expect(stampFiles(files, { language: 'ko', target: 'all', ids: [] })).toEqual({});
	});

	it('replaces the hash of a chapter and keeps the rest', () => {
		const files = translated();
		files[CHAPTER] = files[CHAPTER]?.replace('---\n', "---\nof: '00000000'\n") ?? '';
		const stamped = stampFiles(files, { language: 'ko', target: CHAPTER, ids: [] });
		const hash = hashText(files['chapters/01-river/en.md'] ?? '');
		expect(Object.keys(stamped)).toEqual([CHAPTER]);
		expect(stamped[CHAPTER]?.match(/^of:.*$/gm)).toEqual([`of: '${hash}'`]);
		expect(stamped[CHAPTER]).toContain('## river-2');
	});

	it('takes the entries that are named and no others', () => {
		const stamped = stampFiles(translated(), {
			language: 'ko',
			target: 'src/content/claims/ko.json',
			ids: ['C02']
		});
		expect(JSON.parse(stamped['claims/ko.json'] ?? '')).toEqual({
			C01: { text: 'A party crosses.' },
			C02: {
				text: 'The main body crosses.',
				of: hashEntry({ text: 'The main body crosses.' })
			}
		});
	});

	it.each([
		[{ language: 'ko', target: 'claims', ids: ['C09'] }, 'claims/ko.json: no entry C09.'],
		[{ language: 'zh', target: 'all', ids: [] }, 'No translation into "zh" at "all"'],
		[{ language: 'en', target: 'all', ids: [] }, 'English is the original']
	])('refuses %j', (stamp, message) => {
		expect(() => stampFiles(translated(), stamp)).toThrow(message);
	});
});
