/** Small pictures for the legend, drawn by the same functions that draw the map. */
import { palettes, tokens, type Palette, type PaletteName } from '../cartography/palette.ts';
import { arcShapes } from '../overlay/arc.ts';
import { areaShapes, traceShapes } from '../overlay/area.ts';
import { arrowShapes } from '../overlay/arrow.ts';
import { flowWidth } from '../overlay/flow.ts';
import { frontShapes } from '../overlay/front.ts';
import type { Pixel } from '../overlay/line.ts';
import { demarcationShapes, parallelShapes, riverShapes, zoneShapes } from '../overlay/lines.ts';
import { px, shape, toSvg, type Shape } from '../overlay/shape.ts';
import { symbolShapes } from '../overlay/symbol.ts';
import type { Swatch } from './legend.ts';

export const SWATCH = { width: 44, height: 22 } as const;

const row = (y: number): Pixel[] => [
	[1, y],
	[15, y],
	[29, y],
	[43, y]
];
const box: Pixel[] = [
	[2, 3],
	[42, 3],
	[42, 19],
	[2, 19]
];

/** Pixels that a swatch stands over: a flow to scale may be thicker than a row. */
export function swatchHeight(swatch: Swatch, plateWidth: number): number {
	return swatch.type === 'flow'
		? Math.max(SWATCH.height, Math.ceil(flowWidth(swatch.millionRoubles, plateWidth)) + 6)
		: SWATCH.height;
}

/** @param plateWidth width of the plate in pixels, for flows to scale */
export function swatchShapes(
	swatch: Swatch,
	palette: Palette,
	prefix: string,
	plateWidth: number
): Shape[] {
	const line = { palette, opacity: 1, prefix };
	switch (swatch.type) {
		case 'arrow':
			return arrowShapes('swatch', row(11), {
				side: swatch.side,
				palette,
				weight: 0.9,
				growth: 1,
				opacity: 1,
				prefix
			});
		case 'front':
			return frontShapes('swatch', [row(11)], {
				palette,
				flank: 10,
				growth: 1,
				opacity: 1,
				weight: 1
			});
		case 'message':
		case 'visit':
			return arcShapes('swatch', row(11), {
				palette,
				kind: swatch.type,
				established: swatch.type === 'message' || swatch.established,
				growth: 1,
				opacity: 1,
				scale: 1,
				highlighted: false
			});
		case 'area':
			return [
				...areaShapes('swatch', [box], {
					palette,
					side: swatch.side,
					presence: swatch.left ? 'left' : 'present',
					share: swatch.left ? 0 : 1,
					growth: 1,
					opacity: 1,
					prefix
				}),
				// What has left an area has left its way, too.
				...(swatch.left
					? traceShapes('trace', row(11), { palette, side: swatch.side, opacity: 1 })
					: [])
			];
		case 'flow':
			return [
				shape('flow', 'rect', {
					x: 0,
					y: px(11 - flowWidth(swatch.millionRoubles, plateWidth) / 2),
					width: 44,
					height: px(flowWidth(swatch.millionRoubles, plateWidth)),
					fill: palette.uncertainty
				})
			];
		case 'thin-flow':
			return [
				shape('thin', 'path', {
					d: 'M1 11H43',
					fill: 'none',
					stroke: palette.donorInk.other,
					'stroke-width': 1.6,
					'stroke-dasharray': tokens.story.flow.belowScale.dash.join(' '),
					'stroke-linecap': 'round'
				})
			];
		case 'line':
			switch (swatch.line) {
				case 'parallel-38':
					return parallelShapes('swatch', row(11), line);
				case 'demarcation-line':
					return demarcationShapes('swatch', row(11), line);
				case 'demilitarized-zone':
					return zoneShapes('swatch', [box], line);
				case 'yalu':
					return riverShapes('swatch', [row(11)], line);
			}
			break;
		case 'ring':
			return [
				shape('ring', 'circle', {
					cx: 22,
					cy: 11,
					r: 9,
					fill: palette.uncertainty,
					'fill-opacity': tokens.story.uncertainty.fillOpacity,
					stroke: palette.uncertainty,
					'stroke-width': tokens.story.uncertainty.stroke,
					'stroke-dasharray': '0.1 4',
					'stroke-linecap': 'round'
				}),
				shape('dot', 'circle', { cx: 22, cy: 11, r: 1.6, fill: palette.place.ink })
			];
		case 'symbol':
			return swatch.sides.map((side, i) =>
				symbolShapes(
					`place-swatch${i}`,
					swatch.symbol,
					[22 + (i - (swatch.sides.length - 1) / 2) * 18, 11],
					{
						palette,
						scale: 1,
						side
					}
				)
			);
	}
	return [];
}

/** The picture as SVG text, without the outer `<svg>`. */
export function swatchSvg(
	swatch: Swatch,
	palette: PaletteName,
	prefix: string,
	plateWidth: number
): string {
	return toSvg(swatchShapes(swatch, palettes[palette], prefix, plateWidth));
}
