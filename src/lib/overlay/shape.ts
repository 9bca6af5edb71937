/**
 * A display list: SVG as plain data, so that one pure function draws for the browser, the prerendered page, the
 * standalone picture and print. `toSvg` writes it as text; `src/lib/map/paint.ts` writes only what changed to the page.
 */
export type Attributes = Record<string, string | number>;

export interface Shape {
	/** Unique among its siblings; the same thing keeps its key from frame to frame. */
	key: string;
	tag:
		| 'g'
		| 'path'
		| 'circle'
		| 'rect'
		| 'line'
		| 'text'
		| 'tspan'
		| 'textPath'
		| 'use'
		| 'image'
		| 'defs'
		| 'pattern'
		| 'clipPath'
		| 'mask'
		| 'linearGradient'
		| 'radialGradient'
		| 'stop'
		| 'title';
	attributes: Attributes;
	/** Character data; a shape has either text or children. */
	text?: string;
	children?: Shape[];
}

export function shape(
	key: string,
	tag: Shape['tag'],
	attributes: Attributes,
	content?: string | Shape[]
): Shape {
	if (content === undefined) return { key, tag, attributes };
	return typeof content === 'string'
		? { key, tag, attributes, text: content }
		: { key, tag, attributes, children: content };
}

const escape = (value: string) =>
	value
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Pixels with at most two decimals: finer is not visible, and longer is not small. */
export const px = (value: number): number => Math.round(value * 100) / 100;

/** The display list as SVG text, without the outer `<svg>`. */
export function toSvg(shapes: readonly Shape[]): string {
	return shapes
		.map(({ tag, attributes, text, children }) => {
			const written = Object.entries(attributes)
				.map(([name, value]) => ` ${name}="${escape(String(value))}"`)
				.join('');
			const content = text !== undefined ? escape(text) : children ? toSvg(children) : '';
			return content ? `<${tag}${written}>${content}</${tag}>` : `<${tag}${written}/>`;
		})
		.join('');
}
