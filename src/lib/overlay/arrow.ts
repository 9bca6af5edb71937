/**
 * Corridors, advances and withdrawals: a broad faded tail that tapers to a neck and a head.
 * Hatching (side a) or dots (side b) are drawn as strokes that follow the course, so that no mask is needed.
 */
import type { Palette } from '../cartography/palette.ts';
import { tokens } from '../cartography/palette.ts';
import type { Side } from '../story/types.ts';
import { along, measure, pathData, sample, sideways, slice, type Pixel } from './line.ts';
import { px, shape, type Shape } from './shape.ts';

const {
	tailWidth,
	neckWidth,
	headFactor,
	fullOpacityAt,
	fillOpacity,
	edge,
	case: casing
} = tokens.story.corridor;

export interface ArrowStyle {
	side: Side;
	palette: Palette;
	/** Multiplies the widths of the token file. */
	weight: number;
	/** 0 to 1: how far the head has come. */
	growth: number;
	opacity: number;
	/** Makes gradient ids unique on a page that holds several maps. */
	prefix: string;
}

/** Below this length in pixels the arrow shrinks with its course. */
const FULL_LENGTH = 150;

/** The outline of an arrow along a course: right flank, head, left flank. Null while there is nothing to see. */
export function arrowOutline(
	course: readonly Pixel[],
	weight: number,
	growth: number
): {
	outline: Pixel[];
	spine: ReturnType<typeof sample>;
	width(at: number): number;
	grown: number;
	/** The head's base and point, and how far it reaches to each side of its base. */
	head: { neck: Pixel; tip: Pixel; wing: number };
} | null {
	const whole = measure(course);
	const fit = Math.min(1, whole.length / (FULL_LENGTH * Math.max(0.6, weight))) * weight;
	const head = { width: neckWidth * headFactor * fit, length: neckWidth * headFactor * 0.92 * fit };
	const grown = whole.length * growth;
	if (grown < 2 || whole.length < 6) return null;
	const headLength = Math.min(head.length, grown * 0.8);
	const headScale = headLength / head.length;
	const bodyEnd = grown - headLength * 0.82;
	const width = (at: number) => {
		const share = Math.min(1, at / whole.length);
		const eased = 1 - (1 - share) ** 1.7;
		return (tailWidth + (neckWidth - tailWidth) * eased) * fit;
	};
	const body = measure(slice(whole, 0, Math.max(1, bodyEnd)));
	const spine = sample(body, Math.max(5, 7 * weight));
	const right = spine.map(({ point, direction, at }) =>
		sideways(point, direction, (width(at) / 2) * (grown < head.length ? headScale : 1))
	);
	const left = spine.map(({ point, direction, at }) =>
		sideways(point, direction, (-width(at) / 2) * (grown < head.length ? headScale : 1))
	);
	const tip = along(whole, grown).point;
	const neck = along(whole, Math.max(0, grown - headLength)).point;
	const direction = Math.atan2(tip[1] - neck[1], tip[0] - neck[0]);
	const wing = (head.width / 2) * headScale;
	const outline: Pixel[] = [
		...right,
		sideways(neck, direction, wing),
		tip,
		sideways(neck, direction, -wing),
		...left.reverse()
	];
	return { outline, spine, width, grown, head: { neck, tip, wing } };
}

/** Strokes of the side's pattern inside the arrow. */
function texture(side: Side, arrow: NonNullable<ReturnType<typeof arrowOutline>>): string {
	const body = measure(arrow.spine.map(({ point }) => point));
	if (body.length < 4) return '';
	let data = '';
	if (side === 'a') {
		for (let at = 3; at < body.length - 2; at += 5) {
			const reach = Math.min(arrow.width(at) / 2, at);
			const tailward = along(body, at - reach);
			const headward = along(body, Math.min(body.length, at + reach));
			const half = arrow.width(at) / 2 - 0.6;
			const from = sideways(
				tailward.point,
				tailward.direction,
				half * Math.min(1, at / (half + 0.1))
			);
			const to = sideways(
				headward.point,
				headward.direction,
				-Math.min(half, arrow.width(at + reach) / 2 - 0.6)
			);
			data += `M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}`;
		}
		return data;
	}
	let row = 0;
	for (let at = 3; at < body.length - 1; at += 4.2, row++) {
		const { point, direction } = along(body, at);
		const half = arrow.width(at) / 2 - 1.6;
		const start = row % 2 === 0 ? 0 : 2.6;
		for (let by = start; by <= half; by += 5.2) {
			for (const offset of by === 0 ? [0] : [by, -by]) {
				const dot = sideways(point, direction, offset);
				data += `M${px(dot[0])} ${px(dot[1])}h0`;
			}
		}
	}
	return data;
}

export function arrowShapes(key: string, course: readonly Pixel[], style: ArrowStyle): Shape[] {
	const arrow = arrowOutline(course, style.weight, style.growth);
	if (!arrow) return [];
	const colours = style.side === 'a' ? style.palette.sideA : style.palette.sideB;
	const whole = measure(course);
	const tail = along(whole, 0).point;
	const full = along(whole, whole.length * fullOpacityAt * 0.8).point;
	const gradient = (id: string, colour: string, start: number, end: number) =>
		shape(
			id,
			'linearGradient',
			{
				id,
				gradientUnits: 'userSpaceOnUse',
				x1: px(tail[0]),
				y1: px(tail[1]),
				x2: px(full[0]),
				y2: px(full[1])
			},
			[
				shape('from', 'stop', { offset: 0, 'stop-color': colour, 'stop-opacity': start }),
				shape('to', 'stop', { offset: 1, 'stop-color': colour, 'stop-opacity': end })
			]
		);
	const id = `${style.prefix}${key}`;
	const data = pathData(arrow.outline, true);
	return [
		shape(key, 'g', { opacity: px(style.opacity), 'data-feature': key, class: 'feature' }, [
			shape('paint', 'defs', {}, [
				gradient(`${id}-fill`, colours.fill, 0, fillOpacity),
				gradient(`${id}-ink`, colours.ink, 0, 1),
				gradient(`${id}-case`, style.palette.arrow.edge, 0, 0.9)
			]),
			shape('case', 'path', {
				d: data,
				fill: 'none',
				stroke: `url(#${id}-case)`,
				'stroke-width': px(edge.width + 2 * casing.width),
				'stroke-linejoin': 'round'
			}),
			shape('fill', 'path', {
				d: data,
				fill: `url(#${id}-fill)`,
				stroke: `url(#${id}-ink)`,
				'stroke-width': edge.width,
				'stroke-linejoin': 'round'
			}),
			shape('texture', 'path', {
				d: texture(style.side, arrow),
				fill: 'none',
				stroke: `url(#${id}-ink)`,
				'stroke-width': style.side === 'a' ? 1.05 : 1.7,
				'stroke-linecap': 'round',
				'stroke-opacity': 0.75
			})
		])
	];
}
