/** Writes into a translation which English it renders, when the translator says that it does. */
import { hashEntry, hashText, isRecord } from './hash.ts';
import { textOf, type ContentFiles } from './read.ts';

export interface Stamp {
	language: string;
	/** Path of the translation, of its English, or of its folder; "all" for every file. */
	target: string;
	/** Entries of a JSON file; none means all of them. */
	ids: readonly string[];
}

/**
 * @returns the files that change, with their new text
 * @throws {Error} when the target or an id is not there, or a file cannot be read
 */
export function stampFiles(files: ContentFiles, { language, target, ids }: Stamp): ContentFiles {
	if (language === 'en') throw new Error('English is the original: it has no hash of another.');
	const translations = Object.keys(files).filter(
		(path) =>
			new RegExp(`(?:^|/)${language}\\.(?:json|md)$`).test(path) &&
			(target === 'all' || isTarget(path, target, language))
	);
	if (translations.length === 0) {
		throw new Error(`No translation into "${language}" at "${target}" below src/content.`);
	}
	const changed: ContentFiles = {};
	for (const path of translations) {
		const original = path.replace(/[^/]+(?=\.(?:json|md)$)/, 'en');
		const english = textOf(files, original);
		const text = textOf(files, path);
		if (english === null || text === null) throw new Error(`${path}: no ${original} beside it.`);
		const stamped = path.endsWith('.md')
			? stampMarkdown(text, english, path)
			: stampJson(text, english, ids, path);
		if (stamped !== text) changed[path] = stamped;
	}
	return changed;
}

function isTarget(path: string, target: string, language: string): boolean {
	const wanted = target.replace(/^(?:\.\/)?(?:src\/content\/)?/, '').replace(/\/$/, '');
	const folder = path.slice(0, path.lastIndexOf('/'));
	return [path, folder, path.replace(`${language}.`, 'en.')].includes(wanted);
}

function stampMarkdown(text: string, english: string, path: string): string {
	const fenced = /^---\n([\s\S]*?\n)---(?=[ \t]*(?:\n|$))/.exec(text);
	if (!fenced) throw new Error(`${path}: no front matter between two lines of "---".`);
	const lines = (fenced[1] ?? '').split('\n').filter((line) => line && !/^of\s*:/.test(line));
	const head = ['---', ...lines, `of: '${hashText(english)}'`, '---'].join('\n');
	return head + text.slice(fenced[0].length);
}

function stampJson(text: string, english: string, ids: readonly string[], path: string): string {
	const original: unknown = JSON.parse(english);
	const translation: unknown = JSON.parse(text);
	if (!isRecord(original) || !isRecord(translation)) {
		throw new Error(`${path}: it and its English must be records.`);
	}
	const stamped = path.startsWith('text/')
		? { ...translation, of: hashEntry(original) }
		: stampEntries(translation, original, ids, path);
	return `${JSON.stringify(stamped, null, '\t')}\n`;
}

function stampEntries(
	translation: Record<string, unknown>,
	original: Record<string, unknown>,
	ids: readonly string[],
	path: string
): Record<string, unknown> {
	const unknown = ids.filter((id) => !Object.hasOwn(translation, id));
	if (unknown.length > 0) throw new Error(`${path}: no entry ${unknown.join(', ')}.`);
	return Object.fromEntries(
		Object.entries(translation).map(([id, entry]) => {
			const named = ids.length === 0 || ids.includes(id);
			return named && isRecord(entry) && Object.hasOwn(original, id)
				? [id, { ...entry, of: hashEntry(original[id]) }]
				: [id, entry];
		})
	);
}
