import { error } from '@sveltejs/kit';
import { figureTables, isFigureId } from '$lib/components/figures/figures';
import { languageOf } from '$lib/i18n/language';
import { pageHead } from '$lib/server/head';
import { chapterJsonLd } from '$lib/server/json-ld';
import { storyPage, type PageData } from '$lib/server/page';
import { pictureStep } from '$lib/server/share-picture';
import { absolute } from '$lib/server/site';
import { getStory } from '$lib/server/story';
import type { PageChapter } from '$lib/story/page';
import type { Language } from '$lib/story/types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
	const { languages, chapters } = getStory();
	return languages.flatMap((language) =>
		chapters.map(({ id }) =>
			language === 'en' ? { chapter: id } : { lang: language, chapter: id }
		)
	);
};

const pages = new Map<Language, PageData>();

function pageIn(language: Language): PageData {
	let page = pages.get(language);
	if (!page) pages.set(language, (page = storyPage(getStory(), language)));
	return page;
}

const neighbour = (chapter: PageChapter | undefined) =>
	chapter ? { id: chapter.id, number: chapter.number, title: chapter.title } : null;

function pick<Value>(all: Record<string, Value>, ids: readonly string[]): Record<string, Value> {
	return Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
}

export const load: PageServerLoad = ({ params }) => {
	const story = getStory();
	const page = pageIn(languageOf(params.lang));
	const { language, languages, chapters } = page;
	const index = chapters.findIndex(({ id }) => id === params.chapter);
	const chapter = chapters[index];
	const scene = story.chapters[index];
	if (!chapter || !scene) error(404);

	const tables = chapter.steps.flatMap(({ figures }) =>
		figures.filter(isFigureId).map((id): string => figureTables[id])
	);
	const claims = scene.steps.flatMap((step) => step.claims);
	const picture = chapter.steps.find(({ id }) => id === pictureStep(scene));
	return {
		head: pageHead(story, language, {
			path: `chapter/${chapter.id}/`,
			title: `${chapter.title} · ${page.story.title}`,
			description: chapter.description,
			type: 'article',
			picture: chapter.id,
			alt: picture?.text.map ?? chapter.description,
			jsonLd: chapterJsonLd(story, language, chapter.id, absolute)
		}),
		language,
		languages,
		story: page.story.title,
		chapter,
		notes: pick(page.notes, claims),
		tables: pick(page.tables, tables),
		tableWords: pick(page.tableWords, tables),
		previous: neighbour(chapters[index - 1]),
		next: neighbour(chapters[index + 1])
	};
};
