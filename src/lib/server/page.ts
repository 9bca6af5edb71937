/** Builds what the pages of the story need from the checked content. */
import { mapItems } from '../components/map-items.ts';
import { datedPhrase } from '../i18n/dated-phrase.ts';
import { formatClaimDate, formatRange } from '../i18n/dates.ts';
import { sceneStory, toDays, type SceneStory } from '../scene/story.ts';
import type { FeatureDetail, MapListItem, Note, PlaceDetail, StoryPage } from '../story/page.ts';
import type {
	Confidence,
	Feature,
	Language,
	Source,
	SourceText,
	Story,
	StoryWords
} from '../story/types.ts';

export interface PageData extends StoryPage {
	scenes: SceneStory;
}

export function wordsOf(story: Story, language: Language): StoryWords {
	const words = story.words[language];
	if (!words) throw new Error(`The story has no words in "${language}"`);
	return words;
}

/**
 * "Shen, Xia 2012", or where no author is known "Big Brother’s Help (1953)": the short form of a CSL-JSON item.
 * The year stands in brackets after a title, which may end in a number, and not twice.
 * @param words of the source in the language of the page: their own short form goes before that of the bibliography
 */
export function shortCitation(source: Source, words?: SourceText): string {
	const people = source.author ?? source.editor ?? [];
	const names = people.map((name) => ('literal' in name ? name.literal : name.family));
	const who = names.length > 2 ? `${names[0]} et al.` : names.join(', ');
	const year = source.issued?.['date-parts'][0]?.[0];
	if (who && !words?.short) return [who, year].filter(Boolean).join(' ');
	const title = words?.short ?? String(source['title-short'] ?? source.title);
	if (!year || title.includes(String(year))) return title;
	if (/\p{Script=Han}/u.test(title)) return `${title}（${year}）`;
	return /\p{Script=Hangul}/u.test(title) ? `${title}(${year})` : `${title} (${year})`;
}

export function notesOf(story: Story, language: Language): Record<string, Note> {
	const words = wordsOf(story, language);
	const cited = (ids: readonly string[]): Note['sources'] =>
		ids.flatMap((id) => {
			const source = story.sources[id];
			return source ? [{ id, short: shortCitation(source, words.sources[id]) }] : [];
		});
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
				otherwise: cited(claim.otherwise ?? []),
				sources: cited(claim.sources)
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

/** Only what has a course or an outline was generalised, computed or measured. */
function drawnBy(feature: Feature): FeatureDetail['drawn'] {
	if (feature.kind === 'event') return null;
	return feature.kind === 'line' && feature.line === 'parallel-38' ? 'parallel' : feature.precision;
}

/** What is known of each feature of the scenes: when, how sure, and by whom. */
function featureDetails(
	story: Story,
	language: Language,
	ids: readonly string[]
): Record<string, FeatureDetail> {
	const words = wordsOf(story, language).features;
	return Object.fromEntries(
		ids.flatMap((id) => {
			const feature = story.features[id];
			if (!feature) return [];
			const claims = feature.claims.flatMap((claim) => story.claims[claim] ?? []);
			const sure = claims.map(({ confidence }) => confidence);
			const { date } = feature;
			const known = date ? formatRange(date.from, date.to, language) : null;
			const qualifier = words[id]?.qualifier ?? null;
			// The map's own words say the date more carefully: "mid-September 1950, approximate".
			const said = date && qualifier ? datedPhrase(qualifier, date, language) : null;
			const detail: FeatureDetail = {
				name: words[id]?.name ?? null,
				aside: said ? said.aside : qualifier,
				when: said?.when ?? known,
				drawn: drawnBy(feature),
				at: feature.kind === 'event' ? feature.at : null,
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
		Object.entries(story.places).map(([id, { coordinate_source: source, note, what }]) => {
			const position = /^geonames/i.test(source)
				? 'geonames'
				: /estimate/i.test(source)
					? 'estimate'
					: 'reference';
			const said = /^(?:GeoNames|Editor's estimate|General reference value)$/.test(source);
			return [
				id,
				{
					what: what ?? null,
					position,
					positionSource: said ? null : source,
					note: note?.[language] ?? null
				}
			];
		})
	);
}

/** The list "on this map" of each stop. What stands on several maps is one object, so that pages carry it once. */
function mapLists(
	scenes: SceneStory,
	page: Parameters<typeof mapItems>[1]
): Record<string, MapListItem[]> {
	const known = new Map<string, MapListItem>();
	const once = ({ kind, id, name, aside, what, when, sure }: MapListItem): MapListItem => {
		const key = `${kind} ${id}`;
		const item = known.get(key) ?? { kind, id, name, aside, what, when, sure };
		known.set(key, item);
		return item;
	};
	return Object.fromEntries(scenes.stops.map((stop) => [stop.id, mapItems(stop, page).map(once)]));
}

export function storyPage(story: Story, language: Language): PageData {
	const words = wordsOf(story, language);
	const scenes = sceneStory(story);
	const details = featureDetails(story, language, Object.keys(scenes.features));
	const features = Object.fromEntries(
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
	);
	const places = Object.fromEntries(
		Object.entries(story.places).map(([id, place]) => {
			const {
				note: _note,
				coordinate_source: _source,
				geonames: _geonames,
				what: _what,
				...drawn
			} = place;
			return [id, drawn as typeof place];
		})
	);
	const known = {
		language,
		features,
		details,
		places,
		placeDetails: placeDetails(story, language)
	};
	const lists = mapLists(scenes, known);
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
					onMap: lists[step.id] ?? [],
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
	const named = Object.values(details).flatMap(({ sources }) => sources);
	return {
		...known,
		languages: story.languages,
		story: words.story,
		chapters,
		notes: pick(notesOf(story, language), cited),
		sourceNames: Object.fromEntries(
			Object.entries(pick(story.sources, named)).map(([id, source]) => [
				id,
				shortCitation(source, words.sources[id])
			])
		),
		groundNames: story.groundNames,
		timeline: story.timeline,
		tables: story.tables,
		tableWords: words.tables,
		scenes
	};
}
