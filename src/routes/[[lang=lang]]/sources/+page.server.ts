import { languageOf } from '$lib/i18n/language';
import { message } from '$lib/i18n/messages';
import { references } from '$lib/server/bibliography';
import { toldIn } from '$lib/server/csv';
import { pageHead } from '$lib/server/head';
import { dataJsonLd } from '$lib/server/json-ld';
import { layerFiles } from '$lib/server/layers';
import { notesOf, wordsOf } from '$lib/server/page';
import { absolute } from '$lib/server/site';
import { getStory } from '$lib/server/story';
import type { RegisterEntry } from '$lib/story/register';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	getStory().languages.map((language) => (language === 'en' ? {} : { lang: language }));

export const load: PageServerLoad = ({ params }) => {
	const story = getStory();
	const language = languageOf(params.lang);
	const words = wordsOf(story, language);
	const written = references(story.sources);
	const told = toldIn(story);
	const notes = notesOf(story, language);
	const claims = Object.values(story.claims);

	const title = message(language, 'sources_title');
	const description = message(language, 'sources_description');
	return {
		head: pageHead(story, language, {
			path: 'sources/',
			title: `${title} · ${words.story.title}`,
			description,
			type: 'website',
			picture: 'story',
			alt: `${words.story.title}. ${words.story.subtitle}`,
			jsonLd: dataJsonLd(
				story,
				language,
				{ name: `${words.story.title}: ${title}`, description },
				absolute
			)
		}),
		language,
		languages: story.languages,
		story: words.story.title,
		chapters: story.chapters.map(({ id }, index) => ({
			id,
			number: index + 1,
			title: words.chapters[id]?.title ?? id
		})),
		sources: Object.keys(story.sources).map((id) => ({
			id,
			reference: written[id] ?? '',
			kind: words.sources[id]?.kind ?? '',
			perspective: words.sources[id]?.perspective ?? '',
			claims: claims.filter(({ sources }) => sources.includes(id)).map((claim) => claim.id)
		})),
		register: claims.flatMap(({ id }): RegisterEntry[] => {
			const note = notes[id];
			return note ? [{ note, chapters: told[id]?.chapters ?? [] }] : [];
		}),
		errors: story.errors.map(({ id, in: found, references: rests }) => ({
			id,
			in: found,
			rests,
			says: words.errors[id]?.says ?? '',
			correction: words.errors[id]?.correction ?? ''
		})),
		layers: layerFiles(),
		tables: Object.keys(story.tables).map((id) => ({ id, title: words.tables[id]?.title ?? id }))
	};
};
