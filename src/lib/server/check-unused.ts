/** What the story would not miss: probably a mistake, and in any case something to remove. */
import type { RawStory } from './data.ts';
import type { ProblemName } from './problems.ts';
import type { ContentFiles } from './read.ts';
import type { Report } from './report.ts';
import { languages } from '../story/schema.ts';

export function checkUnused(raw: RawStory, files: ContentFiles, report: Report): void {
	if (!raw.story) return;
	checkFiles(raw, files, report);
	// A faulty scene file hides what it uses.
	if (raw.chapters.some(({ chapter }) => !chapter)) return;
	const steps = raw.chapters.flatMap(({ chapter }) => chapter?.steps ?? []);
	const shown = [...raw.story.opening.layers, ...steps.flatMap(({ layers }) => layers)];

	const unused = (name: ProblemName, file: string, ids: Iterable<string>, used: string[]) => {
		const usedIds = new Set(used);
		for (const id of ids) {
			if (usedIds.has(id)) continue;
			report.add({ name, file, field: id, found: 'no use of it', expected: 'at least one' });
		}
	};
	const { claims, sources, features, errors, tableDefinitions } = raw;
	unused(
		'unused-claim',
		claims.file,
		claims.ids ?? [],
		steps.flatMap((step) => step.claims)
	);
	unused(
		'unused-feature',
		features.file,
		features.ids ?? [],
		shown.map(({ feature }) => feature)
	);
	const faulty = [claims, errors, tableDefinitions].some(
		({ ids, items }) => ids?.size !== items.length
	);
	if (faulty) return;
	unused('unused-source', sources.file, sources.ids ?? [], [
		...claims.items.flatMap((claim) => [...claim.sources, ...(claim.otherwise ?? [])]),
		...errors.items.flatMap((error) => [...error.in, ...error.references]),
		...tableDefinitions.items.flatMap((table) => table.sources)
	]);
}

const FOLDERS = ['claims', 'sources', 'errors', 'places', 'features', 'tables'];

function checkFiles(raw: RawStory, files: ContentFiles, report: Report): void {
	const { ids, items } = raw.tableDefinitions;
	const tablesAreFaulty = ids?.size !== items.length;
	const known = new Set([
		'story.json',
		'features/ground-names.json',
		...FOLDERS.map((folder) => `${folder}/${folder}.json`),
		...raw.chapters.map(({ file }) => file),
		...items.map(({ file }) => `tables/${file}`),
		...languages.flatMap((language) => [
			...['text', 'claims', 'sources', 'errors', 'features', 'tables'].map(
				(folder) => `${folder}/${language}.json`
			),
			...raw.chapters.map(({ folder }) => `chapters/${folder}/${language}.md`)
		])
	]);
	const hidden = (file: string) => tablesAreFaulty && file.startsWith('tables/');
	for (const file of Object.keys(files).filter((file) => !known.has(file) && !hidden(file))) {
		const expected = 'a file that story.json or tables.json leads to';
		report.add({ name: 'unread-file', file, field: '', found: 'this file', expected });
	}
}
