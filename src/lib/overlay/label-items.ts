/** What could be labelled on a plate, in order of right. The placer decides what is. */
import { measureText } from '../fonts/metrics.ts';
import type { Palette } from '../cartography/palette.ts';
import { toDays, type SceneStory, type Stop } from '../scene/story.ts';
import type { GroundName, Place } from '../story/types.ts';
import { project, worldSize } from '../camera/mercator.ts';
import type { Course, OverlayData } from './data.ts';
import { along, measure, type Pixel } from './line.ts';
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
		...(more.padding === undefined ? {} : { padding: more.padding })
	};
};

const inView = ([x, y]: Pixel, { width, height }: View, margin = 0) =>
	x >= -margin && y >= -margin && x <= width + margin && y <= height + margin;

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
	const others = Object.values(data.places).filter(
		(place) =>
			!own.includes(place.id) &&
			((place.kind === 'capital' && view.camera.zoom > 2) ||
				(view.camera.zoom > 6 && (place.kind === 'city' || place.kind === 'port_of_entry')))
	);
	const item = (place: Place, rank: number, step: boolean): Candidate => {
		const name = symbolOf[place.kind];
		const lines = [line(words.placeName(place), placeClass(place.kind), context)];
		const now = words.placeNow(place);
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
				anchors: POINT_ANCHORS
			}
		);
	};
	const all: Candidate[] = [];
	own.forEach((id, i) => {
		const place = data.places[id];
		if (place) all.push(item(place, (events.has(id) ? 0 : 2) + i * 0.01, true));
	});
	for (const place of others) all.push(item(place, place.kind === 'capital' ? 12 : 32, false));
	return all.filter((each) => inView(each.points[0] as Pixel, view, 0));
}

const shareOf = (course: Course, share: number): Unit | null => {
	const first = course.lines[0];
	if (!first || first.length < 2) return null;
	const measured = measure(first);
	return along(measured, measured.length * share).point;
};

const centreOf = (ring: readonly Unit[]): Unit => {
	const xs = ring.map(([x]) => x);
	const ys = ring.map(([, y]) => y);
	return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
};

const donorClass: Record<string, TypeClass> = {
	china: 'donorChina',
	ussr: 'donorUssr',
	easternEurope: 'donorEasternEurope',
	other: 'donorOther'
};

/** Words on movements, fronts, areas and lines. */
function features(context: LabelContext, stop: Stop): Candidate[] {
	const { story, data, words } = context;
	const all: Candidate[] = [];
	stop.layers.forEach((layer, i) => {
		const feature = story.features[layer.feature];
		if (!feature || layer.label === false || feature.at) return;
		const { label, qualifier } = words.feature(feature.id);
		const course = data.courses[feature.id];
		const sideClass: TypeClass =
			feature.side === 'b' ? 'sideB' : feature.side === 'a' ? 'sideA' : 'event';
		const lines = (name: TypeClass) => [
			...(label ? [line(label, name, context)] : []),
			...(qualifier ? [line(qualifier, 'qualifier', context)] : [])
		];
		const add = (
			name: TypeClass,
			positions: (Unit | null)[],
			more: Parameters<typeof candidate>[5]
		) => {
			const content = lines(name);
			const known = positions.filter((position): position is Unit => position !== null);
			if (content.length > 0 && known.length > 0)
				all.push(candidate(context, `feature-${feature.id}`, 'feature', content, known, more));
		};
		switch (feature.kind) {
			case 'corridor':
			case 'advance':
			case 'withdrawal':
				if (course)
					add(sideClass, [shareOf(course, 1), shareOf(course, 0.75), shareOf(course, 0.45)], {
						rank: 4 + i * 0.01,
						radius: 8,
						anchors: [...POINT_ANCHORS]
					});
				break;
			case 'front':
				if (course) {
					const last = course.lines.at(-1);
					const shares = [course.lines[0]?.[0] ?? null, last?.at(-1) ?? null, shareOf(course, 0.5)];
					add('event', shares, {
						rank: 6,
						radius: 18,
						anchors: ['below', 'above', 'left', 'right']
					});
				}
				break;
			case 'area': {
				const ring = course?.rings[0];
				if (ring)
					add(sideClass, [centreOf(ring)], { rank: 5, anchors: ['centre', 'below', 'above'] });
				break;
			}
			case 'donor':
				if (course)
					add(
						donorClass[course.donor ?? 'other'] ?? 'donorOther',
						[0.4, 0.5, 0.3, 0.6, 0.2].map((share) => shareOf(course, share)),
						{ rank: 5, radius: 13, anchors: ['above', 'below', 'left', 'right'] }
					);
				break;
			case 'message':
			case 'visit': {
				if (!course) break;
				if (feature.order !== null) {
					const numeral = line(String(feature.order), 'numeral', context);
					all.push(
						candidate(
							context,
							`order-${feature.id}`,
							'feature',
							[numeral],
							[0.5, 0.4, 0.6, 0.3, 0.7].flatMap((share) => {
								const position = shareOf(course, share);
								return position ? [position] : [];
							}),
							{ rank: 1, anchors: ['centre'], padding: 4, ring: true }
						)
					);
				}
				add(
					'event',
					[0.5, 0.35, 0.65].map((share) => shareOf(course, share)),
					{ rank: 7, radius: 12, anchors: ['above', 'below', 'right', 'left'] }
				);
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

/** Names along the parallel and the demarcation line, horizontal, wherever there is room. */
function lineLabels(context: LabelContext, id: string, which: string | null): Candidate[] {
	const { data, words, view } = context;
	const { zoom } = view.camera;
	if (zoom < LINE_MIN_ZOOM) return [];
	const spots = (points: readonly Unit[], count: number) => {
		const pixels = points.map(view.toPixel);
		const seen = points.filter((_, i) => inView(pixels[i] as Pixel, view, -30));
		return Array.from(
			{ length: count },
			(_, i) => seen[Math.floor(((i + 0.5) / count) * seen.length)]
		).filter((p): p is Unit => p !== undefined);
	};
	if (which === 'parallel-38') {
		const found = spots(data.parallel, 7).reverse();
		return found.length === 0
			? []
			: [
					candidate(
						context,
						`feature-${id}`,
						'feature',
						[line(words.parallel, 'parallel', context)],
						found,
						{ rank: 8, radius: 1, anchors: ['above', 'below'], padding: 1 }
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
		// Where the river is too short for its name to follow it, the name stands beside it.
		if (!text || fits) return [];
		const course = data.riverCurves.find((curve) => curve.id === 'yalu')?.line ?? [];
		const found = spots(course, 3);
		if (found.length === 0) return [];
		return [
			candidate(context, `feature-${id}`, 'feature', [text], found, {
				rank: 3.6,
				radius: 8,
				anchors: ['above-left', 'left', 'above']
			})
		];
	}
	if (which === 'demarcation-line' || which === 'demilitarized-zone') {
		const found = spots(data.demarcation, 9);
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
						{ rank: 3.5, radius: 12, anchors: ['below', 'above'] }
					)
				];
	}
	return [];
}

const groundClass: Partial<Record<GroundName['kind'], TypeClass>> = {
	country: 'country',
	'country-minor': 'countryMinor',
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
	sea: 16,
	bay: 22,
	lake: 24,
	island: 23,
	range: 26,
	province: 28
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
			.filter((position) => inView(view.toPixel(position), view, -8));
		if (positions.length === 0) return [];
		const span = name.span ? (name.span / 360) * worldSize(zoom) * 1.08 : Infinity;
		const forms = [name.name, ...(name.short ? [name.short] : [])];
		const roomy = view.width > 560;
		return forms.slice(roomy ? 0 : -1).flatMap((form, i) => {
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
					angle: -(name.angle ?? 0)
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
