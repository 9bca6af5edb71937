/** The ways to place an embed, as text to copy. Pure. */
import { languageRoot } from '../i18n/language.ts';
import type { Language } from '../story/types.ts';

export interface EmbedChoice {
	/** Address of the site with its base path, ending in a slash: `https://example.org/yalu/`. */
	site: string;
	language: Language;
	/** Id of the first chapter; null for the whole story. */
	chapter: string | null;
	/** Id of the last chapter, if it is another. */
	to: string | null;
	mode: 'scroll' | 'steps';
	palette: 'paper' | 'gallery';
	/** Name of the frame, for those who do not see it. */
	title: string;
}

/** Size of a bare frame: its aspect up to the least height that a narrow one needs. */
export const FRAME = { width: 960, height: 600 };

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Address of the embed's page for a bare frame. */
export function embedAddress({
	site,
	language,
	chapter,
	to,
	palette
}: Pick<EmbedChoice, 'site' | 'language' | 'chapter' | 'to' | 'palette'>): string {
	const query = new URLSearchParams();
	if (chapter !== null && to !== null && to !== chapter) query.set('to', to);
	if (palette !== 'paper') query.set('palette', palette);
	const path = `${languageRoot(language).slice(1)}embed/${chapter === null ? '' : `${chapter}/`}`;
	const search = query.toString();
	return `${site}${path}${search === '' ? '' : `?${search}`}`;
}

/** A frame that needs no script in the article. */
export function frameSnippet(choice: EmbedChoice): string {
	const { width, height } = FRAME;
	return (
		`<iframe src="${escape(embedAddress(choice))}" title="${escape(choice.title)}" ` +
		`width="${width}" height="${height}" loading="lazy" ` +
		`style="border:0;width:100%;aspect-ratio:${width}/${height};min-height:${height}px"></iframe>`
	);
}

/** Address of a page without words that carries the element as an article would: what the editor will see. */
export function previewAddress(choice: EmbedChoice): string {
	return `${choice.site}embed/preview/?${new URLSearchParams(attributes(choice)).toString()}`;
}

function attributes({ language, chapter, to, mode, palette }: EmbedChoice): [string, string][] {
	const all: [string, string | null][] = [
		['chapter', chapter],
		['to', chapter === null || to === chapter ? null : to],
		['mode', mode],
		['lang', language],
		['palette', palette === 'paper' ? null : palette]
	];
	return all.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** The element, with a link and a frame inside for as long as the script does not run. */
export function elementSnippet(choice: EmbedChoice): string {
	const written = attributes(choice)
		.map(([name, value]) => ` ${name}="${escape(value)}"`)
		.join('');
	return [
		`<story-map${written}>`,
		`\t<a href="${escape(embedAddress(choice))}">${escape(choice.title)}</a>`,
		`\t${frameSnippet(choice)}`,
		`</story-map>`,
		`<script src="${escape(choice.site)}embed/v1.js" async></script>`
	].join('\n');
}

/** A script tag alone, for editors that refuse elements they do not know. */
export function scriptSnippet(choice: EmbedChoice): string {
	const written = attributes(choice)
		.map(([name, value]) => ` data-${name}="${escape(value)}"`)
		.join('');
	return `<script src="${escape(choice.site)}embed/v1.js" async data-story-map${written}></script>`;
}

/** Address of the static answer by oEmbed, which knows chapter and language alone. */
export const oembedAddress = ({
	site,
	language,
	chapter
}: Pick<EmbedChoice, 'site' | 'language' | 'chapter'>): string =>
	`${site}oembed/${language}/${chapter ?? 'story'}.json`;
