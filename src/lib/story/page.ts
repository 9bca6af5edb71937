/** What a page of the story needs, in one language, written out on the server so that the browser computes nothing twice. */
import type {
	Claim,
	Confidence,
	Feature,
	GroundName,
	Language,
	Place,
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
	sources: { id: string; short: string }[];
}

export interface PageStep {
	id: string;
	text: StepText;
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

/** What is known of a feature of the map, for the list "on this map" and for explore mode. */
export interface FeatureDetail {
	/** In words, in the precision that is known. */
	when: string | null;
	precision: Feature['precision'];
	/** Of the claim that is least sure; null for measured ground, such as a river. */
	confidence: Confidence | null;
	/** Ids of the sources of its claims. */
	sources: string[];
}

export interface PlaceDetail {
	/** Where its position is from. */
	position: 'geonames' | 'estimate' | 'reference';
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
