import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { distinct, readUses, usesOf, wanted, type Use } from './characters.ts';
import { missingCharacters, type Drawn } from './coverage.ts';
import { wideFace, webFace } from './cut.ts';
import { ensureFonts, outputFolder, root } from './ensure.ts';
import { latinFaces, wideFaces } from './faces.ts';
import { measureFaces } from './measure.ts';
import { inRange, rangeOf, scriptOf } from './unicode.ts';

beforeAll(ensureFonts, 120_000);

function open(bytes: Buffer): Font {
	const font = create(bytes);
	if ('fonts' in font) throw new Error('A single font was expected.');
	return font;
}

const face = (id: string) => {
	const found = [...wideFaces, ...latinFaces].find((one) => one.id === id);
	if (!found) throw new Error(`There is no face ${id}.`);
	return found;
};

function generatedFaces(): Drawn[] {
	const listed = readFileSync(join(outputFolder, 'fonts.css'), 'utf8').matchAll(
		/\.\/([\w-]+)\.woff2/g
	);
	return [...listed].map(([, id = '']) => {
		const { family, kind, ...rest } = face(id.replace(/-abroad$/, ''));
		const font = open(readFileSync(join(outputFolder, `${id}.woff2`)));
		const characters = new Set(font.characterSet.map((code) => String.fromCodePoint(code)));
		return { id, family, kind, script: 'script' in rest ? rest.script : 'latin', characters };
	});
}

describe('the generated faces', () => {
	it('have every character of the content and the messages', () => {
		expect(missingCharacters(readUses(root), generatedFaces())).toEqual([]);
	});

	it('stay within the Latin budget of 150 kB', () => {
		const sizes = latinFaces.map(
			({ id }) => readFileSync(join(outputFolder, `${id}.woff2`)).length
		);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
	});

	it('keep the figure styles, kerning and axes that the type asks for', () => {
		const serif = open(readFileSync(join(outputFolder, 'source-serif-roman.woff2')));
		for (const feature of ['kern', 'liga', 'onum', 'lnum', 'tnum', 'pnum'])
			expect(serif.availableFeatures).toContain(feature);
		expect(serif.variationAxes).toMatchObject({
			wght: { min: 400, max: 500 },
			opsz: { min: 14, max: 60 }
		});
	});

	it('agree with the committed metrics', async () => {
		const committed: unknown = JSON.parse(
			readFileSync(join(root, 'src/lib/fonts/metrics.json'), 'utf8')
		);
		expect(await measureFaces(root)).toEqual(committed);
	});
});

describe('missingCharacters', () => {
	it('names the character, the file and the face', () => {
		const uses: Use[] = [{ file: 'ko.md', language: 'ko', families: ['serif'], characters: 'A한' }];
		const faces: Drawn[] = [
			{ id: 'latin', family: 'L', kind: 'serif', script: 'latin', characters: new Set('A') },
			{ id: 'korean', family: 'K', kind: 'serif', script: 'hangul', characters: new Set('국') }
		];
		expect(missingCharacters(uses, faces)).toEqual([
			'"한" (U+D55C) of ko.md is missing from korean'
		]);
	});
});

describe('wideFace', () => {
	// 한 and 뷁 are in different slices; 中 and 鸭 too.
	it('joins slices into one font whose outlines are those of the slices', async () => {
		const korean = wideFaces.find(({ id }) => id === 'noto-sans-kr');
		if (!korean) throw new Error('The Korean face is gone.');
		const merged = open(await wideFace(root, korean, '한뷁'));
		expect(merged.numGlyphs).toBe(3);
		for (const character of '한뷁') {
			const alone = open(await wideFace(root, korean, character));
			const code = character.codePointAt(0) ?? 0;
			const [joined, single] = [merged, alone].map((font) => font.glyphForCodePoint(code));
			expect(joined?.path.toSVG()).toBe(single?.path.toSVG());
			expect(joined?.path.toSVG().length).toBeGreaterThan(50);
			expect(joined?.advanceWidth).toBe(single?.advanceWidth);
		}
	});

	it('gives the same bytes for the same characters', async () => {
		const [latin] = latinFaces;
		const [wide] = wideFaces;
		if (!latin || !wide) throw new Error('The faces are gone.');
		expect(await webFace(root, latin, 'Yalu')).toEqual(await webFace(root, latin, 'Yalu'));
		expect(await wideFace(root, wide, '압록강')).toEqual(await wideFace(root, wide, '압록강'));
	});

	it('names a character that the face does not have', async () => {
		const [korean] = wideFaces;
		if (!korean) throw new Error('The Korean face is gone.');
		await expect(wideFace(root, korean, '한\u{13000}')).rejects.toThrow('Noto Serif KR has no');
	});
});

describe('usesOf', () => {
	const chapter = '---\ntitle: 가\n---\n\n## crossing-1\n\n*나*\n\n다 [@C01]\n\n> 라\n';

	it('keeps prose out of the sans faces', () => {
		const uses = usesOf('src/content/chapters/03-crossing/ko.md', chapter);
		const of = (family: 'serif' | 'sans') =>
			distinct(
				uses
					.filter((use) => use.families.includes(family))
					.map((use) => use.characters)
					.join('')
			);
		expect(of('serif')).toContain('가');
		expect(of('serif')).toMatch(/나.*다.*라/);
		expect(of('sans')).toMatch(/가.*나/);
		expect(of('sans')).not.toMatch(/[다라]/);
	});

	it('keeps what only the sources page lists show out of the serif', () => {
		for (const part of ['sources', 'errors'])
			expect(usesOf(`src/content/${part}/zh.json`, '{"S1":"误"}')).toMatchObject([
				{ language: 'zh', families: ['sans'] }
			]);
		expect(usesOf('src/content/sources/sources.json', '{"title":"史"}')).toMatchObject([
			{ families: ['serif', 'sans'] }
		]);
	});

	it('reads escapes and knows the language', () => {
		const [use] = usesOf('messages/zh.json', '{ "a": "\\u9e2d&nbsp;&#x2032;" }');
		expect(use).toMatchObject({ language: 'zh', families: ['serif', 'sans'] });
		expect(use?.characters).toContain('鸭');
		expect(use?.characters).toContain('\u00a0');
		expect(use?.characters).toContain('′');
	});
});

describe('wanted', () => {
	const use = (language: Use['language'], characters: string): Use => ({
		file: 'x',
		language,
		families: ['serif', 'sans'],
		characters
	});

	it('puts what other languages show into the small face, and nothing twice', () => {
		const { hangul, han } = wanted([use('en', '압'), use('ko', '압록中'), use('zh', '鸭绿')]);
		expect([...hangul.serif.abroad]).toEqual([...distinct('압한국어')]);
		expect(hangul.serif.home).toBe('록');
		expect([...han.sans.abroad]).toEqual([...distinct('中文')]);
		expect(han.sans.home).toMatch(/绿.*鸭/);
		expect(han.sans.home).toContain('“');
	});

	it('makes no Chinese face of punctuation alone', () => {
		expect(wanted([use('en', 'Yalu')]).han.serif).toEqual({ abroad: '中文', home: '' });
	});
});

describe('unicode', () => {
	it('tells scripts apart', () => {
		expect([...'A“′한ㄱ中、，'].map(scriptOf)).toEqual([
			...['latin', 'latin', 'latin', 'hangul', 'hangul', 'han', 'han', 'han']
		]);
	});

	it('writes the shortest range', () => {
		expect(rangeOf('cab中')).toBe('U+61-63,U+4E2D');
		expect(inRange(0x62, rangeOf('cab中'))).toBe(true);
		expect(inRange(0x64, rangeOf('cab中'))).toBe(false);
	});
});
