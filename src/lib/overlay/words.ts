/** The words that the map needs, in one language. Components build it from the story's words and the messages. */
import type { Language, Place } from '../story/types.ts';

export interface MapWords {
	language: Language;
	/** Name of the period, or on a later map that of the present. */
	placeName(place: Place, later: boolean): string;
	/** "now Dandong", or null. */
	placeNow(place: Place): string | null;
	feature(id: string): { label: string | null; qualifier: string | null };
	/** "about": stands under what is placed by estimate. */
	within(kilometres: number): string;
	parallel: string;
	demarcation: string;
	zone: string;
	/** Degrees of the graduation with their side of the world. */
	longitude(degrees: number): string;
	latitude(degrees: number): string;
}
