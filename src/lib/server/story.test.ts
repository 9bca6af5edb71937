import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneStory } from '../scene/story.ts';
import { soundFiles } from './fixture.ts';
import { ContentError } from './report.ts';
import { getStory, loadStory } from './story.ts';
import { storyJson } from './story-json.ts';

describe('loadStory', () => {
	it('resolves a story', () => {
		const { story } = loadStory(soundFiles());
		expect(story.languages).toEqual(['en']);
		expect(story.chapters.map(({ id }) => id)).toEqual(['river']);
		expect(story.places.andong?.name.ko).toBe('안둥');
		expect(story.tables.aid?.rows[0]).toEqual({ kind: 'grain', tonnes: 12.5, day: '1950-10-19' });
		expect(story.words.en?.chapters.river?.title).toBe('The river');
		expect(story.words.en?.chapters.river?.steps['river-2']?.dateline).toBe('19 October 1950');
		expect(sceneStory(story).stops).toHaveLength(3);
	});

	it('lists all problems in one error', () => {
		const files = soundFiles();
		files['text/en.json'] = '{';
		files['tables/aid.csv'] = 'kind,tonnes,day\ngrain,many,\n';
		delete files['errors/en.json'];
		expect(() => loadStory(files)).toThrow(
			/^3 problems in src\/content\n.*\(not-a-number\)\n.*\(bad-json\)\n.*\(missing-file\)$/
		);
	});

	it('does not repeat one fault as others: a list that cannot be read is not asked for ids', () => {
		for (const path of Object.keys(soundFiles()).filter((path) => path.endsWith('s.json'))) {
			const files = soundFiles();
			files[path] = '[';
			const problems = problemsOf(files);
			expect(problems.map(({ name, file }) => [name, file])).toEqual([['bad-json', path]]);
		}
	});

	it('survives ids that are names of built-in properties', () => {
		const files = soundFiles();
		files['claims/en.json'] = '{"__proto__": {"text": "a"}, "constructor": {"text": "b"}}';
		const names = problemsOf(files).map(({ name }) => name);
		expect(names.filter((name) => name === 'unknown-claim')).toHaveLength(2);
	});

	it('loads damaged files or says what is wrong, and never fails otherwise', () => {
		const paths = Object.keys(soundFiles());
		const parts = fc.constantFrom(
			'',
			'{',
			']',
			'"',
			',',
			'\n',
			'> ',
			'## ',
			'[@',
			'*',
			'-',
			'0',
			'é'
		);
		const damage = fc.tuple(fc.constantFrom(...paths), fc.nat(), fc.nat(12), parts);
		fc.assert(
			fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
				const files = soundFiles();
				for (const [path, at, length, part] of damages) {
					const text = files[path] ?? '';
					const start = at % (text.length + 1);
					files[path] = text.slice(0, start) + part + text.slice(start + length);
				}
				for (const { found, expected } of problemsOf(files)) {
					expect(found && expected).toBeTruthy();
				}
			}),
			{ numRuns: 150 }
		);
	});
});

describe('storyJson', () => {
	it('is plain data with its version, texts by language and steps with their number of fields', () => {
		const data = storyJson(loadStory(soundFiles()).story);
		expect(JSON.parse(JSON.stringify(data))).toEqual(data);
		expect(data.version).toBe(1);
		expect(data.chapters[0]?.steps[1]).toEqual({
			id: 'river-2',
			date: { from: '1950-10-19', to: '1950-10-20' },
			bounds: [120, 36, 130, 44],
			places: ['andong', 'sinuiju'],
			layers: [{ feature: 'grain', as: 'faint' }],
			claims: ['C01', 'C02'],
			figures: ['crossing-days']
		});
		expect(Object.keys(data.texts)).toEqual(['en']);
	});
});

describe('src/content', () => {
	it('has no problem', () => {
		const story = getStory();
		expect(story.chapters).toHaveLength(16);
		expect(story.chapters.flatMap(({ steps }) => steps)).toHaveLength(57);
		expect(getStory()).toBe(story);
	});
});

function problemsOf(files: Record<string, string>) {
	try {
		loadStory(files);
		return [];
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
}
