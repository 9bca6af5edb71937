/** What the browser is given of the story's page: the text stays in the markup. */
import type { SceneStory } from '../scene/story.ts';
import type { LabelWords, Note, PageChapter, PageStep, StoryPage } from '../story/page.ts';
import type { ServerHtml } from './server-html.ts';

export interface ReadingStep extends Pick<PageStep, 'id' | 'zoneControl'> {
	/** Tells of the step when a control goes there. */
	dateline: string;
	/** Heading, paragraphs and figures. */
	text: ServerHtml;
	/** What comes after the step's own control: the drawn map, and the list of what the map shows. */
	map: ServerHtml;
}

export interface ReadingChapter extends Pick<PageChapter, 'id' | 'number' | 'title' | 'date'> {
	steps: ReadingStep[];
	notes: ServerHtml;
}

/** What explore mode says of each thing on the map. */
export interface MapDetails extends Pick<
	StoryPage,
	'language' | 'features' | 'details' | 'places' | 'placeDetails' | 'sourceNames'
> {
	/** Claims that a step tells of one of its places: ids, by step and place. */
	placeClaims: Record<string, Record<string, string[]>>;
	/** Those claims, by id; `sources` are ids. */
	claims: Record<string, Pick<Note, 'date' | 'text'> & { sources: string[] }>;
}

/** Where the details of a language are, below the base path. */
export const detailsPath = (language: string) => `/data/map-details/${language}.json`;

/** What scripts work with. */
export interface ReadingPage extends Pick<
	StoryPage,
	'language' | 'languages' | 'story' | 'places' | 'groundNames' | 'timeline'
> {
	features: Record<string, LabelWords>;
	scenes: SceneStory;
}
