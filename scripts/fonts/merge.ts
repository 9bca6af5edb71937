/**
 * One static TrueType font out of several subsets of the same font.
 *
 * The packages cut a Chinese or Korean face into about a hundred slices, too many files for one story. All
 * slices come from one master, so their outlines can stand side by side: glyphs are put in the order of their
 * characters, component references are renumbered, and everything else comes from the first subset. Layout
 * tables (GSUB, GPOS) are not merged: drop them before.
 */
import { readTables, table, writeTables, type Tables } from './sfnt.ts';

interface Glyph {
	outline: Buffer;
	advance: number;
	bearing: number;
}

interface Subset {
	tables: Tables;
	glyphs: Glyph[];
	/** Character to glyph number. */
	characters: Map<number, number>;
}

function readGlyphs(tables: Tables): Glyph[] {
	const long = table(tables, 'head').readInt16BE(50) === 1;
	const loca = table(tables, 'loca');
	const glyf = table(tables, 'glyf');
	const hmtx = table(tables, 'hmtx');
	const metrics = table(tables, 'hhea').readUInt16BE(34);
	const at = (index: number) =>
		long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2;
	return Array.from({ length: table(tables, 'maxp').readUInt16BE(4) }, (_, index) => ({
		outline: Buffer.from(glyf.subarray(at(index), at(index + 1))),
		advance: hmtx.readUInt16BE(Math.min(index, metrics - 1) * 4),
		bearing: hmtx.readInt16BE(index < metrics ? index * 4 + 2 : metrics * 4 + (index - metrics) * 2)
	}));
}

function readCharacters(tables: Tables): Map<number, number> {
	const cmap = table(tables, 'cmap');
	const characters = new Map<number, number>();
	for (let index = 0; index < cmap.readUInt16BE(2); index++) {
		const start = cmap.readUInt32BE(4 + index * 8 + 4);
		const format = cmap.readUInt16BE(start);
		if (format === 12) {
			for (let group = 0; group < cmap.readUInt32BE(start + 12); group++) {
				const entry = start + 16 + group * 12;
				const first = cmap.readUInt32BE(entry);
				for (let code = first; code <= cmap.readUInt32BE(entry + 4); code++)
					characters.set(code, cmap.readUInt32BE(entry + 8) + code - first);
			}
		} else if (format === 4) {
			const twice = cmap.readUInt16BE(start + 6);
			for (let segment = 0; segment < twice; segment += 2) {
				const end = cmap.readUInt16BE(start + 14 + segment);
				const first = cmap.readUInt16BE(start + 16 + twice + segment);
				const delta = cmap.readUInt16BE(start + 16 + 2 * twice + segment);
				const place = start + 16 + 3 * twice + segment;
				const range = cmap.readUInt16BE(place);
				for (let code = first; code <= end && code !== 0xffff; code++) {
					const stored = range ? cmap.readUInt16BE(place + range + (code - first) * 2) : code;
					if (stored !== 0 || !range) characters.set(code, (stored + delta) & 0xffff);
				}
			}
		}
	}
	return characters;
}

/** Where the glyph numbers of a composite outline stand. */
function componentOffsets(outline: Buffer): number[] {
	const offsets: number[] = [];
	if (outline.length === 0 || outline.readInt16BE(0) >= 0) return offsets;
	for (let offset = 10, flags = 0x20; flags & 0x20;) {
		flags = outline.readUInt16BE(offset);
		offsets.push(offset + 2);
		offset += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
	}
	return offsets;
}

/** Character map of format 4 (segments; characters below U+FFFF). */
function writeCharacters(characters: [code: number, glyph: number][]): Buffer {
	const segments: { first: number; last: number; delta: number }[] = [];
	for (const [code, glyph] of characters) {
		if (code >= 0xffff) throw new Error(`U+${code.toString(16)} is outside the basic plane.`);
		const segment = segments.at(-1);
		if (segment && segment.last === code - 1 && segment.delta === glyph - code) segment.last = code;
		else segments.push({ first: code, last: code, delta: glyph - code });
	}
	segments.push({ first: 0xffff, last: 0xffff, delta: 1 });
	const power = 2 ** Math.floor(Math.log2(segments.length));
	const values = [4, 16 + segments.length * 8, 0, segments.length * 2, power * 2];
	values.push(Math.log2(power), (segments.length - power) * 2);
	values.push(...segments.map((segment) => segment.last), 0);
	values.push(...segments.map((segment) => segment.first));
	values.push(...segments.map((segment) => segment.delta & 0xffff));
	values.push(...segments.map(() => 0));
	const header = [0, 1, 3, 1, 0, 12];
	const bytes = Buffer.alloc((header.length + values.length) * 2);
	[...header, ...values].forEach((value, index) => bytes.writeUInt16BE(value, index * 2));
	return bytes;
}

/** The number that a field of `maxp`, `head` or `hhea` should have: the largest or smallest of all subsets. */
function widest(subsets: Subset[], tag: string, offset: number, pick: 'min' | 'max'): number {
	return Math[pick](...subsets.map((subset) => table(subset.tables, tag).readInt16BE(offset)));
}

/** @param fonts static TrueType subsets of one master; @returns one TrueType font with the glyphs of all */
export function mergeFonts(fonts: Buffer[]): Buffer {
	const subsets = fonts.map((font): Subset => {
		const tables = readTables(font);
		return { tables, glyphs: readGlyphs(tables), characters: readCharacters(tables) };
	});
	const first = subsets[0];
	const missing = first?.glyphs[0];
	if (!first || !missing) throw new Error('There is no font to merge.');

	const owner = new Map<number, Subset>();
	for (const subset of subsets)
		for (const code of subset.characters.keys()) if (!owner.has(code)) owner.set(code, subset);

	const glyphs: Glyph[] = [missing];
	const numbers = new Map<Subset, Map<number, number>>(subsets.map((s) => [s, new Map([[0, 0]])]));
	const place = (subset: Subset, old: number): number => {
		const known = numbers.get(subset)?.get(old);
		if (known !== undefined) return known;
		const glyph = subset.glyphs[old];
		if (!glyph) throw new Error(`A character points at glyph ${old}, which is not there.`);
		const number = glyphs.push(glyph) - 1;
		numbers.get(subset)?.set(old, number);
		return number;
	};
	const characters = [...owner]
		.sort(([a], [b]) => a - b)
		.map(([code, subset]): [number, number] => [
			code,
			place(subset, subset.characters.get(code) ?? 0)
		]);
	for (const subset of subsets) {
		// The map grows while components bring further glyphs in; a Map visits those too.
		for (const old of numbers.get(subset)?.keys() ?? []) {
			const outline = subset.glyphs[old]?.outline;
			if (!outline || (old === 0 && subset !== first)) continue;
			for (const offset of componentOffsets(outline))
				outline.writeUInt16BE(place(subset, outline.readUInt16BE(offset)), offset);
		}
	}

	const tables: Tables = new Map(
		['OS/2', 'name', 'post', 'gasp'].flatMap((tag) => {
			const found = first.tables.get(tag);
			return found ? [[tag, Buffer.from(found)] as const] : [];
		})
	);
	const outlines = glyphs.map(({ outline }) =>
		Buffer.concat([outline, Buffer.alloc(outline.length % 2)])
	);
	const loca = Buffer.alloc((glyphs.length + 1) * 4);
	const hmtx = Buffer.alloc(glyphs.length * 4);
	let offset = 0;
	glyphs.forEach((glyph, index) => {
		loca.writeUInt32BE(offset, index * 4);
		offset += outlines[index]?.length ?? 0;
		hmtx.writeUInt16BE(glyph.advance, index * 4);
		hmtx.writeInt16BE(glyph.bearing, index * 4 + 2);
	});
	loca.writeUInt32BE(offset, glyphs.length * 4);

	const head = Buffer.from(table(first.tables, 'head'));
	for (const [field, pick] of [
		[36, 'min'],
		[38, 'min'],
		[40, 'max'],
		[42, 'max']
	] as const)
		head.writeInt16BE(widest(subsets, 'head', field, pick), field);
	head.writeInt16BE(1, 50);
	const hhea = Buffer.from(table(first.tables, 'hhea'));
	hhea.writeUInt16BE(Math.max(...glyphs.map((glyph) => glyph.advance)), 10);
	hhea.writeInt16BE(widest(subsets, 'hhea', 12, 'min'), 12);
	hhea.writeInt16BE(widest(subsets, 'hhea', 14, 'min'), 14);
	hhea.writeInt16BE(widest(subsets, 'hhea', 16, 'max'), 16);
	hhea.writeUInt16BE(glyphs.length, 34);
	const maxp = Buffer.from(table(first.tables, 'maxp'));
	maxp.writeUInt16BE(glyphs.length, 4);
	for (let field = 6; field < maxp.length; field += 2)
		maxp.writeUInt16BE(widest(subsets, 'maxp', field, 'max'), field);
	const os2 = tables.get('OS/2');
	os2?.writeUInt16BE(characters[0]?.[0] ?? 0, 64);
	os2?.writeUInt16BE(characters.at(-1)?.[0] ?? 0, 66);

	tables.set('glyf', Buffer.concat(outlines));
	tables.set('cmap', writeCharacters(characters));
	for (const [tag, bytes] of Object.entries({ loca, hmtx, head, hhea, maxp }))
		tables.set(tag, bytes);
	return writeTables(tables);
}
