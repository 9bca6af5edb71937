/** Messages and journeys: thin arcs with a small head, in order of date. */
import type { Palette } from '../cartography/palette.ts';
import { tokens } from '../cartography/palette.ts';
import { along, measure, pathData, slice, type Pixel } from './line.ts';
import { px, shape, type Shape } from './shape.ts';

const { width, head } = tokens.story.arc;

export interface ArcStyle {
	palette: Palette;
	kind: 'message' | 'visit';
	established: boolean;
	growth: number;
	opacity: number;
	scale: number;
	highlighted: boolean;
}

export function arcShapes(key: string, course: readonly Pixel[], style: ArcStyle): Shape[] {
	const line = measure(course);
	const grown = line.length * style.growth;
	if (grown < 3) return [];
	const tip = along(line, grown);
	const size = Math.min(head, grown * 0.6) * Math.max(0.9, style.scale);
	const body = slice(line, 0, Math.max(0, grown - size * 0.7));
	const back = along(line, Math.max(0, grown - size)).point;
	const direction = Math.atan2(tip.point[1] - back[1], tip.point[0] - back[0]);
	const wing = (angle: number): Pixel => [
		tip.point[0] - Math.cos(direction + angle) * size,
		tip.point[1] - Math.sin(direction + angle) * size
	];
	const ink = style.kind === 'message' ? style.palette.accent : style.palette.label.ink;
	const dash: Record<string, string | number> = !style.established
		? { 'stroke-dasharray': '0.1 4.5', 'stroke-linecap': 'round' }
		: style.kind === 'message'
			? { 'stroke-dasharray': '7 3' }
			: {};
	const stroke = px((style.highlighted ? width * 1.6 : width) * Math.max(0.9, style.scale));
	return [
		shape(key, 'g', { opacity: px(style.opacity), 'data-feature': key, class: 'feature' }, [
			shape('case', 'path', {
				d: pathData(body),
				fill: 'none',
				stroke: style.palette.label.halo,
				'stroke-opacity': 0.85,
				'stroke-width': px(stroke + 2.4),
				'stroke-linecap': 'round'
			}),
			shape('line', 'path', {
				d: pathData(body),
				fill: 'none',
				stroke: ink,
				'stroke-width': stroke,
				...dash
			}),
			shape('head', 'path', {
				d: pathData([tip.point, wing(0.46), wing(-0.46)], true),
				fill: ink,
				stroke: style.palette.label.halo,
				'stroke-width': 0.8,
				'stroke-linejoin': 'round'
			})
		])
	];
}
