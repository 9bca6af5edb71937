/** The bibliography in words and as files. citation-js (with citeproc) does the formatting, at build time only. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { Source } from '../story/types.ts';
import { bibliographyStyle } from './bibliography-style.ts';

const TEMPLATE = 'across-the-yalu';
plugins.config.get('@csl').templates.add(TEMPLATE, bibliographyStyle);
plugins.config.get('@bibtex').format.useIdAsLabel = true;

/** Processors drop some items in a bibliography, such as letters; ours are all published in some form. */
const formatted = (source: Source): object => ({
	...source,
	type: source.type === 'personal_communication' ? 'document' : source.type
});

let remembered: { of: Record<string, Source>; references: Record<string, string> } | undefined;

/** References by id, as HTML: text with `<i>` alone. */
export function references(sources: Record<string, Source>): Record<string, string> {
	if (remembered?.of === sources) return remembered.references;
	const entries = new Cite(Object.values(sources).map(formatted)).format('bibliography', {
		format: 'html',
		template: TEMPLATE,
		lang: 'en-GB',
		asEntryArray: true
	});
	const written = Object.fromEntries(entries.map(([id, entry]) => [id, inner(entry)]));
	for (const id of Object.keys(sources))
		if (!written[id]) throw new Error(`Source ${id} could not be written as a reference`);
	remembered = { of: sources, references: written };
	return written;
}

/** All references in the order of the story's sources, for the printed story. */
export function referenceList(
	sources: Record<string, Source>
): { id: string; reference: string }[] {
	const written = references(sources);
	return Object.keys(sources).map((id) => ({ id, reference: written[id] ?? '' }));
}

/** What stands in the entry's element. @throws when it holds more than text and italics */
function inner(entry: string): string {
	const text = entry
		.replace(/^\s*<div[^>]*>/, '')
		.replace(/<\/div>\s*$/, '')
		.trim();
	const other = /<(?!\/?i>)[^>]*>/.exec(text)?.[0];
	if (other) throw new Error(`Unexpected ${other} in the reference "${text}"`);
	return text;
}

/** CSL-JSON, as reference managers take it. */
export function cslJson(sources: Record<string, Source>): string {
	return `${JSON.stringify(Object.values(sources), null, '\t')}\n`;
}

/** BibTeX knows few kinds; what has no place in an entry of its kind goes into its note, so that nothing is lost. */
function forBibTex(source: Source): object {
	const { type } = source;
	if (type === 'entry-encyclopedia') return { ...source, type: 'chapter' };
	if (!MISCELLANEOUS.has(type)) return source;
	const volume = typeof source['volume'] === 'string' ? `vol. ${source['volume']}` : null;
	const within = [source['container-title'], volume, source['archive']].filter(Boolean).join(', ');
	const note = [within && `In: ${within}`, source['note']].filter(Boolean).join('. ');
	return note ? { ...source, note } : source;
}

/** Kinds that become `@misc`. */
const MISCELLANEOUS = new Set([
	'document',
	'personal_communication',
	'treaty',
	'legislation',
	'webpage',
	'dataset',
	'pamphlet',
	'article'
]);

/** BibTeX with our ids as keys. */
export function bibTex(sources: Record<string, Source>): string {
	return `${new Cite(Object.values(sources).map(forBibTex)).format('bibtex').trim()}\n`;
}
