/** schema.org descriptions of the story, its chapters and its data, for search engines. */
import { languageTags } from '../i18n/language.ts';
import type { Chapter, Language, Place, Source, Story } from '../story/types.ts';

type Json = Record<string, unknown>;
/** Absolute address of a path, or null when the site does not know its own. */
type Address = (path: string) => string | null;

const CONTEXT = 'https://schema.org';

const typeOf: Record<string, string> = {
	'article-journal': 'ScholarlyArticle',
	'article-newspaper': 'NewsArticle',
	'article-magazine': 'Article',
	article: 'Article',
	book: 'Book',
	chapter: 'Chapter',
	dataset: 'Dataset',
	legislation: 'Legislation',
	report: 'Report',
	thesis: 'Thesis',
	webpage: 'WebPage'
};

/** Leaves out what is not known. */
const known = (entries: Json): Json =>
	Object.fromEntries(
		Object.entries(entries).filter(
			([, value]) =>
				value !== undefined && value !== null && !(Array.isArray(value) && !value.length)
		)
	);

/** "1953-07-27" of CSL date parts, as closely as they go. */
export function isoDate(source: Source): string | null {
	const [year, month, day] = source.issued?.['date-parts'][0] ?? [];
	if (year === undefined) return null;
	return [String(year), ...[month, day].flatMap((part) => (part === undefined ? [] : [part]))]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}

/** A source as schema.org cites it. */
export function citation(source: Source): Json {
	const people = source.author ?? source.editor ?? [];
	return known({
		'@type': typeOf[source.type] ?? 'CreativeWork',
		name: source.title,
		author: people.map((name) =>
			'literal' in name
				? { '@type': 'Organization', name: name.literal }
				: { '@type': 'Person', name: [name.given, name.family].filter(Boolean).join(' ') }
		),
		datePublished: isoDate(source),
		publisher: source.publisher ? { '@type': 'Organization', name: source.publisher } : null,
		isPartOf: source['container-title']
			? { '@type': 'CreativeWork', name: source['container-title'] }
			: null,
		inLanguage: source.language
	});
}

function spatial(place: Place, language: Language): Json {
	return {
		'@type': 'Place',
		name: place.name[language],
		geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon }
	};
}

function placesOf(story: Story, chapter: Chapter): Place[] {
	const ids = new Set(chapter.steps.flatMap(({ places }) => places));
	return [...ids].flatMap((id) => story.places[id] ?? []);
}

/** The sources on which a chapter's claims rest, in the order in which they are first cited. */
export function sourcesOf(story: Story, chapter: Chapter): Source[] {
	const claims = chapter.steps.flatMap((step) => step.claims);
	const ids = new Set(claims.flatMap((id) => story.claims[id]?.sources ?? []));
	return [...ids].flatMap((id) => story.sources[id] ?? []);
}

const path = (language: Language, rest: string) =>
	`${language === 'en' ? '/' : `/${language}/`}${rest}`;

/** @throws when the story has no such chapter, or no words for it in the language */
export function chapterJsonLd(
	story: Story,
	language: Language,
	chapterId: string,
	address: Address
): Json {
	const index = story.chapters.findIndex(({ id }) => id === chapterId);
	const chapter = story.chapters[index];
	const words = story.words[language];
	const text = words?.chapters[chapterId];
	if (!chapter || !words || !text) throw new Error(`No chapter "${chapterId}" in "${language}"`);
	return known({
		'@context': CONTEXT,
		'@type': ['Article', 'Chapter'],
		headline: text.title,
		name: text.title,
		description: text.description,
		position: index + 1,
		inLanguage: languageTags[language],
		url: address(path(language, `chapter/${chapterId}/`)),
		image: address(`/share/${language}/${chapterId}.png`),
		isAccessibleForFree: true,
		isPartOf: known({
			'@type': 'CreativeWork',
			name: words.story.title,
			url: address(path(language, ''))
		}),
		temporalCoverage: `${chapter.date.from}/${chapter.date.to}`,
		spatialCoverage: placesOf(story, chapter).map((place) => spatial(place, language)),
		citation: sourcesOf(story, chapter).map(citation)
	});
}

/** The days from the first chapter's beginning to the last one's end. */
function coverage(story: Story): string {
	const from = story.chapters.map(({ date }) => date.from).sort()[0];
	const to = story.chapters
		.map(({ date }) => date.to)
		.sort()
		.at(-1);
	return `${from}/${to}`;
}

export function storyJsonLd(story: Story, language: Language, address: Address): Json {
	const words = story.words[language];
	if (!words) throw new Error(`The story has no words in "${language}"`);
	return known({
		'@context': CONTEXT,
		'@type': 'CreativeWork',
		name: words.story.title,
		headline: words.story.title,
		description: words.story.description,
		inLanguage: languageTags[language],
		url: address(path(language, '')),
		image: address(`/share/${language}/story.png`),
		isAccessibleForFree: true,
		temporalCoverage: coverage(story),
		hasPart: story.chapters.map(({ id }, index) =>
			known({
				'@type': 'Chapter',
				name: words.chapters[id]?.title,
				position: index + 1,
				url: address(path(language, `chapter/${id}/`))
			})
		)
	});
}

/** The claims, tables and places behind the story, as a data set. */
export function dataJsonLd(
	story: Story,
	language: Language,
	words: { name: string; description: string },
	address: Address
): Json {
	const files: [path: string, format: string][] = [
		['/data/claims.csv', 'text/csv'],
		['/data/errors.csv', 'text/csv'],
		['/data/places.geojson', 'application/geo+json'],
		['/data/places.lpf.json', 'application/ld+json'],
		['/data/bibliography.json', 'application/vnd.citationstyles.csl+json'],
		['/story.json', 'application/json']
	];
	return known({
		'@context': CONTEXT,
		'@type': 'Dataset',
		...words,
		inLanguage: languageTags[language],
		url: address(path(language, 'sources/')),
		isAccessibleForFree: true,
		temporalCoverage: coverage(story),
		distribution: files.flatMap(([file, encodingFormat]) => {
			const contentUrl = address(file);
			return contentUrl ? [{ '@type': 'DataDownload', encodingFormat, contentUrl }] : [];
		}),
		citation: Object.values(story.sources).map(citation)
	});
}
