import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	defaultSettings,
	RANGES,
	readSettings,
	SETTING_NAMES,
	type KioskSettings,
	type SettingFacts
} from './settings.ts';
import { problemText, settingProblems, type SettingProblemName } from './settings-problems.ts';

const facts: SettingFacts = {
	languages: ['en', 'ko', 'zh'],
	chapters: ['crossing', 'talks'],
	stops: [
		{ id: 'opening', chapter: null },
		{ id: 'crossing-1', chapter: 'crossing' },
		{ id: 'crossing-2', chapter: 'crossing' },
		{ id: 'talks-1', chapter: 'talks' }
	]
};
const read = (query: string, file?: unknown) =>
	readSettings(new URLSearchParams(query), file, facts);

describe('readSettings', () => {
	it('has a default for every setting', () => {
		const { settings, problems } = read('');
		expect(settings).toEqual(defaultSettings(facts));
		expect(Object.keys(settings).sort()).toEqual([...SETTING_NAMES].sort());
		expect(problems).toEqual([]);
	});

	it('takes the address before the file', () => {
		const { settings, problems } = read('idle=90&language=ko', {
			idle: 60,
			language: 'zh',
			pace: 2
		});
		expect(settings).toMatchObject({ idle: 90, language: 'ko', pace: 2 });
		expect(problems).toEqual([]);
	});

	it('reads every setting', () => {
		const { settings, problems } = read(
			'languages=ko,zh&language=zh&idle=120&countdown=30&pace=0.5&start=talks&chapters=crossing,talks&palette=paper&home=https://example.org/yalu&quiet=22:00-06:30&screenDiagonal=32&code=987654&heartbeat=10'
		);
		expect(problems).toEqual([]);
		expect(settings).toEqual({
			languages: ['ko', 'zh'],
			language: 'zh',
			idle: 120,
			countdown: 30,
			pace: 0.5,
			start: 'talks-1',
			chapters: ['crossing', 'talks'],
			palette: 'paper',
			home: 'https://example.org/yalu/',
			quiet: { from: 1320, to: 390 },
			screenDiagonal: 32,
			code: '987654',
			heartbeat: 10
		});
	});

	it('falls back to the file, then to the default, and names what was wrong', () => {
		const { settings, problems } = read('idle=soon', { idle: 60 });
		expect(settings.idle).toBe(60);
		expect(problems).toEqual([
			{ name: 'not-a-number', setting: 'idle', from: 'address', found: '"soon"' }
		]);
		expect(read('idle=soon', { idle: null }).settings.idle).toBe(75);
	});

	const faults: Record<
		Exclude<SettingProblemName, 'not-json' | 'not-answered'>,
		[query: string, file: unknown]
	> = {
		'not-an-object': ['', ['idle']],
		'unknown-setting': ['colour=red', undefined],
		'not-a-number': ['pace=quick', undefined],
		'out-of-range': ['countdown=5', undefined],
		'unknown-language': ['languages=en,fr', undefined],
		'language-not-offered': ['languages=ko&language=en', undefined],
		'unknown-chapter': ['', { chapters: ['nowhere'] }],
		'unknown-start': ['chapters=crossing&start=talks-1', undefined],
		'unknown-palette': ['palette=night', undefined],
		'bad-address': ['home=javascript:alert(1)', undefined],
		'bad-hours': ['quiet=25:00-3', undefined],
		'bad-code': ['code=12', undefined]
	};
	it.each(Object.entries(faults))('names %s', (name, [query, file]) => {
		const { problems } = read(query, file);
		expect(problems.map((problem) => problem.name)).toEqual([name]);
		const [problem] = problems;
		if (!problem) throw new Error('there must be one');
		for (const language of ['en', 'ko', 'zh'] as const)
			expect(problemText(problem, language)).toContain(settingProblems[problem.name](language));
	});

	it('never lets a countdown under 20 seconds through', () => {
		expect(read('countdown=19', { countdown: 3 }).settings.countdown).toBe(20);
	});

	it('keeps language and start among what is offered', () => {
		expect(read('languages=zh,ko').settings.language).toBe('zh');
		expect(read('chapters=talks').settings.start).toBe('opening');
	});

	it('leaves comments in kiosk.json alone', () => {
		expect(read('', { $help: 'settings' }).problems).toEqual([]);
	});
});

describe('any address and any file', () => {
	/** Whatever JSON can hold, with the names that every object has. */
	const json = fc
		.jsonValue({ maxDepth: 2 })
		.chain((value) =>
			fc.constantFrom(value, { toString: value }, { valueOf: value }, [value], [[value]])
		);
	const right = fc.constantFrom<unknown>(
		'ko',
		'zh,en',
		['en'],
		'talks',
		'crossing-2',
		'crossing,talks',
		'paper',
		'https://example.org/yalu',
		'22:00-06:30',
		'none',
		'19530727',
		30,
		'2'
	);
	const name = fc.constantFrom(...SETTING_NAMES);
	const query = fc
		.array(
			fc.tuple(
				fc.oneof(name, fc.string()),
				fc.oneof(right.map(String), fc.string({ unit: 'binary' }))
			),
			{ maxLength: 6 }
		)
		.map((pairs) => new URLSearchParams(pairs));
	const file = fc.oneof(
		json,
		fc.dictionary(fc.oneof(name, fc.string()), fc.oneof(right, json), { maxKeys: 8 })
	);

	function expectValid(settings: KioskSettings): void {
		expect(Object.keys(settings).sort()).toEqual([...SETTING_NAMES].sort());
		expect(settings.languages.length).toBeGreaterThan(0);
		expect(new Set(settings.languages).size).toBe(settings.languages.length);
		for (const language of settings.languages) expect(facts.languages).toContain(language);
		expect(settings.languages).toContain(settings.language);
		expect(settings.chapters.length).toBeGreaterThan(0);
		expect(settings.chapters).toEqual(
			facts.chapters.filter((id) => settings.chapters.includes(id))
		);
		const start = facts.stops.find(({ id }) => id === settings.start);
		expect(start).toBeDefined();
		if (start?.chapter) expect(settings.chapters).toContain(start.chapter);
		for (const [setting, [least, most]] of Object.entries(RANGES)) {
			const value = settings[setting as keyof typeof RANGES];
			if (value === null) continue;
			expect(value).toBeGreaterThanOrEqual(least);
			expect(value).toBeLessThanOrEqual(most);
		}
		expect(['paper', 'gallery']).toContain(settings.palette);
		if (settings.home !== null) expect(settings.home).toMatch(/^https?:\/\/.*\/$/);
		if (settings.quiet) expect(settings.quiet.from).not.toBe(settings.quiet.to);
		expect(settings.code).toMatch(/^\d{4,8}$/);
	}

	it('gives settings that are valid, and problems in one line each', () => {
		fc.assert(
			fc.property(query, file, (address, content) => {
				const { settings, problems } = readSettings(address, content, facts);
				expectValid(settings);
				for (const problem of problems) {
					expect(problem.found.length).toBeLessThanOrEqual(80);
					expect(problemText(problem, 'en')).toContain(settingProblems[problem.name]('en'));
				}
				for (const setting of new Set(address.keys()))
					if (!SETTING_NAMES.some((known) => known === setting))
						expect(problems).toContainEqual(
							expect.objectContaining({ name: 'unknown-setting', setting, from: 'address' })
						);
			}),
			{ numRuns: 1000 }
		);
	});

	it('takes a value or names it, and then has what stood before', () => {
		fc.assert(
			fc.property(name, fc.oneof(right, json), (setting, raw) => {
				const { settings, problems } = readSettings(
					new URLSearchParams(),
					{ [setting]: raw },
					facts
				);
				expectValid(settings);
				expect(problems.length).toBeLessThanOrEqual(1);
				if (problems.length === 0) return;
				expect(problems[0]).toMatchObject({ setting, from: 'kiosk.json' });
				expect(settings).toEqual(defaultSettings(facts));
			}),
			{ numRuns: 500 }
		);
	});
});
