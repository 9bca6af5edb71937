/** Text of a display list as outlined glyphs, for pictures that cannot use the page's fonts. */
import type { TextStyle } from '../fonts/metrics.ts';
import { along, measure, type Pixel } from '../overlay/line.ts';
import { px, shape, type Attributes, type Shape } from '../overlay/shape.ts';
import type { Language } from '../story/types.ts';
import { glyphPaths } from './outline.ts';

/** Attributes that only a page needs. */
const OF_PAGE = /^(class|data-.+)$/;
const HALO = ['stroke', 'stroke-opacity', 'stroke-linejoin'] as const;

/**
 * The same picture without text, classes and data attributes: every distinct glyph stands once in the first
 * `<defs>` and is set by `<use>`; halos are the same glyphs stroked beneath.
 *
 * @param prefix begins every id that is added
 * @throws naming a character that no font has
 */
export function outlined(shapes: readonly Shape[], language: Language, prefix = 'g'): Shape[] {
	const glyphs = new Map<string, { id: string; path: string }>();
	const curves = new Map<string, string>();
	let texts = 0;

	const glyphId = (key: string, path: string): string => {
		let known = glyphs.get(key);
		if (!known) glyphs.set(key, (known = { id: `${prefix}${glyphs.size}`, path }));
		return known.id;
	};
	const set = (content: string, style: TextStyle) => {
		const { glyphs: distinct, positions, scale, advance } = glyphPaths(content, style);
		const paths = new Map(distinct.map(({ id, path }) => [id, path]));
		return {
			scale,
			advance,
			glyphs: positions.map(({ id, x, y }) => ({ id: glyphId(id, paths.get(id) ?? ''), x, y }))
		};
	};

	const straight = (text: Shape, style: TextStyle): Shape => {
		const { scale, advance, glyphs } = set(text.text ?? '', style);
		const anchor = text.attributes['text-anchor'];
		const shift = anchor === 'middle' ? -advance / 2 : anchor === 'end' ? -advance : 0;
		const x = Number(text.attributes['x'] ?? 0) + shift;
		const y = Number(text.attributes['y'] ?? 0);
		const uses = glyphs.map((glyph, i) =>
			shape(String(i), 'use', {
				href: `#${glyph.id}`,
				x: Math.round(glyph.x / scale),
				...(glyph.y ? { y: Math.round(glyph.y / scale) } : {})
			})
		);
		const own = text.attributes['transform'];
		return inked(text, uses, scale, {
			transform: `${own ? `${own} ` : ''}translate(${px(x)} ${px(y)}) scale(${round(scale)})`
		});
	};

	const curved = (text: Shape, path: Shape, style: TextStyle): Shape => {
		const d = curves.get(String(path.attributes['href']).slice(1));
		if (d === undefined) throw new Error(`No curve ${path.attributes['href']} for "${path.text}"`);
		const line = measure(pointsOf(d));
		const letters = [...(path.text ?? '')].map((letter) => set(letter, style));
		const length = letters.reduce((sum, { advance }) => sum + advance, 0);
		const middle = Number.parseFloat(String(path.attributes['startOffset'] ?? '50%')) / 100;
		let at = line.length * middle - length / 2;
		const uses = letters.flatMap(({ glyphs, advance, scale }, i) => {
			const { point, direction } = along(line, at + advance / 2);
			at += advance;
			const turn = px((direction * 180) / Math.PI);
			return glyphs.map((glyph, j) =>
				shape(`${i}-${j}`, 'use', {
					href: `#${glyph.id}`,
					transform: `translate(${px(point[0])} ${px(point[1])}) rotate(${turn}) translate(${px(-advance / 2)}) scale(${round(scale)})`
				})
			);
		});
		return inked(text, uses, letters[0]?.scale ?? 1, {});
	};

	/** Glyphs with their halo beneath: the very same glyphs, stroked. */
	const inked = (text: Shape, uses: Shape[], scale: number, place: Attributes): Shape => {
		const { attributes } = text;
		const ink: Attributes = 'fill' in attributes ? { fill: attributes['fill'] } : {};
		const width = Number(attributes['stroke-width'] ?? 0);
		if (!attributes['stroke'] || width <= 0)
			return shape(text.key, 'g', { ...place, ...ink }, uses);
		const id = `${prefix}t${texts++}`;
		const halo: Attributes = { href: `#${id}`, 'stroke-width': px(width / scale) };
		for (const name of HALO) {
			const value = attributes[name];
			if (value !== undefined && !(name === 'stroke-opacity' && Number(value) === 1))
				halo[name] = value;
		}
		return shape(text.key, 'g', place, [
			shape('halo', 'use', halo),
			shape('ink', 'g', { id, ...ink }, uses)
		]);
	};

	const visit = (each: Shape): Shape => {
		if (each.tag === 'path' && each.attributes['id'])
			curves.set(String(each.attributes['id']), String(each.attributes['d']));
		if (each.tag === 'text') {
			const path = each.children?.find(({ tag }) => tag === 'textPath');
			const style = styleOf(each, language);
			return path ? curved(each, path, style) : straight(each, style);
		}
		const attributes = Object.fromEntries(
			Object.entries(each.attributes).filter(([name]) => !OF_PAGE.test(name))
		);
		return each.children
			? { ...each, attributes, children: each.children.map(visit) }
			: { ...each, attributes };
	};

	const content = shapes.map(visit);
	const defs = [...glyphs.values()].map(({ id, path }) => shape(id, 'path', { id, d: path }));
	return [shape(`${prefix}-glyphs`, 'defs', {}, defs), ...content];
}

const round = (value: number) => Math.round(value * 1e5) / 1e5;

function styleOf({ attributes }: Shape, language: Language): TextStyle {
	const size = Number(attributes['font-size'] ?? 16);
	const spacing = Number(attributes['letter-spacing'] ?? 0);
	return {
		family: String(attributes['class'] ?? '').includes('map-serif') ? 'serif' : 'sans',
		size,
		weight: Number(attributes['font-weight'] ?? 400),
		italic: attributes['font-style'] === 'italic',
		letterSpacing: spacing / size,
		language
	};
}

/** Points along path data of M, L and Q commands, as the overlay writes for names on a curve. */
export function pointsOf(data: string): Pixel[] {
	const points: Pixel[] = [];
	for (const [, command = '', rest = ''] of data.matchAll(/([MLQ])([^MLQ]*)/g)) {
		const numbers = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
		const [x = 0, y = 0, endX = 0, endY = 0] = numbers;
		if (command !== 'Q') {
			points.push([x, y]);
			continue;
		}
		const [fromX, fromY] = points.at(-1) ?? [x, y];
		const parts = 6;
		for (let i = 1; i <= parts; i++) {
			const t = i / parts;
			const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
			points.push([a * fromX + b * x + c * endX, a * fromY + b * y + c * endY]);
		}
	}
	return points;
}
