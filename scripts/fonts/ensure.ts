/** Makes the font files when what they depend on has changed; else does nothing. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { StaticFont } from '../../src/lib/server/outline.ts';
import { readUses, wanted, type Wanted } from './characters.ts';
import { staticFace, staticFamily, webFace, wideFace } from './cut.ts';
import { fallbacks } from './fallback.ts';
import { packed } from './harfbuzz.ts';
import { latinFaces, packages, wideFaces } from './faces.ts';
import { measureFaces } from './measure.ts';
import { faceModule, stylesheet, type WebFace } from './stylesheet.ts';
import { hangulRange, rangeOf, wideRange } from './unicode.ts';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const outputFolder = join(root, 'src/lib/fonts/generated');
const own = [
	'characters',
	'cut',
	'faces',
	'fallback',
	'ensure',
	'harfbuzz',
	'measure',
	'merge',
	'sfnt'
];
const scripts = [...own, 'stylesheet', 'unicode'].map((name) => `scripts/fonts/${name}.ts`);

function fingerprint(characters: Wanted): string {
	const hash = createHash('sha256').update(JSON.stringify(characters));
	for (const name of packages) {
		const manifest = JSON.parse(
			readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')
		) as { version: string };
		hash.update(`${name}@${manifest.version}`);
	}
	for (const script of scripts) hash.update(readFileSync(join(root, script)));
	return hash.digest('hex');
}

/** Korean and Chinese faces in order of definition: home first, so that abroad is looked at first. */
function wideParts(characters: Wanted) {
	return wideFaces.flatMap((face) => {
		const set = characters[face.script][face.kind];
		return [
			{
				face,
				id: face.id,
				characters: set.home,
				range: face.script === 'hangul' ? hangulRange : wideRange,
				languages: [face.script === 'hangul' ? 'ko' : 'zh']
			},
			{
				face,
				id: `${face.id}-abroad`,
				characters: set.abroad,
				range: rangeOf(set.abroad),
				languages: []
			}
		].filter((part) => part.characters !== '');
	});
}

async function generate(characters: Wanted, folder: string): Promise<void> {
	const web: WebFace[] = [];
	const fixed: StaticFont[] = [];
	mkdirSync(join(folder, 'ttf'), { recursive: true });
	for (const face of latinFaces) {
		const file = `${face.id}.woff2`;
		writeFileSync(join(folder, file), await packed(await webFace(root, face, characters.latin)));
		const { id, family, kind, italic, weight } = face;
		const languages = italic ? [] : ['en', 'ko', 'zh'];
		web.push({ id, family, kind, italic, weight, unicodeRange: null, languages, file });
		const sizes = face.instances.opticalSizes;
		for (const cut of face.instances.weights)
			for (const opticalSize of sizes.length > 0 ? sizes : [null]) {
				const name = `${id}-${cut}${opticalSize === null ? '' : `-${opticalSize}`}.ttf`;
				const font = await staticFace(root, face, characters.latin, cut, opticalSize);
				writeFileSync(join(folder, 'ttf', name), font);
				fixed.push({
					file: name,
					family: staticFamily(face, opticalSize),
					kind,
					script: 'latin',
					italic,
					weight: cut,
					opticalSize
				});
			}
	}
	for (const part of wideParts(characters)) {
		const { family, kind, script, weight, pinned } = part.face;
		const font = await wideFace(root, part.face, part.characters);
		const file = `${part.id}.woff2`;
		writeFileSync(join(folder, file), await packed(font));
		writeFileSync(join(folder, 'ttf', `${part.id}.ttf`), font);
		const { id, range: unicodeRange, languages } = part;
		web.push({ id, family, kind, italic: false, weight, unicodeRange, languages, file });
		fixed.push({
			file: `${part.id}.ttf`,
			family,
			kind,
			script,
			italic: false,
			weight: pinned,
			opticalSize: null
		});
	}
	writeFileSync(join(folder, 'fonts.css'), stylesheet(web, fallbacks));
	writeFileSync(join(folder, 'web-fonts.ts'), faceModule(web));
	writeFileSync(join(folder, 'ttf/fonts.json'), JSON.stringify(fixed, null, '\t') + '\n');
}

/** Writes `src/lib/fonts/metrics.json` if it would change. */
async function writeMetrics(): Promise<void> {
	const path = join(root, 'src/lib/fonts/metrics.json');
	const style = await resolveConfig(path);
	const text = await format(JSON.stringify(await measureFaces(root)), { ...style, parser: 'json' });
	if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

/** Puts a folder in the place of another; when a second program was faster, its equal folder stays. */
function swap(fresh: string, place: string): void {
	const old = `${fresh}-old`;
	try {
		if (existsSync(place)) renameSync(place, old);
		renameSync(fresh, place);
	} catch (error) {
		if (!existsSync(place)) throw error;
	} finally {
		rmSync(old, { recursive: true, force: true });
		rmSync(fresh, { recursive: true, force: true });
	}
}

/**
 * Font files for the characters that are used now, in `src/lib/fonts/generated`.
 *
 * @returns whether anything had to be made
 * @throws naming a character that a source face does not have
 */
export async function ensureFonts(): Promise<boolean> {
	const characters = wanted(readUses(root));
	const mark = fingerprint(characters);
	const markFile = join(outputFolder, 'fingerprint.txt');
	if (existsSync(markFile) && readFileSync(markFile, 'utf8').trim() === mark) return false;
	// Another program may be reading, or making, the same files: make them aside and swap at the end.
	const aside = `${outputFolder}-${process.pid}-${Date.now()}`;
	await generate(characters, aside);
	await writeMetrics();
	writeFileSync(join(aside, 'fingerprint.txt'), mark + '\n');
	swap(aside, outputFolder);
	return true;
}
