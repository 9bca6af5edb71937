/**
 * The real story, damaged at random: whatever is done to a file, loading it either gives a complete story or one report
 * that names files and what is wrong with them. Nothing else may come out: no other error, no half story.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneStory } from '../scene/story.ts';
import { sceneAt } from '../scene/scene.ts';
import { contentFiles, type ContentFiles } from './read.ts';
import { storyPage } from './page.ts';
import { ContentError } from './report.ts';
import { loadStory } from './story.ts';

const real = contentFiles();
const names = Object.keys(real).toSorted();
const jsonNames = names.filter((name) => name.endsWith('.json'));
const languages = ['en'] as const;
/** English alone, so that a run has time for many mutations. */
const load = (files: ContentFiles) => loadStory(files, { languages: [...languages] }).story;

/** What must hold of whatever came out. */
function check(files: ContentFiles): void {
	let story;
	try {
		story = load(files);
	} catch (error) {
		expect(error).toBeInstanceOf(ContentError);
		if (!(error instanceof ContentError)) return;
		// One line for each problem, and each names its file.
		expect(error.message).toMatch(/\.(?:json|md|csv)/);
		expect(error.message.length).toBeGreaterThan(20);
		expect(error.message).not.toMatch(/undefined|\[object|TypeError|NaN/);
		return;
	}
	// It was accepted: then the page and every scene can be made of it.
	const page = storyPage(story, 'en');
	const scenes = sceneStory(story);
	expect(page.chapters.length).toBeGreaterThan(0);
	for (const { id } of scenes.stops) {
		const { camera } = sceneAt(
			scenes,
			{ step: id, progress: 0.5 },
			{ zoneHalfWidth: null, highlighted: null, exploring: null },
			{ width: 800, height: 600 },
			{ reducedMotion: false }
		);
		for (const value of [camera.lon, camera.lat, camera.zoom])
			expect(Number.isFinite(value), `${id} ${JSON.stringify(camera)}`).toBe(true);
	}
}

const anyName = fc.constantFrom(...names);
/** FUZZ=10 runs ten times as many, for an evening. */
const times = Math.max(1, Number(process.env.FUZZ ?? 1) || 1);
const options = { numRuns: 15 * times } satisfies fc.Parameters<unknown>;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a JSON value, as a path. */
function* pathsOf(value: Json, path: (string | number)[] = []): Generator<(string | number)[]> {
	yield path;
	if (typeof value !== 'object' || value === null) return;
	for (const [key, child] of Object.entries(value))
		yield* pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** The value with another one at a path; undefined takes it away. */
function changed(value: Json, [key, ...rest]: (string | number)[], other: Json | undefined): Json {
	if (key === undefined) return other ?? null;
	if (Array.isArray(value)) {
		const found = value[Number(key)];
		if (rest.length === 0 && other === undefined) return value.toSpliced(Number(key), 1);
		return value.with(Number(key), changed(found ?? null, rest, other));
	}
	if (typeof value !== 'object' || value === null) return value;
	const { [String(key)]: found = null, ...others } = value;
	if (rest.length === 0 && other === undefined) return others;
	return { ...others, [String(key)]: changed(found, rest, other) };
}

describe('the real story, damaged', () => {
	it('is sound to begin with', () => {
		expect(() => check(real)).not.toThrow();
		expect(load(real).chapters).toHaveLength(16);
	});

	it(
		'with a file missing',
		() => {
			fc.assert(
				fc.property(anyName, (name) => {
					const { [name]: _gone, ...rest } = real;
					check(rest);
				}),
				options
			);
		},
		120_000 * times
	);

	it(
		'with a file cut off',
		() => {
			fc.assert(
				fc.property(anyName, fc.double({ min: 0, max: 1, noNaN: true }), (name, share) => {
					const text = real[name] ?? '';
					check({ ...real, [name]: text.slice(0, Math.floor(text.length * share)) });
				}),
				options
			);
		},
		120_000 * times
	);

	it(
		'with some characters replaced, put in or taken out',
		() => {
			fc.assert(
				fc.property(
					anyName,
					fc.array(
						fc.tuple(
							fc.double({ min: 0, max: 1, noNaN: true }),
							fc.nat(12),
							fc.string({ maxLength: 12, unit: 'binary' })
						),
						{ minLength: 1, maxLength: 4 }
					),
					(name, edits) => {
						let text = real[name] ?? '';
						for (const [share, length, other] of edits) {
							const at = Math.floor(text.length * share);
							text = text.slice(0, at) + other + text.slice(at + length);
						}
						check({ ...real, [name]: text });
					}
				),
				options
			);
		},
		120_000 * times
	);

	it(
		'with a value replaced or taken away',
		() => {
			const values = fc.oneof(
				fc.constant(undefined),
				fc.constantFrom<Json>(
					null,
					'',
					0,
					-1,
					1e9,
					[],
					{},
					true,
					'nowhere',
					'1950-02-30',
					'__proto__'
				),
				fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>
			);
			fc.assert(
				fc.property(fc.constantFrom(...jsonNames), fc.nat(), values, (name, choice, other) => {
					const value = JSON.parse(real[name] ?? 'null') as Json;
					const paths = [...pathsOf(value)];
					const path = paths[choice % paths.length] ?? [];
					check({ ...real, [name]: JSON.stringify(changed(value, path, other)) });
				}),
				{ numRuns: 40 * times }
			);
		},
		120_000 * times
	);

	it(
		'with two files exchanged, or one that nobody asked for',
		() => {
			fc.assert(
				fc.property(anyName, anyName, (one, two) => {
					check({ ...real, [one]: real[two] ?? '', [two]: real[one] ?? '' });
				}),
				options
			);
			fc.assert(
				fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.string(), (name, text) => {
					check({ ...real, [`chapters/${name}.json`]: text });
				}),
				{ numRuns: 5 * times }
			);
		},
		120_000 * times
	);
});
