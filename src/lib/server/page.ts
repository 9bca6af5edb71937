/** Builds what the pages of the story need from the checked content. */
import { formatClaimDate, formatRange } from '../i18n/dates.ts';
import { sceneStory, toDays, type SceneStory } from '../scene/story.ts';
import type { FeatureDetail, Note, PlaceDetail, StoryPage } from '../story/page.ts';
import type { Confidence, Language, Source, Story, StoryWords } from '../story/types.ts';

export interface PageData extends StoryPage {
	scenes: SceneStory;
}

export function wordsOf(story: Story, language: Language): StoryWords {
	const words = story.words[language];
	if (!words) throw new Error(`The story has no words in "${language}"`);
	return words;
}

/** "Al-Aboodi and Zaidan 2023": the short form of a CSL-JSON item. */
export function shortCitation(source: Source): string {
	const people = source.author ?? source.editor ?? [];
	const names = people.map((name) => ('literal' in name ? name.literal : name.family));
	const who = names.length > 2 ? `${names[0]} et al.` : names.join(', ');
	const year = source.issued?.['date-parts'][0]?.[0];
	const title = source['title-short'] ?? source.title;
	return [who || String(title), year].filter(Boolean).join(' ');
}

export function notesOf(story: Story, language: Language): Record<string, Note> {
	const words = wordsOf(story, language);
	return Object.fromEntries(
		Object.values(story.claims).map((claim) => {
			const text = words.claims[claim.id];
			if (!text) throw new Error(`Claim ${claim.id} has no words in "${language}"`);
			const date = formatClaimDate(claim.date, language);
			const note: Note = {
				id: claim.id,
				date: date.text,
				approximate: date.approximate,
				text: text.text,
				figures: text.figures ?? null,
				confidence: claim.confidence,
				confidenceNote: text.confidenceNote ?? null,
				disagreement: text.disagreement ?? null,
				sources: claim.sources.flatMap((id) => {
					const source = story.sources[id];
					return source ? [{ id, short: shortCitation(source) }] : [];
				})
			};
			return [claim.id, note];
		})
	);
}

const pick = <Value>(all: Record<string, Value>, ids: Iterable<string>): Record<string, Value> =>
	Object.fromEntries(
		[...new Set(ids)].flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]]))
	);

const rank: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

/** What is known of each feature of the scenes: when, how sure, and by whom. */
function featureDetails(
	story: Story,
	language: Language,
	ids: readonly string[]
): Record<string, FeatureDetail> {
	return Object.fromEntries(
		ids.flatMap((id) => {
			const feature = story.features[id];
			if (!feature) return [];
			const claims = feature.claims.flatMap((claim) => story.claims[claim] ?? []);
			const sure = claims.map(({ confidence }) => confidence);
			const detail: FeatureDetail = {
				when: feature.date ? formatRange(feature.date.from, feature.date.to, language) : null,
				precision: feature.precision,
				// A river's course is measured: the doubt of a claim about it is not a doubt about where it runs.
				confidence:
					feature.precision === 'surveyed' && !feature.date
						? null
						: (sure.toSorted((a, b) => rank[a] - rank[b])[0] ?? null),
				sources: [...new Set(claims.flatMap(({ sources }) => sources))]
			};
			return [[id, detail]];
		})
	);
}

function placeDetails(story: Story, language: Language): Record<string, PlaceDetail> {
	return Object.fromEntries(
		Object.entries(story.places).map(([id, { coordinate_source: source, note }]) => {
			const position = /^geonames/i.test(source)
				? 'geonames'
				: /estimate/i.test(source)
					? 'estimate'
					: 'reference';
			return [id, { position, note: note?.[language] ?? null }];
		})
	);
}

export function storyPage(story: Story, language: Language): PageData {
	const words = wordsOf(story, language);
	const scenes = sceneStory(story);
	const chapters = story.chapters.map((chapter, index) => {
		const text = words.chapters[chapter.id];
		if (!text) throw new Error(`Chapter ${chapter.id} has no words in "${language}"`);
		return {
			id: chapter.id,
			number: index + 1,
			title: text.title,
			description: text.description,
			date: { from: toDays(chapter.date.from), to: toDays(chapter.date.to) },
			steps: chapter.steps.map((step) => {
				const stepText = text.steps[step.id];
				if (!stepText) throw new Error(`Step ${step.id} has no words in "${language}"`);
				return {
					id: step.id,
					text: stepText,
					figures: step.figures ?? [],
					zoneControl: step.zoneControl ?? false
				};
			})
		};
	});
	const cited = chapters.flatMap(({ steps }) =>
		steps.flatMap(({ text }) =>
			text.paragraphs.flat().flatMap((run) => (run.type === 'citation' ? run.claims : []))
		)
	);
	const details = featureDetails(story, language, Object.keys(scenes.features));
	const named = Object.values(details).flatMap(({ sources }) => sources);
	return {
		language,
		languages: story.languages,
		story: words.story,
		chapters,
		notes: pick(notesOf(story, language), cited),
		features: Object.fromEntries(
			Object.keys(scenes.features).map((id) => {
				const text = words.features[id];
				return [
					id,
					{
						label: text?.label ?? null,
						qualifier: text?.qualifier ?? null,
						description: text?.description ?? ''
					}
				];
			})
		),
		places: Object.fromEntries(
			Object.entries(story.places).map(([id, place]) => {
				const { note: _note, coordinate_source: _source, geonames: _geonames, ...drawn } = place;
				return [id, drawn as typeof place];
			})
		),
		details,
		placeDetails: placeDetails(story, language),
		sourceNames: Object.fromEntries(
			Object.entries(pick(story.sources, named)).map(([id, source]) => [id, shortCitation(source)])
		),
		groundNames: story.groundNames,
		timeline: story.timeline,
		tables: story.tables,
		tableWords: words.tables,
		scenes
	};
}
