/** Content files to the story: read, check, resolve. The only way to the content for routes. */
import type { Language, Story, StoryWords } from '../story/types.ts';
import { checkChapters } from './check-chapters.ts';
import { checkReferences } from './check-references.ts';
import { checkUnused } from './check-unused.ts';
import { readData } from './data.ts';
import { byId } from './entries.ts';
import { contentFiles, type ContentFiles } from './read.ts';
import { Report } from './report.ts';
import { readWords } from './words.ts';

export interface LoadOptions {
	/** Instead of those of story.json. English is always read. */
	languages?: readonly Language[];
}

/**
 * @returns the story, checked and complete
 * @throws {ContentError} with every problem that was found, each named in problems.ts
 */
export function loadStory(files: ContentFiles, options: LoadOptions = {}): { story: Story } {
	const report = new Report();
	const raw = readData(files, report);
	checkChapters(raw, report);
	checkReferences(raw, report);
	checkUnused(raw, files, report);

	const languages = withEnglish(options.languages ?? raw.story?.languages ?? []);
	const words: Partial<Record<Language, StoryWords>> = {};
	for (const language of languages) {
		const read = readWords(files, raw, language, report);
		if (read) words[language] = read;
	}
	report.throwIfAny();
	if (!raw.story) throw new Error('a story without story.json must have been reported');

	return {
		story: {
			languages,
			chapters: raw.chapters.map(({ chapter }) => chapter).filter((chapter) => chapter !== null),
			opening: raw.story.opening,
			timeline: raw.story.timeline,
			places: byId(raw.places.items),
			features: byId(raw.features.items),
			claims: byId(raw.claims.items),
			sources: byId(raw.sources.items),
			errors: raw.errors.items,
			tables: byId(raw.tables),
			groundNames: raw.groundNames.items,
			words
		}
	};
}

function withEnglish(languages: readonly Language[]): Language[] {
	return [...new Set<Language>(['en', ...languages])];
}

let loaded: Story | null = null;

/**
 * The story of src/content, loaded once.
 * @throws {ContentError} see {@link loadStory}
 */
export function getStory(): Story {
	loaded ??= loadStory(contentFiles()).story;
	return loaded;
}
