/** Advance widths and kerning for `src/lib/fonts/metrics.json`, read from static cuts of the faces. */
import { create, type Font } from 'fontkit';
import type { FaceMetrics, Metrics } from '../../src/lib/fonts/metrics.ts';
import { always } from './characters.ts';
import { staticFace } from './cut.ts';
import { latinFaces, type LatinFace } from './faces.ts';

/** Kerning under this many thousandths of an em is left out. */
const leastKerning = 16;
const kerned = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz’.,-– '];

/** Where advances are sampled: between the samples they are linear. Weight moves the serif by under 1 %. */
const samples: Record<string, { weight: number; opticalSize: number | null }[]> = {
	'source-serif-roman': [8, 20, 60].map((opticalSize) => ({ weight: 450, opticalSize })),
	'source-serif-italic': [{ weight: 400, opticalSize: 16 }],
	'source-sans-roman': [400, 650].map((weight) => ({ weight, opticalSize: null })),
	'source-sans-italic': [{ weight: 400, opticalSize: null }]
};

function open(bytes: Buffer): Font {
	const font = create(bytes);
	if ('fonts' in font) throw new Error('A single font was expected, a collection was found.');
	return font;
}

function advanceOf(font: Font, text: string): number {
	return font.layout(text, { liga: false }).advanceWidth;
}

/** Kerning as rows: left characters that share the row, then value and right characters. */
function kerningOf(font: Font): FaceMetrics['kerning'] {
	const alone = new Map(kerned.map((c) => [c, advanceOf(font, c)]));
	const rows = new Map<string, string>();
	for (const left of kerned) {
		const byValue = new Map<number, string>();
		for (const right of kerned) {
			const both = (alone.get(left) ?? 0) + (alone.get(right) ?? 0);
			const value = Math.round((advanceOf(font, left + right) - both) / 4) * 4;
			if (Math.abs(value) >= leastKerning) byValue.set(value, (byValue.get(value) ?? '') + right);
		}
		const row = JSON.stringify(Object.fromEntries([...byValue].sort(([a], [b]) => a - b)));
		if (row !== '{}') rows.set(row, (rows.get(row) ?? '') + left);
	}
	return Object.fromEntries(
		[...rows].map(([row, left]) => [left, JSON.parse(row) as Record<string, string>])
	);
}

async function measureFace(root: string, face: LatinFace): Promise<FaceMetrics> {
	const cuts: Font[] = [];
	const at = samples[face.id] ?? [];
	for (const { weight, opticalSize } of at)
		cuts.push(open(await staticFace(root, face, always.join(''), weight, opticalSize)));
	const middle = cuts[Math.floor((cuts.length - 1) / 2)];
	if (!middle) throw new Error(`No sample is named for ${face.id}.`);
	return {
		ascent: middle.ascent,
		descent: -middle.descent,
		at: at.map(({ weight, opticalSize }) => (face.kind === 'serif' ? (opticalSize ?? 0) : weight)),
		advances: cuts.map((font) =>
			always.map((c) => Math.round(font.glyphForCodePoint(c.codePointAt(0) ?? 0).advanceWidth))
		),
		kerning: kerningOf(middle)
	};
}

/** The whole table, in thousandths of an em. */
export async function measureFaces(root: string): Promise<Metrics> {
	const faces: Record<string, FaceMetrics> = {};
	for (const face of latinFaces)
		faces[`${face.kind}${face.italic ? 'Italic' : ''}`] = await measureFace(root, face);
	return { characters: always.join(''), faces } as Metrics;
}
