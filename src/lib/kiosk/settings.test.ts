import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, SETTING_NAMES, type SettingFacts } from './settings.ts';
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

	const faults: Record<Exclude<SettingProblemName, 'not-json'>, [query: string, file: unknown]> = {
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
		expect(problemText(problem)).toContain(settingProblems[problem.name]);
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
