/** What an embed needs of a chapter. A page carries its own chapters; further ones are fetched and joined. */
import type { SceneStory } from '../scene/story.ts';
import type { LabelWords, Note, PageChapter } from '../story/page.ts';
import type { Table, TableText } from '../story/types.ts';

export interface EmbedPiece {
	chapters: PageChapter[];
	notes: Record<string, Note>;
	features: Record<string, LabelWords>;
	tables: Record<string, Table>;
	tableWords: Record<string, TableText>;
	scenes: SceneStory;
}

/**
 * Chapters that follow one another as one piece.
 * @throws when there is none
 */
export function joinPieces(pieces: readonly EmbedPiece[]): EmbedPiece {
	const [first, ...rest] = pieces;
	if (!first) throw new Error('No chapters to join');
	return rest.reduce(
		(all, piece) => ({
			chapters: [...all.chapters, ...piece.chapters],
			notes: { ...all.notes, ...piece.notes },
			features: { ...all.features, ...piece.features },
			tables: { ...all.tables, ...piece.tables },
			tableWords: { ...all.tableWords, ...piece.tableWords },
			scenes: {
				stops: [...all.scenes.stops, ...piece.scenes.stops],
				features: { ...all.scenes.features, ...piece.scenes.features }
			}
		}),
		first
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** Whether a fetched file is a piece: it comes from our own build, so its outline is enough. */
export function isPiece(value: unknown): value is EmbedPiece {
	if (!isRecord(value) || !Array.isArray(value['chapters']) || value['chapters'].length === 0)
		return false;
	const scenes = value['scenes'];
	return isRecord(scenes) && Array.isArray(scenes['stops']);
}

/** The address of a chapter's piece below the base path. */
export const piecePath = (language: string, chapter: string): string =>
	`/embed/data/${language}/${chapter}.json`;
