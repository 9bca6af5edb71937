import { beforeAll, describe, expect, it } from 'vitest';
import { ensureFonts } from '../../../scripts/fonts/ensure.ts';
import { measureText } from '../fonts/metrics.ts';
import { fontFor, glyphPaths, outlineText, staticFonts } from './outline.ts';

beforeAll(ensureFonts, 120_000);

/** Smallest and largest coordinates of path data whose commands are all absolute. */
function extent(path: string) {
	const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
	const xs = numbers.filter((_, index) => index % 2 === 0);
	const ys = numbers.filter((_, index) => index % 2 === 1);
	return {
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys)
	};
}

describe('outlineText', () => {
	const style = { family: 'sans', weight: 600, size: 100 } as const;

	it('stands on the baseline, above it, within its advance', () => {
		const { path, advance } = outlineText('HIE', style);
		const { left, right, top, bottom } = extent(path);
		expect(bottom).toBeCloseTo(0, 0);
		expect(top).toBeGreaterThan(-68);
		expect(top).toBeLessThan(-64);
		expect(left).toBeGreaterThan(0);
		expect(right).toBeLessThan(advance);
		expect(right).toBeGreaterThan(advance * 0.9);
	});

	it('scales with the size', () => {
		const small = outlineText('Yalu', { ...style, size: 50 });
		expect(small.advance).toBeCloseTo(outlineText('Yalu', style).advance / 2, 5);
	});

	it('adds letter spacing after each character', () => {
		const spaced = outlineText('HIE', { ...style, letterSpacing: 0.1 });
		expect(spaced.advance).toBeCloseTo(outlineText('HIE', style).advance + 30, 5);
	});

	it('draws Latin, Korean and Chinese in one text, each from its own face', () => {
		const scripts = [...'A한中'].map((character) => fontFor(character, style).script);
		expect(scripts).toEqual(['latin', 'hangul', 'han']);
		const { path, advance } = outlineText('A한中', style);
		expect(extent(path).right).toBeGreaterThan(advance * 0.9);
		expect(advance / measureText('A한中', style)).toBeCloseTo(1, 2);
	});

	it('takes the optical cut and the weight that are nearest', () => {
		const cut = (size: number) => fontFor('A', { family: 'serif', weight: 500, size });
		expect(cut(13)).toMatchObject({ weight: 500, opticalSize: 14, italic: false });
		expect(cut(72)).toMatchObject({ weight: 500, opticalSize: 60 });
		expect(fontFor('A', { family: 'sans', weight: 640, size: 16 }).weight).toBe(650);
		expect(fontFor('A', { family: 'serif', italic: true, size: 16 }).italic).toBe(true);
	});

	it('names a character that no face has', () => {
		expect(() => outlineText('a𓀀', style)).toThrow('U+13000');
	});
});

describe('glyphPaths', () => {
	it('gives each shape once and a place for every visible glyph', () => {
		const style = { family: 'sans', size: 20 } as const;
		const { glyphs, positions, advance, scale } = glyphPaths('an an', style);
		expect(glyphs).toHaveLength(2);
		expect(positions).toHaveLength(4);
		expect(positions[0]?.id).toBe(positions[2]?.id);
		expect(scale).toBeCloseTo(0.02);
		expect(advance).toBeCloseTo(outlineText('an an', style).advance, 5);
	});
});

describe('staticFonts', () => {
	it('can be told apart by family, slant and weight', () => {
		const latin = staticFonts().filter((font) => font.script === 'latin');
		const names = latin.map((font) => `${font.family} ${font.italic} ${font.weight}`);
		expect(new Set(names).size).toBe(names.length);
	});
});
