/** The bounds of DESIGN "Numbers to hold", on the built files. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Site } from './site.ts';

const KB = 1000;
/** What the design asks for. */
export const BOUNDS = {
	scriptBeforeMap: 60 * KB,
	liveMap: { en: 650 * KB, ko: 1000 * KB, zh: 1000 * KB } as Record<string, number>,
	geodata: 550 * KB,
	cjkFaces: 2
};

/**
 * Where the site stands above a bound: it may come down to it, and not go up. Delete the line once the bound is met;
 * docs/performance.md says what is in the way.
 */
const STANDING: Record<string, number> = {
	'script before the map, en': 72 * KB,
	'script before the map, ko': 72 * KB,
	'script before the map, zh': 72 * KB,
	'everything up to the live map, en': 850 * KB,
	'everything up to the live map, zh': 1240 * KB
};

export interface Budget {
	name: string;
	bytes: number;
	/** Of the design. */
	bound: number;
}

/** More than this fails. */
export const ceilingOf = ({ name, bound }: Budget): number => Math.max(bound, STANDING[name] ?? 0);

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

const sum = (site: Site, paths: Iterable<string>) =>
	[...new Set(paths)].reduce((total, path) => total + brotli(site, path), 0);

/** Scripts that a page asks for before anything else, with all that they import. */
export function firstScripts(site: Site, page: string): string[] {
	const known = new Set(site.files);
	const markup = site.text(page);
	const queue = [...markup.matchAll(/(?:href|import\()=?"([^"]+\.js)"/g)].map(([, address = '']) =>
		address.slice(site.base.length)
	);
	const found = new Set<string>();
	for (const path of queue) {
		if (found.has(path) || !known.has(path)) continue;
		found.add(path);
		// Static imports alone; `import(` is asked for later.
		for (const [, target = ''] of site
			.text(path)
			.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g))
			queue.push(new URL(target, `http://x${path}`).pathname);
	}
	return [...found];
}

/** The page in a language, for its budget. */
const PAGES: Record<string, string> = {
	en: '/index.html',
	ko: '/ko/index.html',
	zh: '/zh/index.html'
};

/** Faces of a language that its first view needs: upright, serif to read and sans to point. */
function faces(site: Site, language: string): string[] {
	const upright = site.files.filter((path) =>
		/\/source-(?:serif|sans)-roman\.[^/]*\.woff2$/.test(path)
	);
	const script = { ko: 'kr', zh: 'sc' }[language];
	if (!script) return upright;
	return [
		...upright,
		...site.files.filter((path) =>
			new RegExp(`/noto-(?:serif|sans)-${script}\\.[^/]*\\.woff2$`).test(path)
		)
	];
}

/**
 * @param firstGeodata files that the first live map needs
 * @returns what is measured, with its bound; over the bound is a failure
 */
export function budgets(site: Site, firstGeodata: readonly string[]): Budget[] {
	const mapCode = site.files.filter(
		(path) => /^\/_app\/immutable\/.*\.js$/.test(path) && site.bytes(path).length > 400_000
	);
	const drawing = site.files.filter((path) => /\/drawing\.[^/]*\.js$/.test(path));
	const geodata = site.files.filter(
		(path) => path.startsWith('/geojson/') && !path.endsWith('index.json')
	);
	const list: Budget[] = [
		{
			name: 'all geodata, gzip',
			bytes: geodata.reduce(
				(total, path) => total + gzipSync(site.bytes(path), { level: 9 }).length,
				0
			),
			bound: BOUNDS.geodata
		}
	];
	for (const [language, page] of Object.entries(PAGES)) {
		if (!site.files.includes(page)) continue;
		const scripts = firstScripts(site, page);
		const styles = [...site.text(page).matchAll(/href="([^"]+\.css)"/g)].map(([, address = '']) =>
			address.slice(site.base.length)
		);
		list.push(
			{
				name: `script before the map, ${language}`,
				bytes: sum(site, scripts),
				bound: BOUNDS.scriptBeforeMap
			},
			{
				name: `everything up to the live map, ${language}`,
				bytes: sum(site, [
					page,
					...styles,
					...scripts,
					...drawing,
					...mapCode,
					...faces(site, language),
					...firstGeodata.map((file) => `/geojson/${file}`)
				]),
				bound: BOUNDS.liveMap[language] ?? 0
			}
		);
	}
	return list;
}
