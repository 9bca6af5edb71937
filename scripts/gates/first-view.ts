/**
 * What a browser fetches until the first live map stands, by reading the built files. `e2e/first-view.spec.ts` compares
 * with what a browser does fetch.
 */
import { readFileSync } from 'node:fs';
import { fitBounds } from '../../src/lib/camera/fit.ts';
import { groundLayers } from '../../src/lib/cartography/ground.ts';
import { palettes } from '../../src/lib/cartography/palette.ts';
import { styleIds } from '../../src/lib/cartography/style.ts';
import { laterFiles, overlayFiles } from '../../src/lib/plate/load.ts';
import type { Bounds } from '../../src/lib/story/types.ts';
import type { Site } from './site.ts';

/** One module of the build, as Vite lists it. */
interface Listed {
	file: string;
	name?: string;
	imports?: string[];
	css?: string[];
}
export type Manifest = Record<string, Listed>;

/** Vite's list of the code in `build/`, beside it. */
export const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

export const readManifest = (): Manifest => JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;

/** A module with all that it imports, and their styles. */
function withImports(manifest: Manifest, wanted: string): string[] {
	const first = Object.entries(manifest).find(
		([key, { name }]) => key === wanted || name === wanted
	);
	if (!first) throw new Error(`"${wanted}" is not in ${MANIFEST}: was another version built?`);
	const seen = new Set<string>();
	const files = new Set<string>();
	const queue = [first[0]];
	for (const key of queue) {
		const listed = manifest[key];
		if (!listed || seen.has(key)) continue;
		seen.add(key);
		files.add(`/${listed.file}`);
		for (const style of listed.css ?? []) files.add(`/${style}`);
		queue.push(...(listed.imports ?? []));
	}
	return [...files];
}

/**
 * Scripts that a page needs before it answers, with all that they import. What it fetches by `import(` comes in idle moments
 * (src/lib/plate/idle.ts), the map's code when it is wanted (src/lib/plate/wanted.ts).
 */
export function firstScripts(site: Site, page: string, manifest: Manifest): string[] {
	const known = new Set(site.files);
	const queue = [...site.text(page).matchAll(/(?:href|import\()=?"([^"]+\.js)"/g)].map(
		([, address = '']) => address.slice(site.base.length)
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
	// SvelteKit fetches the page for errors before there is one.
	const scripts = withImports(manifest, 'nodes/1').filter((path) => path.endsWith('.js'));
	return [...new Set([...found, ...scripts])];
}

/** The map's code, with all that it imports. */
export const mapScripts = (manifest: Manifest): string[] =>
	withImports(manifest, 'src/lib/map/map.ts').filter((path) => path.endsWith('.js'));

/** Faces of a language that its first view needs, with the few letters of other scripts that it shows. */
function faces({ files }: Site, language: string): string[] {
	const fonts = files.filter((path) => path.endsWith('.woff2'));
	const script = { ko: 'kr', zh: 'sc' }[language];
	// Only English sets anything in italics.
	const latin = script ? /\/source-(?:serif|sans)-roman\./ : /\/source-/;
	const own = new RegExp(`/noto-(?:serif|sans)-${script ?? 'none'}\\.`);
	return fonts.filter((path) => latin.test(path) || own.test(path) || /-abroad\./.test(path));
}

/** Files that the map asks for before it stands, and those that what lies above it is made from. */
function firstGeodata(): string[] {
	const { opening } = JSON.parse(readFileSync('src/content/story.json', 'utf8')) as {
		opening: { camera: { bounds: Bounds } };
	};
	const { zoom } = fitBounds(opening.camera.bounds, { width: 876, height: 636 });
	const layers = groundLayers({ palette: palettes.paper, ground: { truce: 0, day: -7000 } });
	const ground = layers.flatMap((layer) => styleIds(layer, { zoom })).map(({ file }) => file);
	const above = Object.entries(overlayFiles)
		.filter(([name]) => !laterFiles.some((later) => later === name))
		.map(([, file]) => file);
	return [...new Set([...ground.map((file) => `${file}.geojson`), ...above])].map(
		(file) => `/geojson/${file}`
	);
}

/** Everything, by path. */
export function firstView(
	site: Site,
	page: string,
	language: string,
	manifest: Manifest
): string[] {
	// Sheets that stand in the page are listed too, as disabled, so that no script fetches them.
	const sheets = [...site.text(page).matchAll(/<link href="([^"]+\.css)"([^>]*)>/g)].map(
		([, address = '', attributes = '']) => ({
			path: address.slice(site.base.length),
			inPage: /\sdisabled\b/.test(attributes)
		})
	);
	const inPage = new Set(sheets.filter((sheet) => sheet.inPage).map(({ path }) => path));
	const styles = sheets.filter((sheet) => !sheet.inPage).map(({ path }) => path);
	const later = [
		'src/lib/plate/drawing.ts',
		'src/lib/reading/later.ts',
		'node_modules/scrollama/build/scrollama.js',
		'src/lib/map/map.ts',
		'map-worker'
	];
	return [
		...new Set([
			page,
			'/favicon.svg',
			...styles,
			...firstScripts(site, page, manifest),
			...later.flatMap((wanted) =>
				withImports(manifest, wanted).filter((path) => !inPage.has(path))
			),
			...faces(site, language),
			...firstGeodata()
		])
	];
}
