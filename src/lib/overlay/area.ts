/** Broad areas where troops stood: hatched while held, thinning as they leave, then a dotted outline. */
import type { Palette } from '../cartography/palette.ts';
import type { LayerPresence, Side } from '../story/types.ts';
import { pathData, type Pixel } from './line.ts';
import { px, shape, type Shape } from './shape.ts';

export interface AreaStyle {
	palette: Palette;
	side: Side | null;
	presence: LayerPresence;
	/** Share of those who were there. */
	share: number;
	growth: number;
	opacity: number;
	prefix: string;
}

export function areaShapes(
	key: string,
	rings: readonly (readonly Pixel[])[],
	style: AreaStyle
): Shape[] {
	const colours = style.side === 'b' ? style.palette.sideB : style.palette.sideA;
	const neutral = style.side === null;
	const fill = neutral ? style.palette.uncertainty : colours.fill;
	const ink = neutral ? style.palette.uncertainty : colours.ink;
	const d = rings.map((ring) => pathData(ring, true)).join('');
	const left = style.presence === 'left';
	const held = left ? 0 : style.share;
	const children: Shape[] = [];
	if (!left) {
		// Soft edge: the wash is laid three times, each wider and fainter.
		for (const [i, width] of [18, 9].entries()) {
			children.push(
				shape(`soft${i}`, 'path', {
					d,
					fill: 'none',
					stroke: fill,
					'stroke-width': width,
					'stroke-linejoin': 'round',
					'stroke-opacity': px((neutral ? 0.05 : 0.1) * held)
				})
			);
		}
		const id = `${style.prefix}${key}-hatch`;
		children.push(
			shape('paint', 'defs', {}, [
				shape(
					'hatch',
					'pattern',
					{
						id,
						patternUnits: 'userSpaceOnUse',
						width: 6,
						height: 6,
						patternTransform: 'rotate(45)'
					},
					[shape('line', 'rect', { x: 0, y: 0, width: neutral ? 0.7 : 1.3, height: 6, fill: ink })]
				)
			]),
			shape('wash', 'path', { d, fill, 'fill-opacity': px(neutral ? 0.1 : 0.08 + 0.2 * held) }),
			shape('hatching', 'path', {
				d,
				fill: `url(#${id})`,
				'fill-opacity': px(neutral ? 0.22 : 0.1 + 0.5 * held)
			})
		);
	} else {
		children.push(shape('wash', 'path', { d, fill, 'fill-opacity': 0.16 }));
	}
	children.push(
		shape('outline', 'path', {
			d,
			fill: 'none',
			stroke: ink,
			'stroke-width': 1.5,
			'stroke-dasharray': '0.1 4.6',
			'stroke-linecap': 'round',
			'stroke-opacity': left ? 0.95 : px(0.25 + 0.6 * (1 - held))
		})
	);
	return [
		shape(
			key,
			'g',
			{
				opacity: px(style.opacity * style.growth * (style.presence === 'faint' ? 0.4 : 1)),
				'data-feature': key,
				class: 'feature'
			},
			children
		)
	];
}

/** The way that a stream took, when it has passed. */
export function traceShapes(
	key: string,
	course: readonly Pixel[],
	style: { palette: Palette; side: Side | null; opacity: number }
): Shape[] {
	const ink = style.side === 'b' ? style.palette.sideB.ink : style.palette.sideA.ink;
	return [
		shape(key, 'path', {
			d: pathData(course),
			fill: 'none',
			stroke: ink,
			'stroke-width': 1.4,
			'stroke-dasharray': '0.1 6',
			'stroke-linecap': 'round',
			opacity: px(style.opacity * 0.8),
			'data-feature': key,
			class: 'feature'
		})
	];
}
