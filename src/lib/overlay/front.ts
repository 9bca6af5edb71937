/** Fronts: two soft bands back to back, hatching on side a's flank and dots on side b's, fading outward. No line between. */
import type { Palette } from '../cartography/palette.ts';
import { tokens } from '../cartography/palette.ts';
import { measure, pathData, sample, sideways, type Pixel } from './line.ts';
import { px, shape, type Shape } from './shape.ts';

const { coreOpacity } = tokens.story.front;
/** Steps of fading, from the line of contact outward. */
const STRIPS = 5;
/** A band is never thinner than this on each flank, in pixels, so that its pattern can be seen. */
const MIN_FLANK = 9;

export interface FrontStyle {
	palette: Palette;
	/** Half the band's width in pixels, as the scale of the map has it. */
	flank: number;
	growth: number;
	opacity: number;
	weight: number;
}

/** How strongly strip `i` of STRIPS is drawn. */
const fade = (i: number) => (1 - i / STRIPS) ** 1.25;

export function frontShapes(
	key: string,
	lines: readonly (readonly Pixel[])[],
	style: FrontStyle
): Shape[] {
	const flank = Math.max(MIN_FLANK * Math.max(0.7, style.weight), style.flank);
	const pieces = lines.map((line, index) => {
		const spine = sample(measure(line), 6);
		return [
			...flankShapes(`north${index}`, spine, -flank, style.palette.sideA, 'a'),
			...flankShapes(`south${index}`, spine, flank, style.palette.sideB, 'b')
		];
	});
	return [
		shape(
			key,
			'g',
			{ opacity: px(style.opacity * style.growth), 'data-feature': key, class: 'feature' },
			pieces.flat()
		)
	];
}

function flankShapes(
	key: string,
	spine: ReturnType<typeof sample>,
	reach: number,
	colours: { fill: string; ink: string },
	side: 'a' | 'b'
): Shape[] {
	const shapes: Shape[] = [];
	// The ends fade too: the band narrows over its last stretch instead of being cut off.
	const ends = (i: number) => Math.min(1, 0.55 + Math.min(i, spine.length - 1 - i) * 0.12);
	const edge = (share: number): Pixel[] =>
		spine.map(({ point, direction }, i) => sideways(point, direction, reach * share * ends(i)));
	for (let i = 0; i < STRIPS; i++) {
		shapes.push(
			shape(`${key}-wash${i}`, 'path', {
				d: pathData([...edge(i / STRIPS), ...edge((i + 1) / STRIPS).reverse()], true),
				fill: colours.fill,
				'fill-opacity': px(coreOpacity * fade(i)),
				stroke: 'none'
			})
		);
	}
	const sign = Math.sign(reach);
	if (side === 'a') {
		for (let i = 0; i < STRIPS; i++) {
			let data = '';
			for (let j = 0; j < spine.length - 1; j++) {
				const { point, direction } = spine[j] as (typeof spine)[number];
				const inner = Math.abs(reach) * (i / STRIPS) * ends(j);
				const outer = Math.abs(reach) * ((i + 1) / STRIPS) * ends(j);
				const lean = (by: number): Pixel => {
					const [x, y] = sideways(point, direction, by * sign);
					return [x + Math.cos(direction) * by * 0.8, y + Math.sin(direction) * by * 0.8];
				};
				data += pathData([lean(inner), lean(outer)]);
			}
			shapes.push(
				shape(`${key}-hatch${i}`, 'path', {
					d: data,
					fill: 'none',
					stroke: colours.ink,
					'stroke-width': 1.3,
					'stroke-opacity': px(fade(i))
				})
			);
		}
		return shapes;
	}
	const rows = Math.max(2, Math.floor(Math.abs(reach) / 5));
	for (let row = 0; row < rows; row++) {
		let data = '';
		spine.forEach(({ point, direction }, j) => {
			const shift = row % 2 === 0 ? 0 : 3;
			const by = ((row + 0.5) / rows) * Math.abs(reach) * ends(j);
			const [x, y] = sideways(point, direction, by * sign);
			data += `M${px(x + Math.cos(direction) * shift)} ${px(y + Math.sin(direction) * shift)}h0`;
		});
		shapes.push(
			shape(`${key}-dots${row}`, 'path', {
				d: data,
				fill: 'none',
				stroke: colours.ink,
				'stroke-width': 2,
				'stroke-linecap': 'round',
				'stroke-opacity': px((1 - row / rows) ** 1.1)
			})
		);
	}
	return shapes;
}
