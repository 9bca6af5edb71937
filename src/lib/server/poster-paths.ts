/** Makes a picture that is only looked at smaller: straight paths lose what no eye sees, and equal paths stand once. */
import { shape, type Shape } from '../overlay/shape.ts';
import { pathData } from '../poster/path.ts';
import { simplifyLine } from '../poster/simplify.ts';

type Point = [number, number];

/** Pixels that a line may go aside: half of what the tenths of its coordinates round away anyway. */
const TOLERANCE = 0.12;
/** Only absolute M, L and Z: curves and arcs stay as they are. */
const STRAIGHT = /^[MLZ\d\s.,-]+$/;
const LONG = 60;

/** Path data of straight lines, with one decimal and without points that change nothing; other data as it is. */
export function shortened(data: string): string {
	if (!STRAIGHT.test(data)) return data;
	let written = '';
	for (const [piece] of data.matchAll(/M[^M]*/g)) {
		const numbers = (piece.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
		const points: Point[] = [];
		for (let i = 0; i + 1 < numbers.length; i += 2)
			points.push([numbers[i] as number, numbers[i + 1] as number]);
		written += pathData([simplifyLine(points, TOLERANCE)], piece.includes('Z'));
	}
	return written;
}

/**
 * The same picture with shortened paths; a long path that is drawn more than once stands in `<defs>` and is set by
 * `<use>`. Paths with an id stay where they are, because something refers to them.
 */
export function compacted(shapes: readonly Shape[], prefix = 'p'): Shape[] {
	const count = new Map<string, number>();
	const shortenedOnce = new Map<string, string>();
	const short = (data: string): string => {
		let known = shortenedOnce.get(data);
		if (known === undefined) shortenedOnce.set(data, (known = shortened(data)));
		return known;
	};
	const dataOf = ({ tag, attributes: { id, d } }: Shape): string | null =>
		tag === 'path' && id === undefined && d !== undefined ? short(String(d)) : null;

	const tally = (each: Shape): void => {
		const data = dataOf(each);
		if (data !== null) count.set(data, (count.get(data) ?? 0) + 1);
		each.children?.forEach(tally);
	};
	shapes.forEach(tally);

	const shared = new Map<string, string>();
	for (const [data, times] of count)
		if (times > 1 && data.length > LONG) shared.set(data, `${prefix}${shared.size}`);

	const visit = (each: Shape): Shape => {
		const data = dataOf(each);
		if (data !== null) {
			const { d: _, ...attributes } = each.attributes;
			const id = shared.get(data);
			return id
				? { ...each, tag: 'use', attributes: { href: `#${id}`, ...attributes } }
				: { ...each, attributes: { d: data, ...attributes } };
		}
		return each.children ? { ...each, children: each.children.map(visit) } : each;
	};
	const content = shapes.map(visit);
	const defs = [...shared].map(([d, id]) => shape(id, 'path', { id, d }));
	return defs.length > 0 ? [shape(`${prefix}-paths`, 'defs', {}, defs), ...content] : content;
}
