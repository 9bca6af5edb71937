/** The story as the rest of the program sees it: content that has been parsed, checked and resolved. */
import type { InferOutput } from 'valibot';
import type * as schema from './schema.ts';

export type Language = InferOutput<typeof schema.language>;
export type DayRange = InferOutput<typeof schema.dayRange>;
export type LonLat = InferOutput<typeof schema.position>;
export type Bounds = InferOutput<typeof schema.bounds>;
export type Confidence = InferOutput<typeof schema.confidence>;
export type Side = InferOutput<typeof schema.side>;
export type Place = InferOutput<typeof schema.place>;
export type PlaceKind = Place['kind'];
export type PlaceWhat = NonNullable<Place['what']>;
export type Claim = InferOutput<typeof schema.claim>;
export type ClaimText = InferOutput<typeof schema.claimText>;
export type Source = InferOutput<typeof schema.source>;
export type SourceText = InferOutput<typeof schema.sourceText>;
export type SourceError = InferOutput<typeof schema.sourceError>;
export type SourceErrorText = InferOutput<typeof schema.sourceErrorText>;
export type CoursePoint = InferOutput<typeof schema.coursePoint>;
export type Feature = InferOutput<typeof schema.feature>;
export type FeatureKind = Feature['kind'];
export type FeatureText = InferOutput<typeof schema.featureText>;
export type StepLayer = InferOutput<typeof schema.layer>;
export type LayerPresence = NonNullable<StepLayer['as']>;
export type Step = InferOutput<typeof schema.step>;
export type Chapter = InferOutput<typeof schema.chapter>;
export type Opening = InferOutput<typeof schema.storyFile>['opening'];
export type Timeline = InferOutput<typeof schema.storyFile>['timeline'];
export type StoryText = InferOutput<typeof schema.storyText>;
export type TableDefinition = InferOutput<typeof schema.table>;
export type TableText = InferOutput<typeof schema.tableText>;
export type GroundName = InferOutput<typeof schema.groundName>;

/** A run of a paragraph. */
export type Inline =
	| { type: 'text'; text: string }
	| { type: 'emphasis'; text: string }
	/** A name in another language: [압록강]{ko}. */
	| { type: 'foreign'; text: string; language: string }
	/** [@C09] or [@C09; @C10]: `number` counts citations within the chapter, from 1. */
	| { type: 'citation'; claims: string[]; number: number };

export type Paragraph = Inline[];

export interface StepText {
	/** The line under the title: "19 October 1950, from dusk". */
	dateline: string;
	paragraphs: Paragraph[];
	/** What the map shows, for those who do not see it. */
	map: string;
}

export interface ChapterText {
	title: string;
	description: string;
	steps: Record<string, StepText>;
}

export interface Table extends TableDefinition {
	rows: Record<string, string | number | null>[];
}

/** Everything that does not depend on a language. */
export interface StoryData {
	languages: Language[];
	chapters: Chapter[];
	opening: Opening;
	timeline: Timeline;
	places: Record<string, Place>;
	features: Record<string, Feature>;
	claims: Record<string, Claim>;
	sources: Record<string, Source>;
	errors: SourceError[];
	tables: Record<string, Table>;
	groundNames: GroundName[];
}

/** Everything that does. */
export interface StoryWords {
	language: Language;
	story: StoryText;
	chapters: Record<string, ChapterText>;
	claims: Record<string, ClaimText>;
	sources: Record<string, SourceText>;
	errors: Record<string, SourceErrorText>;
	features: Record<string, FeatureText>;
	tables: Record<string, TableText>;
}

export interface Story extends StoryData {
	words: Partial<Record<Language, StoryWords>>;
}
