/** The words of a list of entries in one language: claims/en.json, claims/ko.json. */
import type * as v from 'valibot';
import type { Language } from '../story/types.ts';
import { readJson } from './entries.ts';
import { parseFields } from './fields.ts';
import { hashEntry, isRecord } from './hash.ts';
import { parseJson } from './json.ts';
import type { ProblemName } from './problems.ts';
import { textOf, type ContentFiles } from './read.ts';
import { show, type Report } from './report.ts';

export interface TextsOf {
	/** Folder of the files. */
	folder: string;
	/** Ids of the entries; null when they could not be read. */
	ids: ReadonlySet<string> | null;
	/** What an entry is called whose id is not one of these. */
	unknown: ProblemName;
}

/** Words by id. A missing file or entry, and a translation of older English, are reported. */
export function readTexts<const Schema extends v.GenericSchema>(
	files: ContentFiles,
	{ folder, ids, unknown }: TextsOf,
	schema: Schema,
	language: Language,
	report: Report
): Record<string, v.InferOutput<Schema>> {
	const file = `${folder}/${language}.json`;
	const entries = readRecord(files, file, language, report);
	if (!entries) return {};
	const english = language === 'en' ? null : englishEntries(files, folder);
	const texts: [string, v.InferOutput<Schema>][] = [];
	for (const [id, entry] of Object.entries(entries)) {
		if (ids && !ids.has(id)) {
			const expected = `an id of ${folder}/${folder}.json`;
			report.add({ name: unknown, file, field: id, found: show(id), expected });
			continue;
		}
		const words = readWords(schema, entry, file, id, english, report);
		if (words !== null) texts.push([id, words]);
	}
	const name = language === 'en' ? 'missing-text' : 'missing-translation';
	for (const id of ids ?? []) {
		if (Object.hasOwn(entries, id)) continue;
		report.add({ name, file, field: id, found: 'nothing', expected: 'an entry for it' });
	}
	return Object.fromEntries(texts);
}

/** One value of words that fills a file: text/en.json. */
export function readText<const Schema extends v.GenericSchema>(
	files: ContentFiles,
	folder: string,
	schema: Schema,
	language: Language,
	report: Report
): v.InferOutput<Schema> | null {
	const file = `${folder}/${language}.json`;
	const entry = readRecord(files, file, language, report);
	if (!entry) return null;
	const english = language === 'en' ? null : { '': englishEntries(files, folder) };
	return readWords(schema, entry, file, '', english, report);
}

function readRecord(
	files: ContentFiles,
	file: string,
	language: Language,
	report: Report
): Record<string, unknown> | null {
	if (language !== 'en' && textOf(files, file) === null) {
		const expected = 'the translation';
		report.add({ name: 'missing-translation', file, field: '', found: 'nothing', expected });
		return null;
	}
	const value = readJson(files, file, report);
	if (isRecord(value)) return value;
	if (value !== undefined) {
		const expected = 'a record: { "id": ... }';
		report.add({ name: 'invalid-value', file, field: '', found: show(value), expected });
	}
	return null;
}

/** What the English file holds; its own faults are reported when English is read. */
function englishEntries(files: ContentFiles, folder: string): Record<string, unknown> {
	const json = parseJson(textOf(files, `${folder}/en.json`) ?? '{}');
	return json.ok && isRecord(json.value) ? json.value : {};
}

/**
 * Words without their `of`, which has done its work here.
 * @param english entries by id; null when this is the English
 */
function readWords<const Schema extends v.GenericSchema>(
	schema: Schema,
	entry: unknown,
	file: string,
	id: string,
	english: Record<string, unknown> | null,
	report: Report
): v.InferOutput<Schema> | null {
	if (!english || !isRecord(entry)) {
		if (isRecord(entry) && entry.of !== undefined) {
			const found = show(entry.of);
			const field = id ? `${id}.of` : 'of';
			report.add({ name: 'unknown-field', file, field, found, expected: 'none in English' });
		}
		return parseFields(schema, entry, file, id, report);
	}
	const { of, ...words } = entry;
	const original = Object.hasOwn(english, id) ? english[id] : undefined;
	if (original !== undefined && of !== hashEntry(original)) {
		report.add({
			name: 'stale-translation',
			file,
			field: id ? `${id}.of` : 'of',
			found: show(of),
			expected: show(hashEntry(original))
		});
	}
	return parseFields(schema, words, file, id, report);
}
