/**
 * Text as outlines, for pictures that cannot use the page's fonts (an SVG in an `<img>`, a PNG for sharing).
 *
 * Reads the static files that `npm run fonts` makes. Latin, Korean and Chinese may stand in one text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { create, type Font } from 'fontkit';
import { wideAdvance, type TextStyle } from '../fonts/metrics.ts';

/** One line of `fonts.json` beside the static files. */
export interface StaticFont {
	file: string;
	/** The family name inside the file, for renderers that find fonts by name. */
	family: string;
	kind: 'serif' | 'sans';
	script: 'latin' | 'hangul' | 'han';
	italic: boolean;
	weight: number;
	/** The size in px that the outlines are cut for; null where the face has no such axis. */
	opticalSize: number | null;
}

export interface OutlinedText {
	/** SVG path data in px: the origin is on the baseline at the start of the text, y grows downwards. */
	path: string;
	/** Width in px. */
	advance: number;
}

export interface GlyphPaths {
	/** Each distinct shape once, in thousandths of an em; the id is unique over all faces. */
	glyphs: { id: string; path: string }[];
	/** Where each stands, in px from the start of the baseline. */
	positions: { id: string; x: number; y: number }[];
	/** Px for each thousandth of an em: `translate(x y) scale(scale)` sets a glyph. */
	scale: number;
	/** Width in px. */
	advance: number;
}

const folder = resolve('src/lib/fonts/generated/ttf');
let catalogue: StaticFont[] | undefined;
const opened = new Map<string, Font>();

/** All static files. @throws when they have not been made */
export function staticFonts(): StaticFont[] {
	if (!catalogue) {
		const list = join(folder, 'fonts.json');
		if (!existsSync(list)) throw new Error(`${list} is missing: run "npm run fonts" first.`);
		catalogue = JSON.parse(readFileSync(list, 'utf8')) as StaticFont[];
	}
	return catalogue;
}

function open(file: string): Font {
	const known = opened.get(file);
	if (known) return known;
	const font = create(readFileSync(join(folder, file)));
	if ('fonts' in font) throw new Error(`${file} is a collection, a single font was expected.`);
	opened.set(file, font);
	return font;
}

/** How far a file is from a style: another family counts most, then slant, optical size, weight. */
function distance(font: StaticFont, style: TextStyle): number {
	const size = font.opticalSize === null ? 0 : Math.abs(Math.log2(style.size / font.opticalSize));
	return (
		(font.kind === style.family ? 0 : 1000) +
		(font.script !== 'latin' || font.italic === (style.italic ?? false) ? 0 : 100) +
		size * 10 +
		Math.abs(font.weight - (style.weight ?? 400)) / 100
	);
}

/**
 * The file that draws a character in a style: the nearest one of its script that has it, else the nearest that
 * has it at all.
 *
 * @throws naming a character that no file has
 */
export function fontFor(character: string, style: TextStyle): StaticFont {
	const wide = wideAdvance(character, style) !== null;
	const code = character.codePointAt(0) ?? 0;
	const found = staticFonts()
		.filter((font) => open(font.file).hasGlyphForCodePoint(code))
		.map((font) => ({
			font,
			far: distance(font, style) + ((font.script !== 'latin') === wide ? 0 : 10_000)
		}))
		.sort((a, b) => a.far - b.far)[0];
	if (found) return found.font;
	const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
	throw new Error(`No font has the character "${character}" (${name}) of a label.`);
}

interface Placed {
	id: string;
	glyph: ReturnType<Font['getGlyph']>;
	/** Thousandths of an em from the start. */
	x: number;
	y: number;
}

function place(text: string, style: TextStyle): { placed: Placed[]; advance: number } {
	const runs: { font: StaticFont; text: string }[] = [];
	for (const character of text.normalize('NFC')) {
		const last = runs.at(-1);
		const font = fontFor(character, style);
		if (last?.font === font) last.text += character;
		else runs.push({ font, text: character });
	}
	const spacing = (style.letterSpacing ?? 0) * 1000;
	const placed: Placed[] = [];
	let advance = 0;
	for (const run of runs) {
		// As in CSS, spaced letters do not join.
		const { glyphs, positions } = open(run.font.file).layout(run.text, { liga: spacing === 0 });
		glyphs.forEach((glyph, index) => {
			const position = positions[index];
			const id = `${run.font.file.replace('.ttf', '')}-${glyph.id}`;
			const [x, y] = [position?.xOffset ?? 0, position?.yOffset ?? 0];
			placed.push({ id, glyph, x: advance + x, y: -y });
			advance += (position?.xAdvance ?? 0) + spacing;
		});
	}
	return { placed, advance };
}

/** @returns one path for the whole text, and its width */
export function outlineText(text: string, style: TextStyle): OutlinedText {
	const scale = style.size / 1000;
	const { placed, advance } = place(text, style);
	const path = placed
		.map(({ glyph, x, y }) =>
			glyph.path
				.scale(scale, -scale)
				.translate(x * scale, y * scale)
				.toSVG()
		)
		.join('');
	return { path, advance: advance * scale };
}

/** @returns each distinct glyph once and the places of all, for `<defs>` and `<use>` */
export function glyphPaths(text: string, style: TextStyle): GlyphPaths {
	const scale = style.size / 1000;
	const { placed, advance } = place(text, style);
	const glyphs = new Map<string, string>();
	const positions: GlyphPaths['positions'] = [];
	for (const { id, glyph, x, y } of placed) {
		if (!glyphs.has(id)) glyphs.set(id, glyph.path.scale(1, -1).toSVG());
		if (glyphs.get(id)) positions.push({ id, x: x * scale, y: y * scale });
	}
	return {
		glyphs: [...glyphs].filter(([, path]) => path).map(([id, path]) => ({ id, path })),
		positions,
		scale,
		advance: advance * scale
	};
}
