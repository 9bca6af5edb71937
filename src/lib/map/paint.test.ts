import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shape, toSvg, type Shape } from '../overlay/shape.ts';
import { createPainter, type PaintedElement } from './paint.ts';

/** Ten lines of a document: it counts what is written. */
let writes: string[] = [];
class Element implements PaintedElement {
	attributes: Record<string, string> = {};
	children: Element[] = [];
	text = '';
	constructor(readonly tag: string) {}
	setAttribute(name: string, value: string) {
		writes.push(`${this.tag} ${name}=${value}`);
		this.attributes[name] = value;
	}
	removeAttribute(name: string) {
		writes.push(`${this.tag} -${name}`);
		// eslint-disable-next-line @typescript-eslint/no-dynamic-delete
		delete this.attributes[name];
	}
	insertBefore(child: Element, before: Element | null) {
		writes.push(`insert ${child.tag}`);
		this.children = this.children.filter((each) => each !== child);
		const at = before ? this.children.indexOf(before) : this.children.length;
		if (at < 0) throw new Error('insertBefore: not a child');
		this.children.splice(at, 0, child);
	}
	removeChild(child: Element) {
		if (!this.children.includes(child)) throw new Error('removeChild: not a child');
		writes.push(`remove ${child.tag}`);
		this.children = this.children.filter((each) => each !== child);
	}
	get textContent() {
		return this.text;
	}
	set textContent(value: string) {
		writes.push(`text ${value}`);
		this.text = value;
		this.children = [];
	}
	toString(): string {
		const written = Object.entries(this.attributes)
			.sort()
			.map(([name, value]) => ` ${name}="${value}"`)
			.join('');
		const content = this.text || this.children.join('');
		return content ? `<${this.tag}${written}>${content}</${this.tag}>` : `<${this.tag}${written}/>`;
	}
}

const page = { createElementNS: (_: string, name: string) => new Element(name) };

const sorted = (shapes: readonly Shape[]): Shape[] =>
	shapes.map((each) => ({
		...each,
		attributes: Object.fromEntries(Object.entries(each.attributes).sort()),
		...(each.children ? { children: sorted(each.children) } : {})
	}));

function fresh() {
	writes = [];
	const root = new Element('svg');
	const painter = createPainter(root as PaintedElement, page);
	const inside = () => root.children.join('');
	return { painter, inside };
}

const tree = fc.letrec<{ list: Shape[] }>((tie) => ({
	list: fc
		.uniqueArray(
			fc.record({
				key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
				tag: fc.constantFrom('g' as const, 'path' as const),
				attributes: fc.dictionary(
					fc.constantFrom('d', 'fill', 'x'),
					fc.integer({ min: 0, max: 3 })
				),
				content: fc.oneof(
					{ maxDepth: 3 },
					fc.constant(undefined),
					fc.constantFrom('one', 'two'),
					tie('list')
				)
			}),
			{ selector: (each) => each.key, maxLength: 6 }
		)
		.map((list) =>
			list.map(({ key, tag, attributes, content }) => shape(key, tag, { ...attributes }, content))
		)
})).list;

describe('painter', () => {
	it('leaves the page as the last list says, whatever was painted before', () => {
		fc.assert(
			fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (lists) => {
				const { painter, inside } = fresh();
				for (const list of lists) painter.paint(list);
				expect(inside()).toBe(toSvg(sorted(lists.at(-1) ?? [])));
			}),
			{ numRuns: 500 }
		);
	});

	it('writes nothing when nothing changed', () => {
		fc.assert(
			fc.property(tree, (list) => {
				const { painter } = fresh();
				painter.paint(list);
				writes = [];
				painter.paint(structuredClone(list));
				expect(writes).toEqual([]);
			})
		);
	});

	it('writes the one attribute that changed', () => {
		const { painter } = fresh();
		const list = (x: number) => [
			shape('a', 'g', { fill: 'red' }, [shape('b', 'path', { d: 'M0 0', x })])
		];
		painter.paint(list(1));
		writes = [];
		painter.paint(list(2));
		expect(writes).toEqual(['path x=2']);
	});

	it('takes one out and puts one in without moving the others', () => {
		const { painter, inside } = fresh();
		const list = (...keys: string[]) => keys.map((key) => shape(key, 'g', { id: key }));
		painter.paint(list('a', 'b', 'c', 'd'));
		writes = [];
		painter.paint(list('a', 'c', 'new', 'd'));
		expect(writes).toEqual(['remove g', 'g id=new', 'insert g']);
		expect(inside()).toBe('<g id="a"/><g id="c"/><g id="new"/><g id="d"/>');
	});

	it('refuses two shapes with one key', () => {
		const { painter } = fresh();
		expect(() => painter.paint([shape('a', 'g', {}), shape('a', 'g', {})])).toThrow('one key: a');
	});
});
