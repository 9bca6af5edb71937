/** What an embed's page is prerendered from. */
import type { GroundName, Language, Place, StoryText } from '../story/types.ts';
import type { EmbedPiece } from './piece.ts';

export interface EmbedPageData {
	language: Language;
	story: StoryText;
	/** Id of the chapter in the address; null for the whole story. */
	first: string | null;
	/** All chapters of the story, for the check of `to`. */
	chapters: string[];
	places: Record<string, Place>;
	groundNames: GroundName[];
	piece: EmbedPiece;
	/** SVG text of the first stop's map. */
	drawn: { ground: string; laptop: string; phone: string };
	/** Land on the locator's globe, as a path in tenths. */
	globe: string;
	/** The story's own page: absolute when the site knows its address. */
	canonical: string;
	/** Absolute address of the oEmbed answer; null when the site does not know its address. */
	oembed: string | null;
}
