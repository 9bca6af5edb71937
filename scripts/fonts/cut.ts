/** Cuts faces to characters. Sources are the font files of the packages in node_modules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { features, type LatinFace, type WideFace } from './faces.ts';
import { subsetFont, type Axis } from './harfbuzz.ts';
import { mergeFonts } from './merge.ts';
import { renamed } from './sfnt.ts';
import { inRange } from './unicode.ts';

/** A part of a Latin face as TrueType under its own name. */
async function latin(
	root: string,
	face: LatinFace,
	characters: string,
	variationAxes: Record<string, Axis>,
	name: string
): Promise<Buffer> {
	const font = await subsetFont(readFileSync(join(root, 'node_modules', face.source)), characters, {
		targetFormat: 'truetype',
		variationAxes,
		keepFeatures: features,
		dropTables: ['STAT', 'DSIG', 'meta'],
		noHinting: true
	});
	return renamed(font, name, face.italic ? 'Italic' : 'Regular');
}

/** The variable web face as TrueType. */
export function webFace(root: string, face: LatinFace, characters: string): Promise<Buffer> {
	return latin(root, face, characters, face.axes, face.ownName);
}

/** One static TrueType file; `opticalSize` in px for faces with that axis, else null. */
export function staticFace(
	root: string,
	face: LatinFace,
	characters: string,
	weight: number,
	opticalSize: number | null
): Promise<Buffer> {
	const axes = opticalSize === null ? { wght: weight } : { wght: weight, opsz: opticalSize };
	return latin(root, face, characters, axes, staticFamily(face, opticalSize));
}

/** The family name inside a static file: "Yalu Serif 60" is the cut for 60 px. */
export function staticFamily(face: LatinFace, opticalSize: number | null): string {
	const base = face.instances.opticalSizes[0] ?? null;
	return opticalSize === null || opticalSize === base
		? face.ownName
		: `${face.ownName} ${opticalSize}`;
}

/**
 * A Korean or Chinese face as one static TrueType file, from those slices of the package that hold the
 * characters.
 *
 * @throws naming the characters that no slice holds
 */
export async function wideFace(root: string, face: WideFace, characters: string): Promise<Buffer> {
	const folder = join(root, 'node_modules', face.source);
	const slices = Object.entries(
		JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
	).map(([name, range]) => ({ name: name.replace(/[[\]]/g, ''), range: range.toUpperCase() }));
	const bySlice = new Map<string, string>();
	const unknown: string[] = [];
	for (const character of characters) {
		const code = character.codePointAt(0) ?? 0;
		const slice = slices.find(({ range }) => inRange(code, range));
		if (slice) bySlice.set(slice.name, (bySlice.get(slice.name) ?? '') + character);
		else unknown.push(character);
	}
	if (unknown.length > 0) throw new Error(`${face.family} has no ${unknown.join(' ')}.`);
	const prefix = face.source.split('/')[1] ?? '';
	const parts: Buffer[] = [];
	for (const [name, text] of [...bySlice].sort()) {
		const file = join(folder, 'files', `${prefix}-${name}-wght-normal.woff2`);
		parts.push(
			await subsetFont(readFileSync(file), text, {
				targetFormat: 'truetype',
				variationAxes: { wght: face.pinned },
				keepFeatures: [],
				dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx', 'VORG', 'prep'],
				noHinting: true
			})
		);
	}
	return renamed(mergeFonts(parts), face.family, 'Regular');
}
