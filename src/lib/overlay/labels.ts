/**
 * The labels of a stop: placed once for its resting camera, then carried along while the camera travels.
 * Placing is the costly part, so its results are remembered by what they depend on.
 */
import type { Camera } from '../camera/camera.ts';
import type { LabelSet } from '../scene/scene.ts';
import type { Stop } from '../scene/story.ts';
import { arrowOutline } from './arrow.ts';
import {
	block,
	labelCandidates,
	LINE_HEIGHT,
	type Candidate,
	type LabelContext
} from './label-items.ts';
import { along, measure, type Pixel } from './line.ts';
import { placeLabels, type Box, type Obstacle, type PlacedLabel } from './place-labels.ts';
import { riverLabels, type RiverLabel } from './rivers.ts';
import { px, shape, type Shape } from './shape.ts';
import { view as viewOf, type Unit, type View } from './view.ts';

export interface PlacedSet {
	labels: { candidate: Candidate; placed: PlacedLabel }[];
	rivers: RiverLabel[];
}

const around = ([x, y]: Pixel, reach: number): Box => ({
	left: x - reach,
	top: y - reach,
	right: x + reach,
	bottom: y + reach
});

/** What labels should keep off: arrows, bands and flows a little, signs more, the legend altogether. */
function obstaclesOf(context: LabelContext, stop: Stop, reserved: readonly Box[]): Obstacle[] {
	const { view, data, story } = context;
	const obstacles: Obstacle[] = reserved.map((box) => ({ ...box, hard: true }));
	for (const layer of stop.layers) {
		const feature = story.features[layer.feature];
		const course = data.courses[layer.feature];
		if (!feature) continue;
		if (feature.line === 'demarcation-line' || feature.line === 'demilitarized-zone') {
			const reach = Math.max(5, 2 / view.kilometresPerPixel);
			data.demarcation.forEach((position, i) => {
				if (i % 6 === 0)
					obstacles.push({ ...around(view.toPixel(position), reach), hard: false, cost: 1.2 });
			});
		}
		if (!course) continue;
		for (const positions of course.lines) {
			const pixels = positions.map(view.toPixel);
			if (
				feature.kind === 'corridor' ||
				feature.kind === 'advance' ||
				feature.kind === 'withdrawal'
			) {
				const arrow = arrowOutline(pixels, view.weight, 1);
				for (const { point, at } of arrow?.spine.filter((_, i) => i % 2 === 0) ?? []) {
					obstacles.push({
						...around(point, (arrow?.width(at) ?? 10) / 2),
						hard: false,
						cost: 1.4
					});
				}
			} else {
				const line = measure(pixels);
				const reach = feature.kind === 'front' ? 9 : feature.kind === 'donor' ? 8 : 3;
				for (let at = 0; at <= line.length; at += reach * 2)
					obstacles.push({
						...around(along(line, at).point, reach),
						hard: false,
						cost: feature.kind === 'front' ? 0.35 : 1
					});
			}
		}
	}
	for (const candidate of labelCandidates(context, stop)) {
		if (candidate.kind !== 'place') continue;
		obstacles.push({
			...around(candidate.points[0] as Pixel, candidate.radius + 1),
			hard: false,
			cost: 3,
			of: candidate.id
		});
	}
	return obstacles;
}

const remembered = new Map<string, PlacedSet>();
const REMEMBER = 48;

/** Labels for a stop as they stand at a camera. `reserved` are boxes in pixels that the legend and controls take. */
export function placedSet(
	context: Omit<LabelContext, 'view'>,
	stop: Stop,
	camera: Camera,
	plate: View,
	reserved: readonly Box[]
): PlacedSet {
	const key = [
		stop.id,
		context.words.language,
		camera.lon,
		camera.lat,
		camera.zoom,
		plate.width,
		plate.height,
		plate.scale,
		plate.weight,
		context.day,
		Object.keys(context.palette.sheet).length,
		context.palette.sheet,
		JSON.stringify(reserved)
	].join('|');
	const known = remembered.get(key);
	if (known) return known;
	const full: LabelContext = { ...context, view: viewOf(camera, plate, plate) };
	const candidates = labelCandidates(full, stop);
	const obstacles = obstaclesOf(full, stop, reserved);
	const placed = placeLabels(candidates, obstacles, plate);
	const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
	const set: PlacedSet = {
		labels: placed.flatMap((label) => {
			const candidate = byId.get(label.id);
			return candidate ? [{ candidate, placed: label }] : [];
		}),
		rivers: riverLabels(full, [
			...placed.flatMap(({ boxes }) => boxes),
			...obstacles.filter(({ hard }) => hard)
		])
	};
	if (remembered.size >= REMEMBER) remembered.delete(remembered.keys().next().value as string);
	remembered.set(key, set);
	return set;
}

/** Text with its halo, centred on the point. */
function blockShapes(candidate: Candidate, anchor: PlacedLabel['anchor']): Shape[] {
	const { height, width } = block(candidate.lines);
	const align = anchor.includes('right') ? 'start' : anchor.includes('left') ? 'end' : 'middle';
	const x = align === 'start' ? -width / 2 : align === 'end' ? width / 2 : 0;
	let y = -height / 2;
	return candidate.lines.map((each, i) => {
		y += each.size * LINE_HEIGHT;
		const { style } = each;
		const trailing = style.tracking * each.size;
		return shape(
			`line${i}`,
			'text',
			{
				x: px(x + (align === 'middle' ? trailing / 2 : align === 'end' ? trailing : 0)),
				y: px(y - each.size * 0.3),
				'text-anchor': align,
				class: `map-${style.family}`,
				'font-size': px(each.size),
				'font-weight': style.weight,
				...(style.italic ? { 'font-style': 'italic' } : {}),
				...(style.tracking ? { 'letter-spacing': px(style.tracking * each.size) } : {}),
				fill: style.colour,
				stroke: style.halo,
				'stroke-width': px(style.haloWidth * 2),
				'stroke-opacity': style.haloOpacity,
				'stroke-linejoin': 'round',
				'paint-order': 'stroke'
			},
			each.text
		);
	});
}

/** The shapes of a set as the camera stands now. */
export function labelShapes(
	set: PlacedSet,
	{ stop, opacity }: LabelSet,
	plate: View,
	context: Omit<LabelContext, 'view'>,
	prefix: string
): Shape {
	const children: Shape[] = [];
	for (const river of set.rivers) {
		const id = `${prefix}${stop}-${river.id}`;
		const pixels = river.curve.map(plate.toPixel);
		const { style } = river.line;
		children.push(
			shape(`river-${river.id}`, 'g', {}, [
				shape('paint', 'defs', {}, [shape('curve', 'path', { id, d: smoothPath(pixels) })]),
				shape(
					'name',
					'text',
					{
						class: `map-${style.family}`,
						'font-size': px(river.line.size),
						'font-weight': style.weight,
						...(style.italic ? { 'font-style': 'italic' } : {}),
						'letter-spacing': px(style.tracking * river.line.size),
						fill: style.colour,
						stroke: style.halo,
						'stroke-width': px(style.haloWidth * 2),
						'stroke-opacity': style.haloOpacity,
						'stroke-linejoin': 'round',
						'paint-order': 'stroke'
					},
					[
						shape(
							'path',
							'textPath',
							{
								href: `#${id}`,
								startOffset: `${Math.round(river.share * 100)}%`,
								'text-anchor': 'middle'
							},
							river.line.text
						)
					]
				)
			])
		);
	}
	for (const { candidate, placed } of set.labels) {
		const [x, y] = plate.toPixel(candidate.positions[placed.point] as Unit);
		const turn = candidate.angle ? ` rotate(${candidate.angle})` : '';
		const text = blockShapes(candidate, placed.anchor);
		const ring = candidate.ring
			? [
					shape('ring', 'circle', {
						r: px((candidate.lines[0]?.size ?? 12) * 0.78),
						fill: context.palette.sheet,
						stroke: context.palette.label.ink,
						'stroke-width': 1.2
					})
				]
			: [];
		children.push(
			shape(
				candidate.id,
				'g',
				{
					transform: `translate(${px(x + placed.offset[0])} ${px(y + placed.offset[1])})${turn}`,
					class: `label label-${candidate.kind}`,
					'data-label': candidate.id
				},
				[...ring, ...text]
			)
		);
	}
	return shape(
		`labels-${stop}`,
		'g',
		{ class: 'labels', opacity: px(opacity), 'data-stop': stop },
		children
	);
}

/** Smooth path through points, as quadratic curves between midpoints. */
function smoothPath(points: readonly Pixel[]): string {
	const [first] = points;
	if (!first) return '';
	let d = `M${px(first[0])} ${px(first[1])}`;
	for (let i = 1; i < points.length - 1; i++) {
		const a = points[i] as Pixel;
		const b = points[i + 1] as Pixel;
		d += `Q${px(a[0])} ${px(a[1])} ${px((a[0] + b[0]) / 2)} ${px((a[1] + b[1]) / 2)}`;
	}
	const last = points.at(-1) as Pixel;
	return `${d}L${px(last[0])} ${px(last[1])}`;
}

/** Places of a stop with their signs: those of its own, and those labelled for orientation. */
export function signedPlaces(
	set: PlacedSet,
	stop: Stop,
	data: LabelContext['data']
): { id: string; own: boolean }[] {
	const own = new Set(stop.places);
	const labelled = set.labels.flatMap(({ candidate }) =>
		candidate.kind === 'place' ? [candidate.id.replace(/^place-/, '')] : []
	);
	return [...new Set([...own, ...labelled])]
		.filter((id) => data.places[id])
		.map((id) => ({ id, own: own.has(id) }));
}
