/** Reads everything that does not depend on a language, file by file. */
import type { InferOutput } from 'valibot';
import * as schema from '../story/schema.ts';
import type { Chapter, Claim, Feature, GroundName, Place, Table } from '../story/types.ts';
import type { Source, SourceError, TableDefinition } from '../story/types.ts';
import { readEntries, readValue, type Entries } from './entries.ts';
import type { ContentFiles } from './read.ts';
import type { Report } from './report.ts';
import { readTable } from './tables.ts';

/** A chapter in its folder; null where its scene file is faulty. */
export interface ChapterFolder {
	folder: string;
	file: string;
	chapter: Chapter | null;
}

export interface RawStory {
	story: InferOutput<typeof schema.storyFile> | null;
	chapters: ChapterFolder[];
	places: Entries<Place>;
	features: Entries<Feature>;
	claims: Entries<Claim>;
	sources: Entries<Source>;
	errors: Entries<SourceError>;
	tableDefinitions: Entries<TableDefinition>;
	tables: Table[];
	groundNames: Entries<GroundName>;
}

export function readData(files: ContentFiles, report: Report): RawStory {
	const story = readValue(files, 'story.json', schema.storyFile, report);
	const tableDefinitions = readEntries(files, 'tables/tables.json', schema.table, report);
	return {
		story,
		chapters: (story?.chapters ?? []).map((folder) => {
			const file = `chapters/${folder}/scene.json`;
			return { folder, file, chapter: readValue(files, file, schema.chapter, report) };
		}),
		places: readEntries(files, 'places/places.json', schema.place, report),
		features: readEntries(files, 'features/features.json', schema.feature, report),
		claims: readEntries(files, 'claims/claims.json', schema.claim, report),
		sources: readEntries(files, 'sources/sources.json', schema.source, report),
		errors: readEntries(files, 'errors/errors.json', schema.sourceError, report),
		tableDefinitions,
		tables: tableDefinitions.items
			.map((definition) => readTable(files, definition, report))
			.filter((table) => table !== null),
		groundNames: readEntries(files, 'features/ground-names.json', schema.groundName, report)
	};
}
