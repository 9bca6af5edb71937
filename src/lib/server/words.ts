/** Reads everything that is words, language by language. */
import * as schema from '../story/schema.ts';
import type { ChapterText, Language, StoryWords, TableText } from '../story/types.ts';
import { readChapterText } from './chapter-text.ts';
import type { RawStory } from './data.ts';
import type { ContentFiles } from './read.ts';
import { show, type Report } from './report.ts';
import { readText, readTexts } from './texts.ts';

/** Null when what every page needs, the title, is missing; that is reported. */
export function readWords(
	files: ContentFiles,
	raw: RawStory,
	language: Language,
	report: Report
): StoryWords | null {
	const { claims, sources, errors, features, tableDefinitions } = raw;
	const chapters: [string, ChapterText][] = [];
	for (const { folder, chapter } of raw.chapters) {
		const text = readChapterText(files, folder, chapter, claims.knows, language, report);
		if (chapter && text) chapters.push([chapter.id, text]);
	}
	const story = readText(files, 'text', schema.storyText, language, report);
	const texts = {
		claims: readTexts(
			files,
			{ folder: 'claims', ids: claims.ids, unknown: 'unknown-claim' },
			schema.claimText,
			language,
			report
		),
		sources: readTexts(
			files,
			{ folder: 'sources', ids: sources.ids, unknown: 'unknown-source' },
			schema.sourceText,
			language,
			report
		),
		errors: readTexts(
			files,
			{ folder: 'errors', ids: errors.ids, unknown: 'unknown-error' },
			schema.sourceErrorText,
			language,
			report
		),
		features: readTexts(
			files,
			{ folder: 'features', ids: features.ids, unknown: 'unknown-feature' },
			schema.featureText,
			language,
			report
		),
		tables: readTexts(
			files,
			{ folder: 'tables', ids: tableDefinitions.ids, unknown: 'unknown-table' },
			schema.tableText,
			language,
			report
		)
	};
	checkColumns(raw, texts.tables, language, report);
	return story && { language, story, chapters: Object.fromEntries(chapters), ...texts };
}

/** Every column has a name, and every name a column. */
function checkColumns(
	{ tableDefinitions }: RawStory,
	texts: Record<string, TableText>,
	language: Language,
	report: Report
): void {
	const file = `tables/${language}.json`;
	for (const { id, columns } of tableDefinitions.items) {
		const text = texts[id];
		if (!text) continue;
		const ids = columns.map((column) => column.id);
		const field = `${id}.columns`;
		for (const column of ids.filter((column) => !Object.hasOwn(text.columns, column))) {
			const name = language === 'en' ? 'missing-text' : 'missing-translation';
			const expected = 'a heading for it';
			report.add({ name, file, field: `${field}.${column}`, found: 'nothing', expected });
		}
		for (const column of Object.keys(text.columns).filter((column) => !ids.includes(column))) {
			const expected = `one of ${ids.join(', ')}`;
			report.add({ name: 'unknown-column', file, field, found: show(column), expected });
		}
	}
}
