/** What could be labelled on a plate, in order of right. The placer decides what is. */
import { measureText } from '../fonts/metrics.ts';
import type { Palette } from '../cartography/palette.ts';
import { isLater, toDays, type SceneStory, type Stop } from '../scene/story.ts';
import type { GroundName, Place } from '../story/types.ts';
import { project, worldSize } from '../camera/mercator.ts';
import { acrossFrom } from './banks.ts';
import type { OverlayData } from './data.ts';
import { flowWidth } from './flow.ts';
import { along, distance, measure, slice, type Pixel } from './line.ts';
import { isSeen, seenStretch } from './in-view.ts';
import { LINE_MIN_ZOOM } from './line-zoom.ts';
import { POINT_ANCHORS, type Anchor, type LabelItem } from './place-labels.ts';
import { symbolOf, symbolRadius } from './symbol.ts';
import { placeClass, typeStyle, type TypeClass, type TypeStyle } from './type-styles.ts';
import type { Unit, View } from './view.ts';
import type { MapWords } from './words.ts';

export interface LabelLine {
	text: string;
	style: TypeStyle;
	/** Pixels, at the plate's scale. */
	size: number;
	width: number;
}

/** A candidate with what is needed to draw it. */
export interface Candidate extends LabelItem {
	lines: LabelLine[];
	/** Positions on the unit square, parallel to `points`. */
	positions: Unit[];
	kind: 'place' | 'feature' | 'ground' | 'river';
	/** Degrees, clockwise, for names that lean with their area. */
	angle: number;
	/** A numeral in a ring. */
	ring: boolean;
	/** Only where the river's own curves have no room for its name. */
	late?: boolean;
}

export const LINE_HEIGHT = 1.16;

export interface LabelContext {
	view: View;
	story: SceneStory;
	data: OverlayData;
	palette: Palette;
	words: MapWords;
	/** Day of the scene, for names that come and go. */
	day: number;
}

export function line(
	text: string,
	name: TypeClass,
	{ view, palette, words }: LabelContext,
	size?: number
): LabelLine {
	const style = typeStyle(name, palette, words.language);
	const written = style.capitals ? text.toLocaleUpperCase(words.language) : text;
	const pixels = (size ?? style.size) * view.scale;
	return {
		text: written,
		style,
		size: pixels,
		width: measureText(written, {
			family: style.family,
			italic: style.italic,
			weight: style.weight,
			size: pixels,
			letterSpacing: style.tracking,
			language: words.language
		})
	};
}

export function block(lines: readonly LabelLine[]): { width: number; height: number } {
	return {
		width: Math.max(0, ...lines.map((each) => each.width)),
		height: lines.reduce((sum, each) => sum + each.size * LINE_HEIGHT, 0)
	};
}

const candidate = (
	context: LabelContext,
	id: string,
	kind: Candidate['kind'],
	lines: LabelLine[],
	positions: Unit[],
	more: {
		rank: number;
		radius?: number;
		anchors?: readonly Anchor[];
		padding?: number;
		angle?: number;
		ring?: boolean;
		group?: string;
		pair?: { name: string; form: number };
		needed?: boolean;
		tolerance?: number;
		pointed?: boolean;
		farther?: readonly number[];
		isAcross?: LabelItem['isAcross'];
	}
): Candidate => {
	const size = block(lines);
	return {
		id,
		kind,
		lines,
		positions,
		points: positions.map(context.view.toPixel),
		width: size.width,
		height: size.height,
		radius: more.radius ?? 0,
		anchors: more.anchors ?? ['centre'],
		rank: more.rank,
		angle: more.angle ?? 0,
		ring: more.ring ?? false,
		...(more.group === undefined ? {} : { group: more.group }),
		...(more.pair === undefined ? {} : { pair: more.pair }),
		...(more.needed ? { needed: true } : {}),
		...(more.tolerance === undefined ? {} : { tolerance: more.tolerance }),
		...(more.pointed ? { pointed: true } : {}),
		...(more.farther === undefined ? {} : { farther: more.farther }),
		...(more.isAcross === undefined ? {} : { isAcross: more.isAcross }),
		...(more.padding === undefined ? {} : { padding: more.padding })
	};
};

const inView = ([x, y]: Pixel, { width, height }: View, margin = 0) =>
	x >= -margin && y >= -margin && x <= width + margin && y <= height + margin;

/** Beside a line: above or below it first. */
const BESIDE: readonly Anchor[] = [
	'above',
	'below',
	...POINT_ANCHORS.filter((anchor) => anchor !== 'above' && anchor !== 'below')
];

/** Pixels by which a step's own name may stand off its sign where the town is crowded. */
const FARTHER = 12;

/** Where the arcs of a step begin and end. */
function arcEnds({ data, story }: LabelContext, stop: Stop): Unit[] {
	return stop.layers.flatMap(({ feature: id }) => {
		const kind = story.features[id]?.kind;
		if (kind !== 'message' && kind !== 'visit') return [];
		const line = data.courses[id]?.lines[0] ?? [];
		return [line[0], line.at(-1)].filter((end): end is Unit => end !== undefined);
	});
}

/** An arc leads to a sign with a name, not to nowhere; courses are kept to about ten metres. */
const isEnd = ({ lon, lat }: Place, ends: readonly Unit[]): boolean => {
	const [x, y] = project([lon, lat]);
	return ends.some((end) => Math.hypot(end[0] - x, end[1] - y) < 2e-6);
};

/** The step's own places first, then capitals and cities for orientation. */
function places(context: LabelContext, stop: Stop): Candidate[] {
	const { data, view, words, story } = context;
	const events = new Map<string, string[]>();
	for (const layer of stop.layers) {
		const feature = story.features[layer.feature];
		if (feature?.at && layer.label !== false)
			events.set(feature.at, [...(events.get(feature.at) ?? []), feature.id]);
	}
	const own = [...new Set([...events.keys(), ...stop.places])];
	const ends = arcEnds(context, stop);
	const others = Object.values(data.places).filter(
		(place) =>
			!own.includes(place.id) &&
			(isEnd(place, ends) ||
				(place.kind === 'capital' && view.camera.zoom > 2) ||
				(view.camera.zoom > 6 && (place.kind === 'city' || place.kind === 'port_of_entry')))
	);
	const later = isLater(context.day);
	const across = acrossFrom(context, stop);
	const item = (place: Place, rank: number, step: boolean): Candidate => {
		const name = symbolOf[place.kind];
		const lines = [line(words.placeName(place, later), placeClass(place.kind), context)];
		const now = later ? null : words.placeNow(place);
		const roomy = view.weight > 0.6;
		if (step && now && roomy) lines.push(line(now, 'qualifier', context));
		if (step && place.uncertain && roomy)
			lines.push(line(words.within(place.precision_km), 'qualifier', context));
		for (const id of events.get(place.id) ?? []) {
			const { label, qualifier } = words.feature(id);
			if (label) lines.push(line(label, 'event', context));
			if (qualifier && roomy) lines.push(line(qualifier, 'qualifier', context));
		}
		return candidate(
			context,
			`place-${place.id}`,
			'place',
			lines,
			[project([place.lon, place.lat])],
			{
				rank,
				radius: symbolRadius[name] * view.scale,
				anchors: POINT_ANCHORS,
				pointed: true,
				isAcross: across(place),
				...(step
					? { needed: true, farther: [1, 2, 3, 4].map((each) => each * FARTHER * view.scale) }
					: {})
			}
		);
	};
	const all: Candidate[] = [];
	own.forEach((id, i) => {
		const place = data.places[id];
		if (place) all.push(item(place, (events.has(id) ? 0 : 0.5) + i * 0.01, true));
	});
	for (const place of others)
		all.push(item(place, isEnd(place, ends) ? 2 : place.kind === 'capital' ? 12 : 32, false));
	// A sign that the step does not need is not cut by the frame.
	return all.filter((each) =>
		inView(each.points[0] as Pixel, view, each.needed ? 0 : -each.radius - 3)
	);
}

/** Pixels kept between a line's last seen point and the plate's edge: words stand where there is room for some. */
const INSET = 14;

/** Points at these shares of what the plate shows of a course, in order. */
function spotsOf(
	lines: readonly (readonly Unit[])[],
	view: View,
	shares: readonly number[]
): Unit[] {
	const seen = seenStretch(lines, view, INSET) ?? seenStretch(lines, view);
	if (!seen) return [];
	const measured = measure(seen);
	return shares.map((share) => along(measured, measured.length * share).point);
}

/** Every tenth of a course, the wanted ones first. */
const tenths = (...first: readonly number[]): number[] => [
	...first,
	...[0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].filter((share) => !first.includes(share))
];

/** Squares that an area is cut into along its longer side. */
const GRID = 12;

/**
 * Points of a square grid over an area that lie in it and on the plate, the middle ones first; some along its edge; and
 * the pixels between the points of the grid.
 */
export function spotsWithin(
	ring: readonly Unit[],
	view: View
): { inside: Unit[]; edge: Unit[]; step: number } {
	const pixels = ring.map(view.toPixel);
	const xs = pixels.map(([x]) => x);
	const ys = pixels.map(([, y]) => y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const middle: Pixel = [(left + right) / 2, (top + bottom) / 2];
	const step = Math.max(4, right - left, bottom - top) / GRID;
	const inside: Pixel[] = [];
	for (let x = left + step / 2; x < right; x += step) {
		for (let y = top + step / 2; y < bottom; y += step) {
			if (inView([x, y], view) && isWithin([x, y], pixels)) inside.push([x, y]);
		}
	}
	inside.sort((a, b) => distance(a, middle) - distance(b, middle));
	const every = Math.max(1, Math.floor(ring.length / 16));
	return {
		inside: inside.map((point) => project(view.toLonLat(point))),
		edge: ring.filter((_, i) => i % every === 0 && inView(pixels[i] as Pixel, view)),
		step
	};
}

/** Even-odd rule. */
function isWithin([x, y]: Pixel, ring: readonly Pixel[]): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [ax, ay] = ring[i] as Pixel;
		const [bx, by] = ring[j] as Pixel;
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}

const donorClass: Record<string, TypeClass> = {
	china: 'donorChina',
	ussr: 'donorUssr',
	easternEurope: 'donorEasternEurope',
	other: 'donorOther'
};

/** Words on movements, fronts, areas and lines. */
function features(context: LabelContext, stop: Stop): Candidate[] {
	const { story, data, words, view } = context;
	const all: Candidate[] = [];
	stop.layers.forEach((layer, i) => {
		const feature = story.features[layer.feature];
		if (!feature || layer.label === false || feature.at) return;
		const { label, qualifier } = words.feature(feature.id);
		const course = data.courses[feature.id];
		const sideClass: TypeClass =
			feature.side === 'b' ? 'sideB' : feature.side === 'a' ? 'sideA' : 'event';
		/** With the qualifier where there is room for it, else alone; the last form is placed wherever it can be. */
		const add = (
			name: TypeClass,
			positions: readonly Unit[],
			more: Omit<Parameters<typeof candidate>[5], 'group'>
		) => {
			const first = label ?? qualifier;
			if (!first || positions.length === 0) return;
			const alone = line(first, label ? name : 'qualifier', context);
			const second = label && qualifier ? line(qualifier, 'qualifier', context) : null;
			const id = `feature-${feature.id}`;
			const forms = second ? [[alone, second], [alone]] : [[alone]];
			forms.forEach((content, form) => {
				all.push(
					candidate(context, id, 'feature', content, [...positions], {
						...more,
						rank: more.rank + form * 0.001,
						group: id,
						needed: more.needed === true || form === forms.length - 1
					})
				);
			});
		};
		switch (feature.kind) {
			case 'corridor':
			case 'advance':
			case 'withdrawal':
				if (course)
					add(sideClass, spotsOf(course.lines, view, [1, 0.75, 0.45, 0.88, 0.6, 0.3, 0.15]), {
						rank: 4 + i * 0.01,
						radius: 8,
						anchors: POINT_ANCHORS,
						farther: [FARTHER * view.scale]
					});
				break;
			case 'front':
				if (course) {
					const ends = [course.lines[0]?.[0], course.lines.at(-1)?.at(-1)].filter(
						(end): end is Unit => end !== undefined
					);
					add('event', [...ends, ...spotsOf(course.lines, view, tenths())], {
						rank: 6,
						radius: 18,
						anchors: ['below', 'above', 'left', 'right']
					});
				}
				break;
			case 'area': {
				const ring = course?.rings[0];
				if (!ring) break;
				const { inside, edge } = spotsWithin(ring, view);
				// How many stood there is what the step is about: it goes only where nothing else will do.
				add(sideClass, [...inside, ...edge], { rank: 3 + i * 0.01, needed: true });
				break;
			}
			case 'donor':
				if (course)
					add(
						donorClass[course.donor ?? 'other'] ?? 'donorOther',
						spotsOf(course.lines, view, tenths(0.4, 0.5, 0.3, 0.6, 0.2)),
						{
							rank: 5,
							// Clear of the flow, however wide; one that goes in a bundle lies off its own line.
							radius: Math.max(13, flowWidth(course.value ?? 0, view.width) / 2 + 3),
							anchors: BESIDE,
							farther: [FARTHER * view.scale]
						}
					);
				break;
			case 'message':
			case 'visit': {
				if (!course) break;
				if (feature.order !== null) {
					const numeral = line(String(feature.order), 'numeral', context);
					const spots = spotsOf(course.lines, view, tenths());
					if (spots.length > 0)
						all.push(
							candidate(context, `order-${feature.id}`, 'feature', [numeral], spots, {
								rank: 1,
								// On its line; beside it where the lines of a short way lie close.
								anchors: ['centre', ...POINT_ANCHORS],
								padding: 4,
								ring: true,
								needed: true
							})
						);
				}
				add('event', spotsOf(course.lines, view, tenths(0.5, 0.35, 0.65)), {
					rank: 7,
					radius: 12,
					anchors: BESIDE,
					farther: [2 * FARTHER * view.scale]
				});
				break;
			}
			case 'line':
				all.push(...lineLabels(context, feature.id, feature.line));
				break;
			case 'event':
				break;
		}
	});
	return all;
}

/** Shares of a river's seen course about which its name may lean, in order. */
const LEANING = [0.4, 0.5, 0.3, 0.6, 0.2, 0.7];

/** Where a straight name leans with a course: just above all that it spans, and turned as much as that, west to east. */
function leaningNames(
	course: readonly (readonly Unit[])[],
	view: View,
	text: LabelLine
): { position: Unit; angle: number }[] {
	const seen = seenStretch([course.flat()], view, INSET);
	if (!seen) return [];
	const line = measure(seen.map(view.toPixel));
	return LEANING.flatMap((share) => {
		const middle = line.length * share;
		// A river's way is longer than the straight name beside it.
		const half = text.width * 0.6;
		const piece = slice(line, middle - half, middle + half);
		const ends = [piece[0] as Pixel, piece.at(-1) as Pixel].sort(([a], [b]) => a - b);
		const [west, east] = ends as [Pixel, Pixel];
		const direction = Math.atan2(east[1] - west[1], east[0] - west[0]);
		const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
		/** Pixels above the straight line between the ends. */
		const rise = ([x, y]: Pixel) => (x - west[0]) * sin - (y - west[1]) * cos;
		const up = Math.max(...piece.map(rise)) + text.size * 0.5 + 5;
		// A name longer than what it spans, or far above it, does not follow it.
		if (distance(west, east) < text.width * 0.75 || up > text.size * 2) return [];
		const centre: Pixel = [(west[0] + east[0]) / 2 + sin * up, (west[1] + east[1]) / 2 - cos * up];
		return [{ position: project(view.toLonLat(centre)), angle: (direction * 180) / Math.PI }];
	});
}

/** Names along the parallel and the demarcation line, horizontal, wherever there is room. */
function lineLabels(context: LabelContext, id: string, which: string | null): Candidate[] {
	const { data, words, view } = context;
	const { zoom } = view.camera;
	if (zoom < LINE_MIN_ZOOM) return [];
	/** Evenly over what is seen of it, the last first, then its ends. */
	const spots = (points: readonly Unit[], count: number): Unit[] =>
		isSeen([points], view)
			? spotsOf([points], view, [
					...Array.from({ length: count }, (_, i) => 1 - (i + 0.5) / count),
					1,
					0
				])
			: [];
	if (which === 'parallel-38') {
		const found = spots(data.parallel, 14);
		return found.length === 0
			? []
			: [
					candidate(
						context,
						`feature-${id}`,
						'feature',
						[line(words.parallel, 'parallel', context)],
						found,
						{
							rank: 3.4,
							radius: 1,
							anchors: ['above', 'below', 'right', 'left'],
							padding: 1,
							needed: true
						}
					)
				];
	}
	if (which === 'yalu') {
		const name = data.groundNames.find((each) => each.id === 'yalu');
		const text = name ? line(name.name[words.language], 'river', context) : null;
		const curves = data.riverCurves.filter(
			(curve) => curve.id === 'yalu' && zoom >= curve.minZoom && zoom <= curve.maxZoom
		);
		const fits = curves.some(
			(curve) => text && measure(curve.line.map(view.toPixel)).length > text.width
		);
		if (!text) return [];
		// Where the river is too short for its name to follow its bends, the name leans with it, above the water.
		const group = `feature-${id}`;
		const leaning = leaningNames(data.yalu, view, text).map(({ position, angle }, i) =>
			candidate(context, group, 'feature', [text], [position], {
				// Before the towns on its banks: they have more places to stand, it has one.
				rank: 0.4 + i * 0.001,
				angle,
				padding: 0,
				tolerance: 0.3,
				group
			})
		);
		if (fits) return leaning.map((each) => ({ ...each, late: true }));
		const found = spotsOf(data.yalu, view, [0.5, 0.3, 0.7]);
		if (found.length === 0) return [];
		return [
			...leaning,
			candidate(context, group, 'feature', [text], found, {
				rank: 3.7,
				radius: 4,
				anchors: ['above-left', 'below-right', 'left', 'above'],
				group,
				needed: true
			})
		];
	}
	if (which === 'demarcation-line' || which === 'demilitarized-zone') {
		const found = spots(data.demarcation, 15);
		const name = which === 'demarcation-line' ? words.demarcation : words.zone;
		return found.length === 0
			? []
			: [
					candidate(
						context,
						`feature-${id}`,
						'feature',
						[line(name, 'demarcation', context)],
						found,
						{ rank: 3.5, radius: 12, anchors: ['below', 'above'], needed: true }
					)
				];
	}
	return [];
}

const groundClass: Partial<Record<GroundName['kind'], TypeClass>> = {
	country: 'country',
	'country-minor': 'countryMinor',
	'border-note': 'qualifier',
	sea: 'sea',
	bay: 'bay',
	lake: 'bay',
	range: 'range',
	province: 'province',
	island: 'town'
};
const groundRank: Partial<Record<GroundName['kind'], number>> = {
	country: 14,
	'country-minor': 18,
	'border-note': 13,
	sea: 16,
	bay: 22,
	lake: 24,
	island: 23,
	range: 26,
	province: 28
};

/** Pixels from the edge within which a state of a pair is not said to be on the plate. */
const STRIP = 26;

/** A note on a border is part of the drawing: its dashes are never without their words. */
const beside = {
	anchors: POINT_ANCHORS,
	radius: 5,
	padding: 1,
	farther: [FARTHER, 2 * FARTHER, 4 * FARTHER],
	needed: true
};

/** Countries, seas, bays, ranges, provinces: those of the day, where they have room. */
function ground(context: LabelContext): Candidate[] {
	const { data, view, day, words } = context;
	const { zoom } = view.camera;
	return data.groundNames.flatMap((name) => {
		const kind = groundClass[name.kind];
		if (!kind || !name.at || zoom < name.minZoom || zoom > name.maxZoom) return [];
		if ((name.from && day < toDays(name.from)) || (name.to && day > toDays(name.to))) return [];
		const positions = [name.at, ...(name.or ?? [])]
			.map(project)
			// A strip along the edge too narrow for its state's name leaves the other its own.
			.filter((position) => inView(view.toPixel(position), view, name.pair ? -STRIP : -8));
		if (positions.length === 0) return [];
		const span = name.span ? (name.span / 360) * worldSize(zoom) * 1.08 : Infinity;
		const forms = [name.name, ...(name.short ? [name.short] : [])];
		const roomy = view.width > 560;
		const first = roomy ? 0 : forms.length - 1;
		return forms.slice(first).flatMap((form, i) => {
			const item = candidate(
				context,
				`ground-${name.id}${i === 0 ? '' : '-short'}`,
				'ground',
				form[words.language].split('\n').map((text) => line(text, kind, context)),
				positions,
				{
					rank: (groundRank[name.kind] ?? 30) + i * 0.5,
					padding: 3,
					group: name.id,
					...(name.pair ? { pair: { name: name.pair, form: first + i } } : {}),
					angle: -(name.angle ?? 0),
					...(name.kind === 'border-note' ? beside : {})
				}
			);
			// A name wider than its country says that the country is elsewhere.
			return item.width <= span || i > 0 || forms.length === 1 ? [item] : [];
		});
	});
}

/** Every candidate for a stop. Rivers are placed on their own curves; see rivers.ts. */
export function labelCandidates(context: LabelContext, stop: Stop): Candidate[] {
	return [...places(context, stop), ...features(context, stop), ...ground(context)];
}
