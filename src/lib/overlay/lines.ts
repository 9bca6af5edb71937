/** Lines of the ground that the story speaks of: the 38th parallel, the demarcation line and its zone, the Yalu. */
import type { Palette } from '../cartography/palette.ts';
import { tokens } from '../cartography/palette.ts';
import { pathData, type Pixel } from './line.ts';
import { px, shape, type Shape } from './shape.ts';

const parallelToken = tokens.ground.parallel;
const zoneToken = tokens.story.zone;

interface LineStyle {
	palette: Palette;
	opacity: number;
	prefix: string;
}

/** Thin dots: a line of reference, never styled as a border. */
export function parallelShapes(
	key: string,
	line: readonly Pixel[],
	{ palette, opacity }: LineStyle
): Shape[] {
	return [
		shape(key, 'path', {
			d: pathData(line),
			fill: 'none',
			stroke: palette.parallel,
			'stroke-width': parallelToken.width,
			'stroke-dasharray': '0.1 5.5',
			'stroke-linecap': 'round',
			opacity: px(opacity),
			'data-feature': key,
			class: 'feature'
		})
	];
}

/** A cased plum line. */
export function demarcationShapes(
	key: string,
	line: readonly Pixel[],
	{ palette, opacity }: LineStyle
): Shape[] {
	const d = pathData(line);
	return [
		shape(key, 'g', { opacity: px(opacity), 'data-feature': key, class: 'feature' }, [
			shape('case', 'path', {
				d,
				fill: 'none',
				stroke: palette.label.halo,
				'stroke-width': zoneToken.lineWidth + 2 * zoneToken.case,
				'stroke-linejoin': 'round',
				'stroke-opacity': 0.9
			}),
			shape('line', 'path', {
				d,
				fill: 'none',
				stroke: palette.demarcation,
				'stroke-width': zoneToken.lineWidth,
				'stroke-linejoin': 'round'
			})
		])
	];
}

/** Wash, hatching and hairline edges. */
export function zoneShapes(
	key: string,
	rings: readonly (readonly Pixel[])[],
	{ palette, opacity, prefix }: LineStyle
): Shape[] {
	const d = rings.map((ring) => pathData(ring, true)).join('');
	const id = `${prefix}${key}-hatch`;
	return [
		shape(key, 'g', { opacity: px(opacity), 'data-feature': key, class: 'feature' }, [
			shape('paint', 'defs', {}, [
				shape(
					'hatch',
					'pattern',
					{
						id,
						patternUnits: 'userSpaceOnUse',
						width: zoneToken.hatchPx,
						height: zoneToken.hatchPx,
						patternTransform: 'rotate(45)'
					},
					[
						shape('line', 'rect', {
							x: 0,
							y: 0,
							width: 0.9,
							height: zoneToken.hatchPx,
							fill: palette.zone.hatch
						})
					]
				)
			]),
			shape('wash', 'path', { d, fill: palette.zone.fill, 'fill-rule': 'evenodd' }),
			shape('hatching', 'path', {
				d,
				fill: `url(#${id})`,
				'fill-opacity': 0.62,
				'fill-rule': 'evenodd'
			}),
			shape('edge', 'path', {
				d,
				fill: 'none',
				stroke: palette.zone.edge,
				'stroke-width': zoneToken.edgeWidth
			})
		])
	];
}

/** A river as the subject: drawn over the ground's own, stronger. */
export function riverShapes(
	key: string,
	lines: readonly (readonly Pixel[])[],
	{ palette, opacity }: LineStyle
): Shape[] {
	const d = lines.map((line) => pathData(line)).join('');
	return [
		shape(key, 'g', { opacity: px(opacity), 'data-feature': key, class: 'feature' }, [
			shape('glow', 'path', {
				d,
				fill: 'none',
				stroke: palette.label.water,
				'stroke-width': 7,
				'stroke-opacity': 0.16,
				'stroke-linejoin': 'round',
				'stroke-linecap': 'round'
			}),
			shape('line', 'path', {
				d,
				fill: 'none',
				stroke: palette.label.water,
				'stroke-width': 2.6,
				'stroke-linejoin': 'round',
				'stroke-linecap': 'round'
			})
		])
	];
}
