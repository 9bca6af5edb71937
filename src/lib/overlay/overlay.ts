/** Everything above the ground, for one scene on one plate: the same for the live map, the drawn map and print. */
import { tokens, type Palette } from '../cartography/palette.ts';
import type { Viewport } from '../camera/camera.ts';
import type { Scene } from '../scene/scene.ts';
import type { FeatureState } from '../scene/layers.ts';
import type { SceneFeature, SceneStory, Stop } from '../scene/story.ts';
import { project } from '../camera/mercator.ts';
import { arcShapes } from './arc.ts';
import { areaShapes, traceShapes } from './area.ts';
import { arrowShapes } from './arrow.ts';
import type { Course, OverlayData } from './data.ts';
import { flowShapes, flowWidth, laneOffsets } from './flow.ts';
import { frontShapes } from './front.ts';
import { frameShapes, graduation, graticuleShapes, type FrameStyle } from './graticule.ts';
import { LINE_MIN_ZOOM } from './line-zoom.ts';
import { labelShapes, placedSet, signedPlaces, type PlacedSet } from './labels.ts';
import { demarcationShapes, parallelShapes, riverShapes, zoneShapes } from './lines.ts';
import type { Box } from './place-labels.ts';
import { px, shape, type Shape } from './shape.ts';
import { symbolAt, type SymbolName } from './symbol-kinds.ts';
import { symbolShapes } from './symbol.ts';
import { view as viewOf, type Unit, type View } from './view.ts';
import type { MapWords } from './words.ts';

export interface OverlayOptions {
	story: SceneStory;
	data: OverlayData;
	palette: Palette;
	words: MapWords;
	viewport: Viewport;
	scale: number;
	weight: number;
	/** Boxes in pixels that the legend, the locator and the controls take. */
	reserved: readonly Box[];
	/** Null leaves the frame out. */
	frame: Omit<FrameStyle, 'palette' | 'words'> | null;
	/** Rings of the zone when its width is not the committed one. */
	zoneRings: readonly (readonly Unit[])[] | null;
	/** Makes ids unique on the page. */
	prefix: string;
}

export interface Overlay {
	shapes: Shape[];
	/** The sets of labels that were drawn, for lists and explore mode. */
	sets: PlacedSet[];
}

const stopOf = (story: SceneStory, id: string): Stop => {
	const stop = story.stops.find((each) => each.id === id);
	if (!stop) throw new Error(`No step "${id}" in this story`);
	return stop;
};

/** The drawing of a scene. Pure: equal arguments give equal shapes. */
export function overlay(scene: Scene, options: OverlayOptions): Overlay {
	const { story, data, palette, words, viewport, scale, weight, prefix } = options;
	const view = viewOf(scene.camera, viewport, { scale, weight });
	const lines = graduation(view);
	const context = { story, data, palette, words, day: scene.ground.day };
	const sets = scene.labels.map((set) => ({
		set,
		stop: stopOf(story, set.stop),
		placed: placedSet(context, stopOf(story, set.stop), set.camera, view, options.reserved)
	}));
	const clip = `${prefix}plate`;
	const inside: Shape[] = [
		graticuleShapes(lines, view, palette),
		shape('features', 'g', { class: 'features' }, featureShapes(scene, view, options)),
		shape('places', 'g', { class: 'places' }, placeShapes(scene, view, options, sets)),
		...sets.map(({ set, placed }) => labelShapes(placed, set, view, context, prefix))
	];
	return {
		sets: sets.map(({ placed }) => placed),
		shapes: [
			shape('paint', 'defs', {}, [
				shape('plate', 'clipPath', { id: clip }, [
					shape('rect', 'rect', { x: 0, y: 0, width: viewport.width, height: viewport.height })
				])
			]),
			shape('inside', 'g', { 'clip-path': `url(#${clip})` }, inside),
			...(options.frame ? [frameShapes(lines, view, { ...options.frame, palette, words })] : [])
		]
	};
}

/** Pointed at, alone or among others. */
const isHighlighted = ({ highlighted }: Scene, id: string): boolean =>
	highlighted?.split(' ').includes(id) ?? false;

/** Story layers, under the places. */
function featureShapes(scene: Scene, view: View, options: OverlayOptions): Shape[] {
	const { data } = options;
	const lanes = donorLanes(scene.features, data, view.width);
	const donorHighlighted = scene.features.some(
		({ id, kind }) => kind === 'donor' && isHighlighted(scene, id)
	);
	return scene.features.flatMap((state) => {
		const course = data.courses[state.id];
		const pixels = course?.lines.map((line) => line.map(view.toPixel)) ?? [];
		const rings = course?.rings.map((ring) => ring.map(view.toPixel)) ?? [];
		if (course && !inSight([...pixels, ...rings], view)) return [];
		// A layer that two steps draw differently is there twice while one picture fades into the other.
		const twin = state.presence === 'present' ? '' : `-${state.presence}`;
		const own = twin ? { ...options, prefix: `${options.prefix}${state.presence}-` } : options;
		return shapesOf(state, course, pixels, scene, view, own, { lanes, donorHighlighted }).map(
			(each) => ({ ...each, key: `${each.key}${twin}` })
		);
	});
}

/** Pixels beyond the plate within which the width of an arrow or a band may still reach into it. */
const REACH = 160;

/** Whether anything of these lines can be seen: what lies far outside is not drawn at all. */
function inSight(lines: readonly (readonly (readonly [number, number])[])[], view: View): boolean {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const line of lines) {
		for (const [x, y] of line) {
			left = Math.min(left, x);
			right = Math.max(right, x);
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
		}
	}
	return (
		left < view.width + REACH && right > -REACH && top < view.height + REACH && bottom > -REACH
	);
}

function shapesOf(
	state: FeatureState,
	course: Course | undefined,
	pixels: [number, number][][],
	scene: Scene,
	view: View,
	{ palette, data, story, prefix, zoneRings }: OverlayOptions,
	donors: { lanes: Map<string, number>; donorHighlighted: boolean }
): Shape[] {
	const { id, growth } = state;
	const opacity = state.opacity * (state.presence === 'faint' ? 0.4 : 1);
	const first = pixels[0] ?? [];
	const highlighted = isHighlighted(scene, id);
	const side = course?.side ?? null;
	switch (state.kind) {
		case 'corridor':
		case 'advance':
			return arrowShapes(id, first, {
				side: side ?? 'a',
				palette,
				weight: view.weight * (highlighted ? 1.15 : 1),
				growth,
				opacity,
				prefix
			});
		case 'withdrawal':
			return state.presence === 'left'
				? traceShapes(id, first, { palette, side, opacity })
				: arrowShapes(id, first, {
						side: side ?? 'a',
						palette,
						weight: view.weight,
						growth,
						opacity,
						prefix
					});
		case 'front':
			return frontShapes(id, pixels, {
				palette,
				flank: Math.min(64, (course?.widthKm ?? 30) / 2 / view.kilometresPerPixel),
				growth,
				opacity,
				weight: view.weight
			});
		case 'message':
		case 'visit':
			return arcShapes(id, first, {
				palette,
				kind: state.kind,
				established: course?.established ?? true,
				growth,
				opacity,
				scale: view.scale,
				highlighted
			});
		case 'donor':
			return course
				? flowShapes(id, course, first, {
						palette,
						plateWidth: view.width,
						growth,
						opacity,
						offset: donors.lanes.get(id) ?? 0,
						dimmed: donors.donorHighlighted && !highlighted
					})
				: [];
		case 'area':
			return areaShapes(
				id,
				(course?.rings ?? []).map((ring) => ring.map(view.toPixel)),
				{ palette, side, presence: state.presence, share: state.share, growth, opacity, prefix }
			);
		case 'line':
			return lineShapes(
				id,
				story.features[id]?.line ?? null,
				{ ...data, zone: zoneRings ?? data.zone },
				view,
				{ palette, opacity: opacity * growth, prefix }
			);
		case 'event':
			return [];
	}
}

/** Lines of the ground that the story speaks of; at the scale of the world they are too short to be drawn. */
function lineShapes(
	id: string,
	which: SceneFeature['line'],
	data: Pick<OverlayData, 'parallel' | 'demarcation' | 'yalu'> & {
		zone: readonly (readonly Unit[])[];
	},
	view: View,
	style: { palette: Palette; opacity: number; prefix: string }
): Shape[] {
	if (view.camera.zoom < LINE_MIN_ZOOM || which === null) return [];
	const sources = {
		'parallel-38': [data.parallel],
		'demarcation-line': [data.demarcation],
		'demilitarized-zone': data.zone,
		yalu: data.yalu
	} as const;
	const pixels = sources[which].map((line) => line.map(view.toPixel));
	if (!inSight(pixels, view)) return [];
	switch (which) {
		case 'parallel-38':
			return parallelShapes(id, pixels[0] ?? [], style);
		case 'demarcation-line':
			return demarcationShapes(id, pixels[0] ?? [], style);
		case 'demilitarized-zone':
			return zoneShapes(id, pixels, style);
		case 'yalu':
			return riverShapes(id, pixels, style);
	}
}

/** Lanes of the bundle from Eastern Europe, in the order in which the story lists them. */
function donorLanes(
	states: readonly FeatureState[],
	data: OverlayData,
	plateWidth: number
): Map<string, number> {
	const bundle = states
		.filter(({ id }) => data.courses[id]?.donor === 'easternEurope')
		.map(({ id }) => id);
	const offsets = laneOffsets(
		bundle.map((id) => flowWidth(data.courses[id]?.value ?? 0, plateWidth)),
		0.8
	);
	return new Map(bundle.map((id, i) => [id, offsets[i] ?? 0]));
}

/** Signs and rings of uncertainty. A place in two sets at once is drawn once, as strongly as the stronger. */
function placeShapes(
	scene: Scene,
	view: View,
	{ data, palette, story }: OverlayOptions,
	sets: { set: { opacity: number }; stop: Stop; placed: PlacedSet }[]
): Shape[] {
	const strength = new Map<
		string,
		{
			opacity: number;
			own: boolean;
			symbol: SymbolName | null;
			ended: boolean;
			ports: boolean;
		}
	>();
	for (const { set, stop, placed } of sets) {
		const events = new Map(
			stop.layers.flatMap(({ feature, as }) => {
				const found = story.features[feature];
				const { at, symbol } = found ?? {};
				return at ? [[at, { symbol: symbol ?? null, ended: as === 'left' }] as const] : [];
			})
		);
		for (const { id, own } of signedPlaces(placed, stop, data)) {
			const known = strength.get(id);
			const total = Math.min(1, (known?.opacity ?? 0) + set.opacity);
			strength.set(id, {
				opacity: total,
				own: own || events.has(id) || (known?.own ?? false),
				symbol: events.get(id)?.symbol ?? known?.symbol ?? null,
				ended: events.get(id)?.ended ?? known?.ended ?? false,
				ports: stop.ports || (known?.ports ?? false)
			});
		}
	}
	const rings: Shape[] = [];
	const signs: Shape[] = [];
	const { minPx, stroke, dash, fillOpacity } = tokens.story.uncertainty;
	for (const [id, { opacity, own, symbol, ended, ports }] of strength) {
		const place = data.places[id];
		if (!place) continue;
		const at = view.toPixel(project([place.lon, place.lat]));
		if (at[0] < -60 || at[1] < -60 || at[0] > view.width + 60 || at[1] > view.height + 60) continue;
		if (own && place.uncertain) {
			const r = Math.max(minPx, place.precision_km / view.kilometresPerPixel);
			if (r < view.width) {
				rings.push(
					shape(`ring-${id}`, 'circle', {
						cx: px(at[0]),
						cy: px(at[1]),
						r: px(r),
						fill: palette.uncertainty,
						'fill-opacity': fillOpacity,
						stroke: palette.uncertainty,
						'stroke-width': stroke,
						'stroke-dasharray': `0.1 ${dash[1]}`,
						'stroke-linecap': 'round',
						opacity: px(opacity)
					})
				);
			}
		}
		const name = symbolAt(place.kind, symbol, ports);
		signs.push(
			symbolShapes(`place-${id}`, name, at, {
				palette,
				scale: view.scale,
				opacity,
				side: place.side ?? null,
				highlighted: isHighlighted(scene, id),
				ended
			})
		);
	}
	return [...rings, ...signs];
}
