/**
 * Writes a display list to the page, and only what changed since the last one. It compares with the list it remembers
 * and never reads the page, so that scrolling costs writes and nothing else.
 */
import type { Shape } from '../overlay/shape.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The little of an element that painting needs; every SVG element has it. */
export interface PaintedElement {
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
	insertBefore(child: PaintedElement, before: PaintedElement | null): unknown;
	removeChild(child: PaintedElement): unknown;
	textContent: string | null;
}

export interface ElementMaker {
	createElementNS(namespace: string, name: string): PaintedElement;
}

interface Painted {
	shape: Shape;
	element: PaintedElement;
	children: Map<string, Painted>;
}

export interface Painter {
	paint(shapes: readonly Shape[]): void;
}

function writeAttributes(
	element: PaintedElement,
	before: Shape['attributes'],
	after: Shape['attributes']
): void {
	if (before === after) return;
	for (const name in after) {
		const value = after[name];
		if (value !== undefined && value !== before[name]) element.setAttribute(name, String(value));
	}
	for (const name in before) if (after[name] === undefined) element.removeAttribute(name);
}

/**
 * A painter of the children of an element. The element is the painter's own: nobody else may write its children.
 * What stands in it already (the prerendered picture) should be removed before.
 */
export function createPainter(root: PaintedElement, page: ElementMaker): Painter {
	const make = (shape: Shape): Painted => {
		const element = page.createElementNS(SVG, shape.tag);
		const painted: Painted = { shape, element, children: new Map() };
		writeAttributes(element, {}, shape.attributes);
		if (shape.text !== undefined) element.textContent = shape.text;
		if (shape.children) reconcile(element, painted.children, shape.children);
		return painted;
	};

	const update = (painted: Painted, shape: Shape): void => {
		const before = painted.shape;
		painted.shape = shape;
		if (before === shape) return;
		writeAttributes(painted.element, before.attributes, shape.attributes);
		if (shape.text !== undefined) {
			if (painted.children.size > 0) painted.children.clear();
			if (before.text !== shape.text) painted.element.textContent = shape.text;
			return;
		}
		if (before.text !== undefined) painted.element.textContent = '';
		reconcile(painted.element, painted.children, shape.children ?? []);
	};

	/** Makes the children those of the list, in its order. What stays in order is not moved. */
	const reconcile = (
		parent: PaintedElement,
		current: Map<string, Painted>,
		shapes: readonly Shape[]
	): void => {
		const wanted = new Map(shapes.map((shape) => [shape.key, shape]));
		if (wanted.size !== shapes.length) throw new Error(`Two shapes with one key: ${twice(shapes)}`);
		for (const [key, painted] of current) {
			if (wanted.get(key)?.tag === painted.shape.tag) continue;
			parent.removeChild(painted.element);
			current.delete(key);
		}
		// The children that are there, in their order; a walk over both lists moves only what is out of place.
		const standing = [...current.keys()];
		const placed: [string, Painted][] = [];
		let next = 0;
		for (const shape of shapes) {
			let painted = current.get(shape.key);
			while (next < standing.length && !current.has(standing[next] ?? '')) next++;
			const expected = standing[next];
			if (painted && shape.key === expected) {
				next++;
				update(painted, shape);
			} else {
				const before = expected === undefined ? null : (current.get(expected)?.element ?? null);
				if (painted) {
					update(painted, shape);
					standing.splice(standing.indexOf(shape.key, next), 1);
				} else {
					painted = make(shape);
				}
				parent.insertBefore(painted.element, before);
			}
			placed.push([shape.key, painted]);
		}
		current.clear();
		for (const [key, painted] of placed) current.set(key, painted);
	};

	const children = new Map<string, Painted>();
	return { paint: (shapes) => reconcile(root, children, shapes) };
}

const twice = (shapes: readonly Shape[]): string => {
	const seen = new Set<string>();
	for (const { key } of shapes) {
		if (seen.has(key)) return key;
		seen.add(key);
	}
	return '';
};
