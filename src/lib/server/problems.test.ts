import { describe, expect, it } from 'vitest';
import { replaceIn, soundFiles } from './fixture.ts';
import { hashEntry, hashText } from './hash.ts';
import { problems, type ProblemName } from './problems.ts';
import type { ContentFiles } from './read.ts';
import { ContentError, formatProblem } from './report.ts';
import { loadStory } from './story.ts';

const SCENE = 'chapters/01-river/scene.json';
const TEXT = 'chapters/01-river/en.md';

type Break = (files: ContentFiles) => void;

/** Replaces text in one file. */
const replace =
	(path: string, before: string, after: string): Break =>
	(files) =>
		replaceIn(files, path, before, after);

/** Changes the value of a JSON file. */
const change =
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON of a fixture, broken on purpose
	(path: string, edit: (value: any) => void): Break =>
		(files) => {
			const value: unknown = JSON.parse(files[path] ?? '');
			edit(value);
			files[path] = JSON.stringify(value, null, '\t');
		};

const remove =
	(path: string): Break =>
	(files) => {
		Reflect.deleteProperty(files, path);
	};

/** A translation of everything, up to date. */
const translate: Break = (files) => {
	replaceIn(files, 'story.json', '"en"', '"en", "ko"');
	for (const [path, text] of Object.entries(files)) {
		if (path.endsWith('/en.md')) {
			files[path.replace('en.md', 'ko.md')] = text.replace(
				'---\n',
				`---\nof: '${hashText(text)}'\n`
			);
		} else if (path.endsWith('/en.json')) {
			const value: Record<string, object> = JSON.parse(text);
			const stamped = path.startsWith('text/')
				? { ...value, of: hashEntry(value) }
				: Object.fromEntries(
						Object.entries(value).map(([id, entry]) => [id, { ...entry, of: hashEntry(entry) }])
					);
			files[path.replace('en.json', 'ko.json')] = JSON.stringify(stamped);
		}
	}
};

const both =
	(...breaks: Break[]): Break =>
	(files) => {
		for (const one of breaks) one(files);
	};

/** For every name: the smallest fault that has it, and the message it gives. */
const cases: Record<ProblemName, [Break, string]> = {
	'missing-file': [
		remove('sources/en.json'),
		'sources/en.json: found nothing, expected a JSON file'
	],
	'unread-file': [
		(files) => (files['chapters/02-bridge/en.md'] = ''),
		'chapters/02-bridge/en.md: found this file, expected a file that story.json or tables.json leads to'
	],
	'bad-json': [
		replace('text/en.json', '"A river",', '"A river"'),
		'text/en.json: line 3: found "\\"subtitle\\": \\"And a b", expected valid JSON'
	],
	'bad-front-matter': [
		replace(TEXT, 'title: The river', 'title: The river: a story'),
		`${TEXT}: line 2: found Nested mappings are not allowed in compact mappings, expected YAML: one "name: value" a line, the value in quotes where it holds a colon`
	],
	'unknown-field': [
		change('claims/claims.json', ([claim]) => (claim.place = 'andong')),
		'claims/claims.json: C01.place: found this field, expected only known fields'
	],
	'missing-field': [
		change('claims/claims.json', ([claim]) => delete claim.confidence),
		'claims/claims.json: C01.confidence: found nothing, expected a value for "confidence"'
	],
	'invalid-value': [
		change('claims/claims.json', ([claim]) => (claim.confidence = 'sure')),
		'claims/claims.json: C01.confidence: found "sure", expected ("high" | "medium" | "low")'
	],
	'bad-id': [
		both(
			change('sources/sources.json', ([source]) => (source.id = 'Kim')),
			(files) => replaceEverywhere(files, '"S1"', '"Kim"')
		),
		'sources/sources.json: Kim.id: found "Kim", expected a source id such as S1 or X19'
	],
	'duplicate-id': [
		change('places/places.json', (places) => places.push(places[0])),
		'places/places.json: andong: found "andong" again, expected each id once'
	],
	'bad-date': [
		change('claims/claims.json', ([claim]) => (claim.date.from = '1950-02-30')),
		'claims/claims.json: C01.date: found "1950-02-30", expected a day that exists'
	],
	'coordinates-outside-world': [
		change('places/places.json', ([place]) => (place.lat = 124.39)),
		'places/places.json: andong.lat: found 124.39, expected a latitude in [-85, 85]'
	],
	'bounds-inside-out': [
		change(SCENE, (chapter) => (chapter.camera.bounds = [130, 36, 120, 44])),
		`${SCENE}: camera.bounds: found [130,36,120,44], expected west < east and south < north`
	],
	'chapter-without-step': [
		change(SCENE, (chapter) => (chapter.steps = [])),
		`${SCENE}: steps: found [], expected at least one step`
	],
	'step-without-camera': [
		change(SCENE, ({ steps }) => delete steps[0].camera),
		`${SCENE}: steps.river-1.camera: found nothing, expected a value for "camera"`
	],
	'step-without-place': [
		change(SCENE, ({ steps }) => (steps[0].places = [])),
		`${SCENE}: steps.river-1.places: found [], expected at least one place`
	],
	'without-claim': [
		change('features/features.json', ([feature]) => (feature.claims = [])),
		'features/features.json: crossing.claims: found [], expected at least one claim'
	],
	'wrong-step-id': [
		both(replace(SCENE, '"river-2"', '"river-3"'), replace(TEXT, '## river-2', '## river-3')),
		`${SCENE}: river-3: found "river-3", expected "river-2"`
	],
	'date-outside-chapter': [
		replace(SCENE, '"to": "1950-10-20"', '"to": "1950-10-26"'),
		`${SCENE}: river-2.date: found 1950-10-19 to 1950-10-26, expected days from 1950-10-16 to 1950-10-25`
	],
	'place-outside-bounds': [
		change(SCENE, ({ steps }) => (steps[1].camera.bounds = [120, 40.12, 130, 44])),
		`${SCENE}: river-2.places: found sinuiju at 124.4, 40.1, expected a place within 120, 40.12, 130, 44`
	],
	'unknown-claim': [
		change('features/features.json', ([feature]) => feature.claims.push('C99')),
		'features/features.json: crossing.claims: found "C99", expected an id of claims/claims.json'
	],
	'unknown-source': [
		change('claims/claims.json', ([claim]) => claim.sources.push('X9')),
		'claims/claims.json: C01.sources: found "X9", expected an id of sources/sources.json'
	],
	'unknown-error': [
		change('errors/en.json', (texts) => (texts.E02 = texts.E01)),
		'errors/en.json: E02: found "E02", expected an id of errors/errors.json'
	],
	'unknown-place': [
		change('features/features.json', ([feature]) => (feature.through[1].from = 'dandong')),
		'features/features.json: crossing.through: found "dandong", expected an id of places/places.json'
	],
	'unknown-feature': [
		change(SCENE, ({ steps }) => steps[1].layers.push({ feature: 'ferry' })),
		`${SCENE}: river-2.layers: found "ferry", expected the id of a feature`
	],
	'unknown-table': [
		change('features/features.json', ([, donor]) => (donor.table = 'trade')),
		'features/features.json: grain.table: found "trade", expected the id of a table'
	],
	'unknown-row': [
		change('features/features.json', ([, donor]) => (donor.row = 'coal')),
		'features/features.json: grain.row: found "coal", expected a value of "kind" in tables/aid.csv'
	],
	'unknown-column': [
		change('tables/en.json', ({ aid }) => (aid.columns.weight = 'Weight')),
		'tables/en.json: aid.columns: found "weight", expected one of kind, tonnes, day'
	],
	'unknown-figure': [
		replace(SCENE, '"crossing-days"', '"crossing-nights"'),
		`${SCENE}: river-2.figures: found "crossing-nights", expected the id of a chart`
	],
	'unknown-chapter': [
		change('places/places.json', ([place]) => place.chapters.push(2)),
		'places/places.json: andong.chapters: found 2, expected a number from 1 to 1'
	],
	'claim-without-source': [
		change('tables/tables.json', ([table]) => delete table.sources),
		'tables/tables.json: aid.sources: found nothing, expected a value for "sources"'
	],
	'unused-claim': [
		both(
			change('claims/claims.json', (claims) => claims.push({ ...claims[0], id: 'C03' })),
			change('claims/en.json', (texts) => (texts.C03 = texts.C01))
		),
		'claims/claims.json: C03: found no use of it, expected at least one'
	],
	'unused-source': [
		both(
			change('sources/sources.json', (sources) => sources.push({ ...sources[0], id: 'X3' })),
			change('sources/en.json', (texts) => (texts.X3 = texts.S1))
		),
		'sources/sources.json: X3: found no use of it, expected at least one'
	],
	'unused-feature': [
		change(SCENE, ({ steps }) => (steps[0].layers = [])),
		'features/features.json: crossing: found no use of it, expected at least one'
	],
	'missing-text': [
		change('claims/en.json', (texts) => delete texts.C02),
		'claims/en.json: C02: found nothing, expected an entry for it'
	],
	'step-without-text': [
		replace(
			TEXT,
			'A party crosses.[@C01] The river is *wide*, and its name here is [압록강]{ko}.\n',
			''
		),
		`${TEXT}: river-1, line 6: found no paragraph, expected at least one paragraph`
	],
	'text-without-step': [
		replace(TEXT, '## river-2', '## bridge-2'),
		`${TEXT}: bridge-2, line 14: found "bridge-2", expected the id of a step of scene.json`
	],
	'text-out-of-order': [
		(files) => {
			const [head, one, two] = (files[TEXT] ?? '').split('## ');
			files[TEXT] = `${head}## ${two}\n## ${one}`;
		},
		`${TEXT}: river-2, line 6: found it here, expected "## river-1"`
	],
	'step-without-dateline': [
		replace(TEXT, '*19 October 1950*\n', ''),
		`${TEXT}: river-2, line 17: found paragraph first, expected *a dateline*`
	],
	'step-without-map-description': [
		replace(TEXT, '> Two places face each other.', ''),
		`${TEXT}: river-2, line 20: found paragraph last, expected "> What the map shows"`
	],
	'raw-html': [
		replace(TEXT, 'main body', '<b>main</b> body'),
		`${TEXT}: river-2, line 18: found "<b>", expected plain text, *emphasis*, [name]{ko} or [@C09]`
	],
	'markdown-not-allowed': [
		replace(TEXT, 'main body', '**main** body'),
		`${TEXT}: river-2, line 18: found bold, expected plain text, *emphasis*, [name]{ko} or [@C09]`
	],
	'bad-citation': [
		replace(TEXT, '[@C01; @C02]', '[@C01; @C02][@C1]'),
		`${TEXT}: river-2, line 20: found [@C1], expected [@C09] or [@C09; @C10]`
	],
	'claim-not-cited': [
		change(SCENE, ({ steps }) => steps[0].claims.push('C02')),
		`${TEXT}: river-1, line 6: found no [@C02], expected a citation of every listed claim`
	],
	'cited-not-listed': [
		change(SCENE, ({ steps }) => steps[1].claims.shift()),
		`${TEXT}: river-2, line 20: found "C01", expected a claim that scene.json lists`
	],
	'wrong-header': [
		replace('tables/aid.csv', 'kind,tonnes', 'kind,tons'),
		'tables/aid.csv: row 1: found "kind,tons,day", expected "kind,tonnes,day"'
	],
	'wrong-column-count': [
		replace('tables/aid.csv', '"rice, husked"', 'rice, husked'),
		'tables/aid.csv: row 3: found 4 cells, expected 3'
	],
	'not-a-number': [
		replace('tables/aid.csv', '12.5', '12 t'),
		'tables/aid.csv: row 2, tonnes: found "12 t", expected a number'
	],
	'missing-cell': [
		replace('tables/aid.csv', '12.5', ''),
		'tables/aid.csv: row 2, tonnes: found nothing, expected a number'
	],
	'empty-table': [
		(files) => (files['tables/aid.csv'] = 'kind,tonnes,day\n'),
		'tables/aid.csv: found no row, expected rows'
	],
	'missing-translation': [
		both(translate, remove('claims/ko.json')),
		'claims/ko.json: found nothing, expected the translation'
	],
	'stale-translation': [
		both(translate, replace('claims/en.json', 'A party crosses.', 'A party goes over.')),
		`claims/ko.json: C01.of: found "${hashEntry({ text: 'A party crosses.' })}", expected "${hashEntry({ text: 'A party goes over.' })}"`
	]
};

function replaceEverywhere(files: ContentFiles, before: string, after: string): void {
	for (const [path, text] of Object.entries(files)) files[path] = text.replaceAll(before, after);
}

function problemsOf(files: ContentFiles) {
	try {
		loadStory(files);
		return [];
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
}

describe('every named error', () => {
	it.each(Object.entries(cases))('%s', (name, [damage, message]) => {
		const files = soundFiles();
		damage(files);
		const found = problemsOf(files);
		expect(found.map(formatProblem)).toContain(`${message} (${name})`);
	});

	it('is explained in one line, with a way out', () => {
		for (const { means, fix } of Object.values(problems)) {
			expect(means).toMatch(/^[^\n]{10,140}\.$/);
			expect(fix).not.toContain('\n');
		}
	});
});

describe('the small story', () => {
	it('is sound', () => expect(problemsOf(soundFiles())).toEqual([]));

	it('is sound when translated', () => {
		const files = soundFiles();
		translate(files);
		expect(problemsOf(files)).toEqual([]);
		expect(loadStory(files).story.words.ko?.claims.C01).toEqual({ text: 'A party crosses.' });
	});
});
