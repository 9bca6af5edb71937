/** A small story that is sound, for tests to break. */
import type { ContentFiles } from './read.ts';

const days = (from: string, to: string) => ({ from, to });
const camera = { bounds: [120, 36, 130, 44] };
const name = (en: string, ko: string, zh: string) => ({ en, ko, zh });

const place = (id: string, names: object, lon: number, lat: number) => ({
	id,
	name: names,
	lon,
	lat,
	precision_km: 3,
	kind: 'city',
	chapters: [1],
	coordinate_source: 'GeoNames'
});
const claim = (id: string, from: string, source: string) => ({
	id,
	date: { from, precision: 'day' },
	places: ['andong'],
	sources: [source],
	confidence: 'high'
});

const json: Record<string, unknown> = {
	'story.json': {
		languages: ['en'],
		chapters: ['01-river'],
		opening: { date: days('1950-10-19', '1950-10-19'), camera, places: ['andong'], layers: [] },
		timeline: { from: '1950-01-01', to: '1961-12-31', later: '2021-07-11' }
	},
	'text/en.json': { title: 'A river', subtitle: 'And a bridge.', description: 'A short story.' },
	'chapters/01-river/scene.json': {
		id: 'river',
		date: days('1950-10-16', '1950-10-25'),
		camera,
		steps: [
			{
				id: 'river-1',
				date: days('1950-10-16', '1950-10-16'),
				camera,
				claims: ['C01'],
				places: ['andong'],
				layers: [{ feature: 'crossing' }]
			},
			{
				id: 'river-2',
				date: days('1950-10-19', '1950-10-20'),
				camera,
				claims: ['C01', 'C02'],
				places: ['andong', 'sinuiju'],
				layers: [{ feature: 'grain', as: 'faint' }],
				figures: ['crossing-days']
			}
		]
	},
	'claims/claims.json': [claim('C01', '1950-10-16', 'S1'), claim('C02', '1950-10-19', 'X2')],
	'claims/en.json': { C01: { text: 'A party crosses.' }, C02: { text: 'The main body crosses.' } },
	'sources/sources.json': [
		{ id: 'S1', type: 'book', title: 'On the river' },
		{ id: 'X2', type: 'webpage', title: 'Beside the river' }
	],
	'sources/en.json': {
		S1: { kind: 'Book', perspective: 'From one bank.' },
		X2: { kind: 'Page', perspective: 'From the other.' }
	},
	'errors/errors.json': [{ id: 'E01', in: ['S1'], references: ['X2', 'C01'] }],
	'errors/en.json': { E01: { says: 'Two bridges.', correction: 'One bridge.' } },
	'places/places.json': [
		place('andong', name('Andong', '안둥', '安东'), 124.39, 40.13),
		place('sinuiju', name('Sinuiju', '신의주', '新义州'), 124.4, 40.1)
	],
	'features/features.json': [
		{
			id: 'crossing',
			kind: 'corridor',
			claims: ['C01'],
			precision: 'schematic',
			side: 'a',
			through: ['andong', { from: 'sinuiju', bearing: 90, km: 5 }]
		},
		{
			id: 'grain',
			kind: 'donor',
			claims: ['C02'],
			precision: 'schematic',
			donor: 'china',
			through: ['andong', 'sinuiju'],
			table: 'aid',
			row: 'grain'
		}
	],
	'features/en.json': {
		crossing: { label: 'Crossing', description: 'The way over.' },
		grain: { description: 'Grain that was sent.' }
	},
	'features/ground-names.json': [
		{
			id: 'yalu-river',
			kind: 'river',
			name: name('Yalu', '압록강', '鸭绿江'),
			minZoom: 3,
			maxZoom: 9
		}
	],
	'tables/tables.json': [
		{
			id: 'aid',
			file: 'aid.csv',
			claims: ['C02'],
			sources: ['S1'],
			columns: [
				{ id: 'kind', type: 'text' },
				{ id: 'tonnes', type: 'number' },
				{ id: 'day', type: 'date', optional: true }
			]
		}
	],
	'tables/en.json': {
		aid: { title: 'Aid', columns: { kind: 'Kind', tonnes: 'Tonnes', day: 'Day' } }
	}
};

const CHAPTER = `---
title: The river
description: A party goes over, then many.
---

## river-1

*16 October 1950, after dark*

A party crosses.[@C01] The river is *wide*, and its name here is [압록강]{ko}.

> An arrow crosses the river at Andong.

## river-2

*19 October 1950*

The main body follows.[@C02]

Three days lie between.[@C01; @C02]

> Two places face each other.
`;

/** Fresh files, complete in English, without a problem. */
export function soundFiles(): ContentFiles {
	const files: ContentFiles = {
		'chapters/01-river/en.md': CHAPTER,
		'tables/aid.csv': 'kind,tonnes,day\ngrain,12.5,1950-10-19\n"rice, husked",3,\n'
	};
	for (const [path, value] of Object.entries(json)) {
		files[path] = JSON.stringify(value, null, '\t');
	}
	return files;
}

/** Replaces text in a file; complains if it is not there, so that no test breaks nothing. */
export function replaceIn(files: ContentFiles, path: string, before: string, after: string): void {
	const text = files[path];
	if (!text?.includes(before)) throw new Error(`${path} does not hold ${JSON.stringify(before)}`);
	files[path] = text.replace(before, () => after);
}
