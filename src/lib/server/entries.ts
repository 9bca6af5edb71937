/** Reads files that hold JSON: one value, or a list of entries with ids. */
import type * as v from 'valibot';
import { parseFields } from './fields.ts';
import { isRecord } from './hash.ts';
import { parseJson } from './json.ts';
import { textOf, type ContentFiles } from './read.ts';
import { show, type Report } from './report.ts';

/** The entries of a list file. */
export interface Entries<T> {
	file: string;
	items: T[];
	/** Ids of all entries, those with a fault included; null when the file cannot be read at all. */
	ids: Set<string> | null;
	/** Whether an id is there. True when the file cannot be read: one fault is enough to report. */
	knows(id: string): boolean;
}

/** The value of a JSON file; undefined when it is missing or faulty, which is reported. */
export function readJson(files: ContentFiles, file: string, report: Report): unknown {
	const text = textOf(files, file);
	if (text === null) {
		report.add({
			name: 'missing-file',
			file,
			field: '',
			found: 'nothing',
			expected: 'a JSON file'
		});
		return undefined;
	}
	const json = parseJson(text);
	if (!json.ok) {
		const expected = 'valid JSON';
		report.add({ name: 'bad-json', file, field: `line ${json.line}`, found: json.found, expected });
		return undefined;
	}
	for (const { key, line } of json.duplicates) {
		report.add({
			name: 'duplicate-id',
			file,
			field: `line ${line}`,
			found: `${show(key)} again`,
			expected: 'each key once'
		});
	}
	return json.value;
}

/** One value that fills a file. */
export function readValue<const Schema extends v.GenericSchema>(
	files: ContentFiles,
	file: string,
	schema: Schema,
	report: Report
): v.InferOutput<Schema> | null {
	const value = readJson(files, file, report);
	return value === undefined ? null : parseFields(schema, value, file, '', report);
}

/** A list of entries with ids that are unique in it. */
export function readEntries<const Schema extends v.GenericSchema<unknown, { id: string }>>(
	files: ContentFiles,
	file: string,
	schema: Schema,
	report: Report
): Entries<v.InferOutput<Schema>> {
	const value = readJson(files, file, report);
	const items: v.InferOutput<Schema>[] = [];
	if (!Array.isArray(value)) {
		if (value !== undefined) {
			const expected = 'a list: [ ... ]';
			report.add({ name: 'invalid-value', file, field: '', found: show(value), expected });
		}
		return { file, items, ids: null, knows: () => true };
	}
	const ids = new Set<string>();
	for (const [index, entry] of value.entries()) {
		const id = isRecord(entry) && typeof entry.id === 'string' ? entry.id : null;
		const item = parseFields(schema, entry, file, id ?? `[${index}]`, report);
		if (id !== null && ids.has(id)) {
			const found = `${show(id)} again`;
			report.add({ name: 'duplicate-id', file, field: id, found, expected: 'each id once' });
			continue;
		}
		if (id !== null) ids.add(id);
		if (item !== null) items.push(item);
	}
	return { file, items, ids, knows: (id) => ids.has(id) };
}

/** The entries by their id, in their order. */
export function byId<T extends { id: string }>(items: readonly T[]): Record<string, T> {
	return Object.fromEntries(items.map((item) => [item.id, item]));
}
