/** The story's page as the browser is given it: texts as markup, and as data only what a script works with. */
import { base } from '$app/paths';
import ChapterNotes from '../components/ChapterNotes.svelte';
import { markupOf } from '../components/markup.ts';
import PrintedSources from '../components/PrintedSources.svelte';
import ZoneControl from '../components/ZoneControl.svelte';
import { languageRoot } from '../i18n/language.ts';
import type { MapDetails, ReadingChapter, ReadingPage } from '../reading/page.ts';
import { ServerHtml } from '../reading/server-html.ts';
import StepMapMarkup from '../reading/StepMapMarkup.svelte';
import StepTextMarkup from '../reading/StepTextMarkup.svelte';
import { labelsOf } from '../story/labels.ts';
import type { Language, Story } from '../story/types.ts';
import type { AgreedZone } from './agreed-zone.ts';
import { referenceList } from './bibliography.ts';
import { notesOf, storyPage, type PageData } from './page.ts';

export function readingChapters(page: PageData): ReadingChapter[] {
	const { language, notes } = page;
	const sourcesHref = `${base}${languageRoot(language)}sources/`;
	return page.chapters.map((chapter) => ({
		id: chapter.id,
		number: chapter.number,
		title: chapter.title,
		date: chapter.date,
		steps: chapter.steps.map((step, index) => ({
			id: step.id,
			zoneControl: step.zoneControl,
			dateline: step.text.dateline,
			text: new ServerHtml(markupOf(StepTextMarkup, { page, chapter, index, sourcesHref })),
			map: new ServerHtml(markupOf(StepMapMarkup, { step, language, title: chapter.title }))
		})),
		notes: new ServerHtml(markupOf(ChapterNotes, { chapter, notes, language, sourcesHref }))
	}));
}

export function printedSources(story: Story, language: Language): ServerHtml {
	const references = referenceList(story.sources);
	return new ServerHtml(markupOf(PrintedSources, { references, language }));
}

/** What each step tells of its places, and what it says. */
function placeClaims(story: Story): MapDetails['placeClaims'] {
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	return Object.fromEntries(
		steps.map(({ id, claims }) => {
			const found: Record<string, string[]> = {};
			for (const claim of claims)
				for (const place of story.claims[claim]?.places ?? []) (found[place] ??= []).push(claim);
			return [id, found];
		})
	);
}

/** @throws when the story has no words in the language */
export function mapDetails(story: Story, language: Language): MapDetails {
	const { features, details, places, placeDetails, sourceNames } = storyPage(story, language);
	const notes = notesOf(story, language);
	const told = placeClaims(story);
	const ids = new Set(Object.values(told).flatMap((places) => Object.values(places).flat()));
	const claims = [...ids].flatMap((id) => notes[id] ?? []);
	const short = claims.flatMap(({ sources }) => sources.map((each) => [each.id, each.short]));
	return {
		language,
		features,
		details,
		places,
		placeDetails,
		sourceNames: { ...sourceNames, ...Object.fromEntries(short) },
		placeClaims: told,
		claims: Object.fromEntries(
			claims.map(({ id, date, text, sources }) => [
				id,
				{ date, text, sources: sources.map((source) => source.id) }
			])
		)
	};
}

/** What scripts work with: without texts, and of each feature only what the map says. */
export function readingPage(page: PageData): ReadingPage {
	const { language, languages, story, places, groundNames, timeline, scenes } = page;
	return {
		language,
		languages,
		story,
		features: labelsOf(page.features),
		places,
		groundNames,
		timeline,
		scenes
	};
}

/** The zone's control at the width that was agreed, until it can be changed. */
export function zoneMarkup(page: PageData, zone: AgreedZone): ServerHtml {
	const { language, places } = page;
	return new ServerHtml(
		markupOf(ZoneControl, {
			halfWidth: zone.halfWidth,
			zone,
			failed: false,
			placeName: (id) => places[id]?.name[language] ?? id,
			language,
			onchange: () => {}
		})
	);
}
