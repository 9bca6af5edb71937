/** The chapters of `to`: those after the first one are fetched, since one page serves every `to`. */
import { isPiece, piecePath, type EmbedPiece } from './piece.ts';

/**
 * @param chapters ids of all chapters in order
 * @param first id of the chapter that the page carries
 * @param to id of the last one wanted
 * @throws when a file does not come, or is no piece
 */
export async function fetchFurther(
	base: string,
	language: string,
	chapters: readonly string[],
	first: string,
	to: string
): Promise<EmbedPiece[]> {
	const ids = chapters.slice(chapters.indexOf(first) + 1, chapters.indexOf(to) + 1);
	const pieces: unknown[] = await Promise.all(
		ids.map(async (id) => (await fetch(`${base}${piecePath(language, id)}`)).json())
	);
	if (!pieces.every(isPiece)) throw new Error('not the chapters of this story');
	return pieces;
}
