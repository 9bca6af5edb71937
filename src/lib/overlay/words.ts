/** The words that the map needs, in one language. Components build it from the story's words and the messages. */
import type { Language, Place } from '../story/types.ts';

export interface MapWords {
	language: Language;
	/** Name of the period. */
	placeName(place: Place): string;
	/** "now Dandong", or null. */
	placeNow(place: Place): string | null;
	feature(id: string): { label: string | null; qualifier: string | null };
	/** "about": stands under what is placed by estimate. */
	within(kilometres: number): string;
	parallel: string;
	demarcation: string;
	zone: string;
	undefinedBorder: string;
	/** Letters of the compass for the graduation. */
	letters: { north: string; south: string; east: string; west: string };
}
