/** What a page of the story needs, in one language, written out on the server so that the browser computes nothing twice. */
import type {
	Claim,
	Confidence,
	Feature,
	GroundName,
	Language,
	Place,
	PlaceWhat,
	StepText,
	StoryText,
	Table,
	TableText,
	Timeline
} from './types.ts';

/** A claim as a note shows it: all in words. */
export interface Note {
	id: string;
	date: string;
	approximate: boolean;
	text: string;
	figures: string | null;
	confidence: Claim['confidence'];
	confidenceNote: string | null;
	disagreement: string | null;
	/** The sources that say otherwise, where `disagreement` names some that can be opened. */
	otherwise: { id: string; short: string }[];
	sources: { id: string; short: string }[];
}

/** Something that the map of a step shows, in words. */
export interface MapListItem {
	kind: 'place' | 'feature';
	id: string;
	name: string;
	/** The present name of a place, or what else stands beside the name on the map. */
	aside: string | null;
	/** A sentence, or for a place what kind of place it is. */
	what: string;
	when: string | null;
	/** How sure, and how it is drawn: phrases. */
	sure: string[];
}

export interface PageStep {
	id: string;
	text: StepText;
	/** The list "on this map". */
	onMap: MapListItem[];
	figures: string[];
	zoneControl: boolean;
}

export interface PageChapter {
	id: string;
	number: number;
	title: string;
	description: string;
	/** Days since 1970-01-01. */
	date: { from: number; to: number };
	steps: PageStep[];
}

export interface FeatureWords {
	label: string | null;
	qualifier: string | null;
	description: string;
}

/** What stands on the map. */
export type LabelWords = Pick<FeatureWords, 'label' | 'qualifier'>;

/** What is known of a feature of the map, for the list "on this map" and for explore mode. */
export interface FeatureDetail {
	/** What lists call it, where that is not its label. */
	name: string | null;
	/** What its label says besides name and date. */
	aside: string | null;
	/** In words, in the precision that is known. */
	when: string | null;
	/** How its line or area was made; null for a point, which stands at its place. */
	drawn: Feature['precision'] | 'parallel' | null;
	/** Place of an event, whose sign the map shows. */
	at: string | null;
	/** Of the claim that is least sure; null for measured ground, such as a river. */
	confidence: Confidence | null;
	/** Ids of the sources of its claims. */
	sources: string[];
}

export interface PlaceDetail {
	what: PlaceWhat | null;
	/** Where its position is from. */
	position: 'geonames' | 'estimate' | 'reference';
	/** The same as the gazetteer writes it, in English as references are; null where `position` says it all. */
	positionSource: string | null;
	note: string | null;
}

export interface StoryPage {
	language: Language;
	languages: Language[];
	story: StoryText;
	chapters: PageChapter[];
	notes: Record<string, Note>;
	features: Record<string, FeatureWords>;
	details: Record<string, FeatureDetail>;
	placeDetails: Record<string, PlaceDetail>;
	/** Short forms of the sources that the details name. */
	sourceNames: Record<string, string>;
	places: Record<string, Place>;
	groundNames: GroundName[];
	timeline: Timeline;
	tables: Record<string, Table>;
	tableWords: Record<string, TableText>;
}
