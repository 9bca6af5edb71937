/** Which characters the site shows: by language, by the file they stand in, and by the families that draw them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { scriptOf } from './unicode.ts';

export type Language = 'en' | 'ko' | 'zh';
export type Family = 'serif' | 'sans';

/** Characters of one file that one set of families draws. */
export interface Use {
	/** Path from the root of the repository. */
	file: string;
	/** Null for files that hold all languages, or none. */
	language: Language | null;
	families: Family[];
	characters: string;
}

/** What Latin faces always hold, so that an edited sentence rarely needs a new build: ASCII, Latin-1, signs. */
export const always = [
	...Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)),
	...Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)),
	...'ŏŭŎŬŒœ–—‘’‚“”„†…•′″‹›€№−←↑→↓\u2009\u202f'
].filter((character) => character !== '\u00ad');

/** Marks that Chinese sets one em wide, from its own faces; the other languages take them from the Latin ones. */
export const wideMarks = '“”‘’—…·，。、；：？！（）《》「」';

/** The names of the languages stand on every page. */
export const languageNames = 'English한국어中文';

/** The language in a file's name: `en.md`, `messages/ko.json`, `text.zh.yaml`. */
export function languageOf(file: string): Language | null {
	const match = /(?:^|[/.])(en|ko|zh)\.[a-z]+$/.exec(file);
	return (match?.[1] as Language | undefined) ?? null;
}

/** The text that a file's escapes stand for: `\u2032`, `&nbsp;`, `&#x2032;`. */
export function unescaped(text: string): string {
	const named: Record<string, string> = { nbsp: '\u00a0', thinsp: '\u2009', minus: '\u2212' };
	return text
		.replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, hex: string) => character(parseInt(hex, 16)))
		.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => character(parseInt(hex, 16)))
		.replace(/&#(\d+);/g, (_, decimal: string) => character(parseInt(decimal, 10)))
		.replace(/&([a-z]+);/g, (entity, name: string) => named[name] ?? entity);
}

function character(code: number): string {
	return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The distinct characters that have a shape, sorted. */
export function distinct(text: string): string {
	return [...new Set(text.normalize('NFC'))]
		.filter((c) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(c))
		.sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
		.join('');
}

/** A line of a chapter that is read as prose, and so stands in the serif alone. */
function isProse(line: string): boolean {
	return !/^(#|\*[^*]+\*\s*$|---|[a-z]+:)/.test(line);
}

/** Words that only the lists of the sources page show, which are set in the sans. */
const inListsAlone = /content\/(sources|errors)\/(en|ko|zh)\.json$/;

/** What a file shows, by the families that draw it. */
export function usesOf(file: string, source: string): Use[] {
	const language = languageOf(file);
	const text = unescaped(source);
	if (inListsAlone.test(file))
		return [{ file, language, families: ['sans'], characters: distinct(text) }];
	if (!/content\/chapters\/.*\.md$/.test(file))
		return [{ file, language, families: ['serif', 'sans'], characters: distinct(text) }];
	const lines = text.split('\n');
	const rest = lines.filter((line) => !isProse(line)).join('\n');
	return [
		{
			file,
			language,
			families: ['serif'],
			characters: distinct(lines.filter(isProse).join('\n'))
		},
		{ file, language, families: ['serif', 'sans'], characters: distinct(rest) }
	];
}

const scanned: { folder: string; files: RegExp }[] = [
	{ folder: 'src/content', files: /\.(md|ya?ml|json|csv)$/ },
	{ folder: 'messages', files: /\.json$/ },
	{ folder: 'src/lib/i18n', files: /(?<!\.test)\.(ts|json)$/ },
	{ folder: 'src', files: /\.(svelte|html)$/ }
];

function filesUnder(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true, recursive: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.sort();
	} catch {
		return [];
	}
}

/** Every use of characters in the content, the messages and the components. */
export function readUses(root: string): Use[] {
	return scanned.flatMap(({ folder, files }) =>
		filesUnder(join(root, folder))
			.filter((path) => files.test(path))
			.flatMap((path) =>
				usesOf(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'))
			)
	);
}

/** Characters for one kind of face. */
export interface Wanted {
	latin: string;
	/** Korean and Chinese of each family: what foreign pages show too, and what only their own pages show. */
	hangul: Record<Family, { abroad: string; home: string }>;
	han: Record<Family, { abroad: string; home: string }>;
}

/** Sorts all uses into the sets that the faces are cut to. */
export function wanted(uses: Use[]): Wanted {
	const of = (script: 'hangul' | 'han', family: Family) => {
		const own: Language = script === 'hangul' ? 'ko' : 'zh';
		const select = (abroad: boolean) =>
			uses
				.filter((use) => use.families.includes(family))
				.filter((use) => (use.language !== null && use.language !== own) === abroad)
				.map((use) => use.characters)
				.join('');
		const kept = (text: string) => [...distinct(text)].filter((c) => scriptOf(c) === script);
		const abroad = kept(languageNames + select(true));
		const home = kept(select(false)).filter((c) => !abroad.includes(c));
		if (script === 'han' && home.length > 0) home.push(...wideMarks);
		return { abroad: distinct(abroad.join('')), home: distinct(home.join('')) };
	};
	const all = distinct(always.join('') + uses.map((use) => use.characters).join(''));
	return {
		latin: [...all].filter((c) => scriptOf(c) === 'latin').join(''),
		hangul: { serif: of('hangul', 'serif'), sans: of('hangul', 'sans') },
		han: { serif: of('han', 'serif'), sans: of('han', 'sans') }
	};
}
