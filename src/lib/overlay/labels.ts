/**
 * The labels of a stop: placed once for its resting camera, then carried along while the camera travels.
 * Placing is the costly part, so its results are remembered by what they depend on.
 */
import type { Camera } from '../camera/camera.ts';
import type { LabelSet } from '../scene/scene.ts';
import type { Stop } from '../scene/story.ts';
import { tokens } from '../cartography/palette.ts';
import { arrowOutline } from './arrow.ts';
import {
	block,
	labelCandidates,
	LINE_HEIGHT,
	spotsWithin,
	type Candidate,
	type LabelContext
} from './label-items.ts';
import type { OverlayData } from './data.ts';
import { flowWidth } from './flow.ts';
import { plateOn, stretches } from './in-view.ts';
import { along, measure, type Pixel } from './line.ts';
import { createMemory, type Memory } from './memory.ts';
import {
	overlaps,
	placeLabels,
	type Box,
	type Obstacle,
	type PlacedLabel
} from './place-labels.ts';
import { riverLabels, type RiverLabel } from './rivers.ts';
import { px, shape, type Shape } from './shape.ts';
import { view as viewOf, type Unit, type View } from './view.ts';

/** What drawing a label takes; nothing of what placing it took, which holds whole borders. */
type DrawnCandidate = Pick<Candidate, 'id' | 'kind' | 'lines' | 'angle' | 'ring'>;

export interface PlacedSet {
	/** `position`: what is named, on the unit square. */
	labels: { candidate: DrawnCandidate; position: Unit; placed: PlacedLabel }[];
	rivers: RiverLabel[];
}

const around = ([x, y]: Pixel, reach: number): Box => ({
	left: x - reach,
	top: y - reach,
	right: x + reach,
	bottom: y + reach
});

/** From this rank on, names are those of the ground. */
const GROUND = 10;
/** The rank of the names of states. */
const STATES = 14;

/** What a pixel of a label on an arrow costs: boxes of a spine overlap, so it counts about twice. */
const ON_ARROW = 7;

/** What a pixel of a label on an arc costs: it is thin, and read along its whole way. */
const ON_ARC = 2;

/** What a pixel of a label on another place's sign costs. */
const ON_SIGN = 10;

/** What a pixel of a label on the border along the Yalu costs: a country's name stands on its own side. */
const ON_BORDER = 1;
/** What a pixel of a label on the parallel costs: its dots are fine, and it divides. */
const ON_PARALLEL = 3;
/** Pixels to each side of the border, and between the boxes that stand for it. */
const BORDER = { reach: 5, step: 12 };

/** What a pixel of a label on an area costs, beside that of the area itself. */
const ON_AREA = 0.5;

/** Where one state ends and another begins: all names keep off the river, those of the two Koreas off the parallel too. */
function dividesOf({ view, data, story }: LabelContext, stop: Stop): Obstacle[] {
	const box = plateOn(view);
	const parallel = stop.layers.some(
		({ feature }) => story.features[feature]?.line === 'parallel-38'
	);
	const along38 = parallel ? stretches(data.parallel, box) : [];
	const divides: Obstacle[] = [];
	for (const [stretch, cost] of [
		...data.yalu.flatMap((line) => stretches(line, box)).map((each) => [each, ON_BORDER] as const),
		...along38.map((each) => [each, ON_PARALLEL] as const)
	]) {
		const line = measure(stretch.map(view.toPixel));
		for (let at = 0; at <= line.length; at += BORDER.step)
			divides.push({ ...around(along(line, at).point, BORDER.reach), hard: false, cost });
	}
	return divides;
}

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
		for (const ring of course.rings) {
			const { inside, step } = spotsWithin(ring, view);
			for (const position of inside)
				obstacles.push({
					...around(view.toPixel(position), step / 2),
					hard: false,
					cost: ON_AREA,
					of: `feature-${feature.id}`
				});
		}
		for (const positions of course.lines) {
			const pixels = positions.map(view.toPixel);
			if (
				feature.kind === 'corridor' ||
				feature.kind === 'advance' ||
				feature.kind === 'withdrawal'
			) {
				const arrow = arrowOutline(pixels, view.weight, 1);
				if (arrow) {
					const solid = arrow.grown * tokens.story.corridor.fullOpacityAt;
					for (const { point, at } of arrow.spine.filter((_, i) => i % 2 === 0))
						obstacles.push({
							...around(point, arrow.width(at) / 2 + 2),
							hard: false,
							// The tail fades, and so does the harm.
							cost: ON_ARROW * Math.min(1, at / solid)
						});
					const { neck, tip, wing } = arrow.head;
					for (const share of [0.25, 0.65])
						obstacles.push({
							...around(
								[neck[0] + (tip[0] - neck[0]) * share, neck[1] + (tip[1] - neck[1]) * share],
								wing * (1 - share)
							),
							hard: false,
							cost: ON_ARROW
						});
				}
			} else {
				const line = measure(pixels);
				const isArc = feature.kind === 'message' || feature.kind === 'visit';
				const reach =
					feature.kind === 'front'
						? 9
						: feature.kind === 'donor'
							? Math.max(8, flowWidth(course.value ?? 0, view.width) / 2)
							: 3;
				for (let at = 0; at <= line.length; at += reach * 2)
					obstacles.push({
						...around(along(line, at).point, reach),
						hard: false,
						cost: feature.kind === 'front' ? 0.35 : isArc ? ON_ARC : 1
					});
				// Without its head an arc has no direction.
				if (isArc)
					obstacles.push({
						...around(along(line, line.length - 4).point, 6),
						hard: false,
						cost: ON_ARROW
					});
			}
		}
	}
	for (const candidate of labelCandidates(context, stop)) {
		// Signs for orientation are drawn where their names find room.
		if (candidate.kind !== 'place' || !candidate.needed) continue;
		obstacles.push({
			...around(candidate.points[0] as Pixel, candidate.radius + 3),
			hard: false,
			cost: ON_SIGN,
			of: candidate.id,
			sign: true
		});
	}
	// A line from afar may have most of its length beyond the plate.
	const plate = { left: 0, top: 0, right: view.width, bottom: view.height };
	return obstacles.filter((obstacle) => overlaps(obstacle, plate));
}

/** A set is some ten kilobytes, and half of them are as far as a reader turns back. */
const REMEMBERED_STOPS = 32;

/** For each geometry: labels that were placed while a file was missing do not outlast its coming. */
const remembered = new WeakMap<OverlayData, Memory<PlacedSet>>();

function memoryOf(data: OverlayData): Memory<PlacedSet> {
	const known = remembered.get(data) ?? createMemory(REMEMBERED_STOPS);
	remembered.set(data, known);
	return known;
}

/**
 * Labels for a stop as they stand at a camera. `reserved` are boxes in pixels that the legend and controls take.
 * Of each stop the last set is remembered: a reader who explores sees every frame from another camera.
 */
export function placedSet(
	context: Omit<LabelContext, 'view'>,
	stop: Stop,
	camera: Camera,
	plate: View,
	reserved: readonly Box[]
): PlacedSet {
	const dependsOn = [
		context.words.language,
		camera.lon,
		camera.lat,
		camera.zoom,
		plate.width,
		plate.height,
		plate.scale,
		plate.weight,
		context.day,
		context.palette.sheet,
		JSON.stringify(reserved)
	].join('|');
	return memoryOf(context.data).recall(stop.id, dependsOn, () =>
		placeSet(context, stop, camera, plate, reserved)
	);
}

function placeSet(
	context: Omit<LabelContext, 'view'>,
	stop: Stop,
	camera: Camera,
	plate: View,
	reserved: readonly Box[]
): PlacedSet {
	const full: LabelContext = { ...context, view: viewOf(camera, plate, plate) };
	const candidates = labelCandidates(full, stop);
	const obstacles = obstaclesOf(full, stop, reserved);
	const labels: PlacedSet['labels'] = [];
	const rivers: RiverLabel[] = [];
	const taken: Box[] = [];
	const place = (wanted: (candidate: Candidate) => boolean, more: readonly Obstacle[] = []) => {
		const these = candidates.filter(wanted);
		const hard = taken.map((box) => ({ ...box, hard: true }));
		for (const placed of placeLabels(these, [...obstacles, ...more, ...hard], plate)) {
			labels.push(standing(these[placed.item] as Candidate, placed));
			taken.push(...placed.boxes);
		}
	};
	const blocked = obstacles.filter(({ hard, cost = 1 }) => hard || cost > 1);
	const nameRivers = (wanted: (id: string) => boolean) => {
		for (const river of riverLabels(full, [...taken, ...blocked], wanted)) {
			rivers.push(river);
			taken.push(...river.boxes);
		}
	};
	// The story first, with the river that it speaks of; then the ground, and its other rivers.
	const isStory = ({ rank, needed }: Candidate) => needed === true || rank < GROUND;
	const told = stop.layers.some(({ feature }) => context.story.features[feature]?.line === 'yalu');
	const divides = dividesOf(full, stop);
	const border = divides.filter(({ cost }) => cost === ON_BORDER);
	place((each) => isStory(each) && !each.late, border);
	if (told) {
		nameRivers((id) => id === 'yalu');
		if (rivers.length === 0) place(({ late }) => late === true);
	}
	// Capitals and cities that show where one is, the states with what divides them, and the rest.
	place((each) => !isStory(each) && each.kind === 'place' && each.rank < STATES, border);
	place(({ pair }) => pair !== undefined, divides);
	place(
		(each) =>
			!labels.some(({ candidate }) => candidate.id === each.id) && !isStory(each) && !each.pair,
		border
	);
	nameRivers((id) => !(told && id === 'yalu'));
	return { labels, rivers };
}

const standing = (
	{ id, kind, lines, angle, ring, positions }: Candidate,
	placed: PlacedLabel
): PlacedSet['labels'][number] => ({
	candidate: { id, kind, lines, angle, ring },
	position: positions[placed.point] as Unit,
	placed
});

/** Text with its halo, centred on the point. */
function blockShapes(candidate: DrawnCandidate, anchor: PlacedLabel['anchor']): Shape[] {
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
	for (const { candidate, position, placed } of set.labels) {
		const [x, y] = plate.toPixel(position);
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
