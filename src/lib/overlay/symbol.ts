/** Signs for places, by kind. Sizes from the token file. */
import type { Palette } from '../cartography/palette.ts';
import { tokens } from '../cartography/palette.ts';
import type { Side } from '../story/types.ts';
import type { Pixel } from './line.ts';
import { px, shape, type Shape } from './shape.ts';
import type { SymbolName } from './symbol-kinds.ts';

export { symbolOf, type SymbolName } from './symbol-kinds.ts';

const { symbols } = tokens;

/** Parts of signs that fill their outlines. */
const HEART = new Set(['dot', 'inner', 'core']);

/** Radius in pixels that labels and rings keep free. */
export const symbolRadius: Record<SymbolName, number> = {
	capital: symbols.capital.r,
	city: symbols.city.r,
	town: symbols.town.r,
	crossing: 7,
	battle: 5,
	signing: 7.5,
	port: 6.5,
	headquarters: 5.5,
	project: 6,
	dam: 5.5,
	meeting: 5,
	damage: 6
};

/** The sign at a pixel. `side` turns the tick of a port of entry and colours it. */
export function symbolShapes(
	key: string,
	name: SymbolName,
	[x, y]: Pixel,
	{
		palette,
		scale,
		opacity = 1,
		side = null,
		highlighted = false,
		ended = false
	}: {
		palette: Palette;
		scale: number;
		opacity?: number;
		side?: Side | null;
		highlighted?: boolean;
		/** What it stands for is over: only its outline is left. */
		ended?: boolean;
	}
): Shape {
	const { ink, fill, project } = palette.place;
	const stroke = { stroke: ink, 'stroke-width': symbols.stroke, fill };
	const sideInk = side === 'a' ? palette.sideA.ink : side === 'b' ? palette.sideB.ink : ink;
	const parts: Record<SymbolName, () => Shape[]> = {
		capital: () => [
			shape('ring', 'circle', { r: symbols.capital.r, ...stroke }),
			shape('dot', 'circle', { r: symbols.capital.inner, fill: ink })
		],
		city: () => [shape('ring', 'circle', { r: symbols.city.r, ...stroke })],
		town: () => [shape('ring', 'circle', { r: symbols.town.r, ...stroke, 'stroke-width': 1.2 })],
		crossing: () => {
			const brackets = 'M-6.5 -5.2C-4 -2.4 4 -2.4 6.5 -5.2M-6.5 5.2C-4 2.4 4 2.4 6.5 5.2';
			return [
				shape('case', 'path', {
					d: brackets,
					fill: 'none',
					stroke: fill,
					'stroke-width': 4.6,
					'stroke-linecap': 'round'
				}),
				shape('bracket', 'path', {
					d: brackets,
					fill: 'none',
					stroke: ink,
					'stroke-width': 2,
					'stroke-linecap': 'round'
				})
			];
		},
		battle: () => [
			shape('case', 'path', {
				d: 'M-4.2 -4.2L4.2 4.2M4.2 -4.2L-4.2 4.2',
				fill: 'none',
				stroke: fill,
				'stroke-width': 4.4,
				'stroke-linecap': 'round'
			}),
			shape('cross', 'path', {
				d: 'M-4.2 -4.2L4.2 4.2M4.2 -4.2L-4.2 4.2',
				fill: 'none',
				stroke: ink,
				'stroke-width': 1.9,
				'stroke-linecap': 'round'
			})
		],
		signing: () => [
			shape('lozenge', 'path', { d: 'M0 -7L7 0L0 7L-7 0Z', ...stroke, 'stroke-linejoin': 'round' }),
			shape('dot', 'circle', { r: 1.7, fill: ink })
		],
		port: () => [
			shape('tick', 'path', {
				d: side === 'b' ? 'M0 5V9' : 'M0 -5V-9',
				stroke: sideInk,
				'stroke-width': 2,
				fill: 'none',
				'stroke-linecap': 'round'
			}),
			shape('ring', 'circle', { r: 4.6, stroke: sideInk, 'stroke-width': 2.2, fill }),
			shape('dot', 'circle', { r: 1.4, fill: sideInk })
		],
		headquarters: () => [
			shape('outer', 'rect', { x: -5, y: -5, width: 10, height: 10, ...stroke }),
			shape('inner', 'rect', { x: -2, y: -2, width: 4, height: 4, fill: ink })
		],
		project: () => [
			shape('triangle', 'path', {
				d: 'M0 -6.4L6 4.4L-6 4.4Z',
				fill: project,
				stroke: fill,
				'stroke-width': 1.2,
				'stroke-linejoin': 'round'
			})
		],
		dam: () => [
			shape('trapezium', 'path', {
				d: 'M-3.2 -4.4H3.2L5.6 4.4H-5.6Z',
				...stroke,
				'stroke-linejoin': 'round'
			})
		],
		meeting: () => [
			shape('outer', 'circle', { r: 5, ...stroke }),
			shape('inner', 'path', {
				d: 'M-2.4 0H2.4M0 -2.4V2.4',
				stroke: ink,
				'stroke-width': 1.4,
				fill: 'none'
			})
		],
		damage: () => [
			shape('ring', 'circle', {
				r: 6.4,
				fill: 'none',
				stroke: ink,
				'stroke-width': 1.4,
				'stroke-dasharray': '2.4 2.2'
			}),
			shape('core', 'circle', { r: 2.6, fill: ink })
		]
	};
	const grow = scale * (highlighted ? 1.3 : 1);
	return shape(
		key,
		'g',
		{
			transform: `translate(${px(x)} ${px(y)})${grow === 1 ? '' : ` scale(${px(grow)})`}`,
			opacity: px(opacity),
			'data-place': key.replace(/^place-/, ''),
			class: 'place'
		},
		parts[name]().filter(({ key }) => !ended || !HEART.has(key))
	);
}
