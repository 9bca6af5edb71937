/** Donor flows: bands as wide as their sums, one lane for each East European state. */
import type { Palette } from '../cartography/palette.ts';
import { tokens } from '../cartography/palette.ts';
import type { Course } from './data.ts';
import { measure, pathData, sample, sideways, slice, type Pixel } from './line.ts';
import { px, shape, type Shape } from './shape.ts';

const { pxPerMillionRoubles, min, belowScale, case: casing } = tokens.story.flow;
/** Width of plate for which the token file gives its scale, in pixels. */
const REFERENCE_WIDTH = 880;

const toScale = (millionRoubles: number, plateWidth: number): number =>
	(millionRoubles * pxPerMillionRoubles * plateWidth) / REFERENCE_WIDTH;

/** Width of a flow in pixels on a plate of this width. */
export function flowWidth(millionRoubles: number, plateWidth: number): number {
	return Math.max(min, toScale(millionRoubles, plateWidth));
}

/** Whether a flow is drawn wider than its sum, since it would hardly be seen. */
export const isWidened = (millionRoubles: number, plateWidth: number): boolean =>
	toScale(millionRoubles, plateWidth) < min;

/** Whether a flow is a dotted line instead of a band. */
export const isDotted = ({ donor, value }: Pick<Course, 'donor' | 'value'>): boolean =>
	(donor ?? 'other') === 'other' || (value ?? 0) < belowScale.value;

/**
 * Sideways offset of each lane of a bundle, in pixels, so that lanes of these widths lie side by side with a gap.
 */
export function laneOffsets(widths: readonly number[], gap: number): number[] {
	const total = widths.reduce((sum, width) => sum + width + gap, -gap);
	let edge = -total / 2;
	return widths.map((width) => {
		const offset = edge + width / 2;
		edge += width + gap;
		return offset;
	});
}

export interface FlowStyle {
	palette: Palette;
	plateWidth: number;
	growth: number;
	opacity: number;
	/** Sideways offset of the lane in its bundle, in pixels. */
	offset: number;
	/** Another donor is pointed at. */
	dimmed: boolean;
}

export function flowShapes(
	key: string,
	course: Course,
	pixels: readonly Pixel[],
	style: FlowStyle
): Shape[] {
	const donor = course.donor ?? 'other';
	const colour = style.palette.donor[donor];
	const value = course.value ?? 0;
	const line = measure(pixels);
	const grown = line.length * style.growth;
	if (grown < 3) return [];
	const opacity = px(style.opacity * (style.dimmed ? 0.28 : 1));
	const group = (children: Shape[]) => [
		shape(key, 'g', { opacity, 'data-feature': key, class: 'feature' }, children)
	];

	if (isDotted(course)) {
		const d = pathData(slice(line, 0, grown));
		return group([
			shape('line', 'path', {
				d,
				fill: 'none',
				stroke: style.palette.donorInk.other,
				'stroke-width': 1.6,
				'stroke-dasharray': belowScale.dash.join(' '),
				'stroke-linecap': 'round'
			})
		]);
	}

	const width = flowWidth(value, style.plateWidth);
	const spine = sample(measure(slice(line, 0, grown)), 8);
	// A lane leaves from its own capital and takes its place in the bundle on the way; at the end all points meet.
	const offsetAt = (at: number) =>
		style.offset *
		Math.min(1, at / (line.length * 0.22)) *
		Math.min(1, (line.length - at) / (line.length * 0.12));
	const taper = Math.max(10, width * 0.75);
	const halfAt = (at: number) =>
		(Math.min(width, width * Math.max(0.06, (grown - at) / taper)) / 2) * (at < 0 ? 0 : 1);
	const edge = (sign: number) =>
		spine.map(({ point, direction, at }) =>
			sideways(point, direction, offsetAt(at) + sign * halfAt(at))
		);
	const outline = [...edge(1), ...edge(-1).reverse()];
	const children = [
		shape('case', 'path', {
			d: pathData(outline, true),
			fill: style.palette.arrow.edge,
			stroke: style.palette.arrow.edge,
			'stroke-width': px(casing * 2),
			'stroke-linejoin': 'round',
			'stroke-opacity': 0.8
		}),
		shape('fill', 'path', { d: pathData(outline, true), fill: colour })
	];
	if (donor === 'ussr') {
		for (const sign of [1, -1]) {
			const inner = spine
				.filter(({ at }) => grown - at > taper * 0.6)
				.map(({ point, direction, at }) =>
					sideways(point, direction, offsetAt(at) + sign * width * 0.28)
				);
			children.push(
				shape(`inner${sign}`, 'path', {
					d: pathData(inner),
					fill: 'none',
					stroke: style.palette.arrow.edge,
					'stroke-width': 1
				})
			);
		}
	}
	return group(children);
}
