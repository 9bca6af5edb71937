/** The bounds of DESIGN "Numbers to hold", on the built files. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { firstScripts, firstView, type Manifest } from './first-view.ts';
import type { Site } from './site.ts';

const KB = 1000;
/** What the design asks for. */
export const BOUNDS = {
	scriptBeforeMap: 60 * KB,
	liveMap: { en: 650 * KB, ko: 1000 * KB, zh: 1000 * KB } as Record<string, number>,
	/** The drawn map that a page carries. */
	drawnMap: 40 * KB,
	geodata: 550 * KB,
	cjkFaces: 2
};

export interface Budget {
	name: string;
	amount: number;
	/** Of the design; more than this fails. */
	bound: number;
	unit: 'bytes' | 'faces';
}

const compressed = new Map<string, number>();

function brotli(site: Site, path: string): number {
	const known = compressed.get(path);
	if (known !== undefined) return known;
	const packed = /\.(?:woff2|webp|png)$/.test(path);
	const bytes = site.bytes(path);
	const size = packed
		? bytes.length
		: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
	compressed.set(path, size);
	return size;
}

const brotliOfText = (text: string): number =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * The drawn map in a page: the ground, and what lies above it for each kind of window.
 * @throws when the page carries none, so that another way to write it does not pass for nothing
 */
export function drawnMapOf(page: string): string {
	const found = [...page.matchAll(/<svg class="drawn\b[^"]*"[\s\S]*?<\/svg>/g)].map(([svg]) => svg);
	if (found.length === 0) throw new Error('The page carries no drawn map');
	return found.join('');
}

/** Faces for Hangul or Hanzi that hold a language's whole text; those with a few letters "abroad" are no such faces. */
export const cjkFacesOf = (files: readonly string[]): string[] =>
	files.filter((path) => /\/noto-[^/]*\.woff2$/.test(path) && !/-abroad\./.test(path));

const sum = (site: Site, paths: Iterable<string>) =>
	[...new Set(paths)].reduce((total, path) => total + brotli(site, path), 0);

/** The page in a language, for its budget. */
export const PAGES: Record<string, string> = {
	en: '/index.html',
	ko: '/ko/index.html',
	zh: '/zh/index.html'
};

/** All geodata as a host without brotli sends it. */
export const geodataBytes = (site: Site): number =>
	site.files
		.filter((path) => path.startsWith('/geojson/') && !path.endsWith('index.json'))
		.reduce((total, path) => total + gzipSync(site.bytes(path), { level: 9 }).length, 0);

/** @returns what is measured, with its bound; over the bound is a failure */
export function budgets(site: Site, manifest: Manifest): Budget[] {
	const list: Budget[] = [
		{
			name: 'all geodata, gzip',
			amount: geodataBytes(site),
			bound: BOUNDS.geodata,
			unit: 'bytes'
		}
	];
	for (const [language, page] of Object.entries(PAGES)) {
		if (!site.files.includes(page)) continue;
		const fetched = firstView(site, page, language, manifest);
		list.push(
			{
				name: `drawn map in the page, ${language}`,
				amount: brotliOfText(drawnMapOf(site.text(page))),
				bound: BOUNDS.drawnMap,
				unit: 'bytes'
			},
			{
				name: `script before the map, ${language}`,
				amount: sum(site, firstScripts(site, page, manifest)),
				bound: BOUNDS.scriptBeforeMap,
				unit: 'bytes'
			},
			{
				name: `everything up to the live map, ${language}`,
				amount: sum(site, fetched),
				bound: BOUNDS.liveMap[language] ?? 0,
				unit: 'bytes'
			},
			{
				name: `faces for Hangul and Hanzi, ${language}`,
				amount: cjkFacesOf(fetched).length,
				bound: BOUNDS.cjkFaces,
				unit: 'faces'
			}
		);
	}
	return list;
}
