/** Builds what the pages of the story need from the checked content. */
import { formatClaimDate } from '../i18n/dates.ts';
import { sceneStory, toDays, type SceneStory } from '../scene/story.ts';
import type { Note, StoryPage } from '../story/page.ts';
import type { Language, Source, Story, StoryWords } from '../story/types.ts';

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
		groundNames: story.groundNames,
		timeline: story.timeline,
		tables: story.tables,
		tableWords: words.tables,
		scenes
	};
}
