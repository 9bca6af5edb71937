/**
 * The ground without WebGL: the same table that the live style is made from, as shapes. For the prerendered page,
 * the standalone picture, print, and wherever the live map cannot stand.
 */
import type { Feature, FeatureCollection } from 'geojson';
import { projector, type Camera, type Viewport } from '../camera/camera.ts';
import { groundLayers, type GroundOptions } from '../cartography/ground.ts';
import { koreaBox } from '../cartography/ground-box.ts';
import type {
	FillLayer,
	GroundLayer,
	GroundSource,
	LineLayer,
	RasterLayer
} from '../cartography/ground-layer.ts';
import { scaleAt } from '../cartography/ground-scale.ts';
import { matches, type Where } from '../cartography/ground-where.ts';
import { px, shape, type Attributes, type Shape } from '../overlay/shape.ts';
import type { Box } from './clip.ts';
import { offsetLine } from './offset.ts';
import { pathData } from './path.ts';
import { drawn, meetingsOf, type Drawing, type Lines, type Meetings } from './project-source.ts';

export type GroundData = Partial<Record<GroundSource, FeatureCollection>>;

export interface GroundDrawing extends GroundOptions, Viewport {
	camera: Camera;
	data: GroundData;
	/** Pixels drawn beyond each edge, so that the picture may be shown cut (`slice`) or a little larger. */
	overscan?: number;
	/** Address of the relief; left out, there is none. */
	reliefHref?: string;
	/** Begins every id: ids must differ when two pictures stand in one page. */
	idPrefix?: string;
	/** Pixels within which a point may go. */
	tolerance?: number;
}

/** Rings reach this far: what is cut nearer would show its cut. */
const REACH = 52;
/** Neighbouring fills are sealed with a stroke of their own colour, else a hair of the coast shows between them. */
const SEAL = 0.7;
const outlines: readonly string[] = ['world-outline', 'korea-outline'];

interface Paths {
	/** The path with this content, for <use>. */
	id(sources: readonly GroundSource[], where: Where | undefined): string | null;
	lines(sources: readonly GroundSource[], where: Where | undefined, tolerance: number): Lines;
	defs(): Shape[];
}

function pathsOf(options: GroundDrawing, meetings: Meetings): Paths {
	const overscan = options.overscan ?? 0;
	const box = (reach: number): Box => ({
		left: -overscan - reach,
		top: -overscan - reach,
		right: options.width + overscan + reach,
		bottom: options.height + overscan + reach
	});
	const view = projector(options.camera, options);
	const fine = options.tolerance ?? 0.6;
	const ids = new Map<string, string | null>();
	const defs: Shape[] = [];

	const lines: Paths['lines'] = (sources, where, tolerance) => {
		const features: Feature[] = sources.flatMap((source) =>
			(options.data[source]?.features ?? []).filter((each) => matches(each.properties, where))
		);
		const isOutline = sources.some((source) => outlines.includes(source));
		const drawing: Drawing = {
			projector: view,
			box: box(REACH),
			tolerance: isOutline ? Math.max(1.2, tolerance) : tolerance,
			speck: isOutline ? 2 : 0.9
		};
		return drawn(features, meetings, drawing);
	};

	return {
		lines,
		id(sources, where) {
			const key = JSON.stringify([sources, where]);
			const known = ids.get(key);
			if (known !== undefined) return known;
			const { rings, lines: open } = lines(sources, where, fine);
			const data = pathData(rings, true) + pathData(open, false);
			const id = data ? `${options.idPrefix ?? 'ground'}-${ids.size}` : null;
			ids.set(key, id);
			if (id) defs.push(shape(id, 'path', { id, d: data }));
			return id;
		},
		defs: () => defs
	};
}

const use = (key: string, id: string, attributes: Attributes = {}) =>
	shape(key, 'use', { href: `#${id}`, ...attributes });

/** Opacity as an attribute, where it is not full. */
const opacityOf = (name: string, value: number): Attributes =>
	value >= 1 ? {} : { [name]: px(value) };

function fillShapes(layer: FillLayer, opacity: number, paths: Paths): Shape[] {
	const id = paths.id(layer.sources, layer.where);
	if (!id) return [];
	return [
		use(layer.id, id, {
			fill: layer.colour,
			...(layer.sources.includes('korea-land')
				? { stroke: layer.colour, 'stroke-width': SEAL }
				: {}),
			...opacityOf('opacity', opacity)
		})
	];
}

function strokeOf(layer: LineLayer, width: number): Attributes {
	return {
		fill: 'none',
		stroke: layer.colour,
		'stroke-width': px(width),
		...(layer.join === 'round' ? { 'stroke-linejoin': 'round' } : {}),
		...(layer.cap === 'round' ? { 'stroke-linecap': 'round' } : {}),
		...(layer.dash
			? { 'stroke-dasharray': layer.dash.map((length) => px(length * width)).join(' ') }
			: {})
	};
}

/** A soft band: strokes within one another, each adding its part, fall off as MapLibre's blur does. */
function bandShapes(layer: LineLayer, opacity: number, zoom: number, paths: Paths): Shape[] {
	if (!layer.offset) return [];
	const width = scaleAt(layer.width, zoom);
	const blur = scaleAt(layer.blur ?? 0, zoom);
	const pixels = scaleAt(layer.offset.pixels, zoom);
	const { lines } = paths.lines(layer.sources, layer.where, 1.5);
	const data = pathData(
		lines.map((line) => offsetLine(line, pixels)),
		false
	);
	if (!data) return [];
	const steps = 5;
	const strokes = Array.from({ length: steps }, (_, step) =>
		shape(String(step), 'path', {
			d: data,
			'stroke-width': px(width - (2 * blur * (step + 0.5)) / steps)
		})
	);
	const part = 1 - (1 - opacity) ** (1 / steps);
	return [
		shape(
			layer.id,
			'g',
			{
				fill: 'none',
				stroke: layer.colour,
				'stroke-opacity': px(part),
				'stroke-linejoin': 'round'
			},
			strokes
		)
	];
}

function lineShapes(
	layer: LineLayer,
	opacity: number,
	zoom: number,
	paths: Paths,
	table: readonly GroundLayer[]
): Shape[] {
	if (layer.offset) return bandShapes(layer, opacity, zoom, paths);
	const width = scaleAt(layer.width, zoom) * (layer.under ? 2 : 1) + (layer.under ? SEAL : 0);
	const shade = opacityOf('stroke-opacity', opacity);
	// A stroke under the land runs along the very paths that fill it.
	const fills = table.flatMap((each) =>
		each.kind === 'fill' && !layer.where && String(each.sources) === String(layer.sources)
			? [each]
			: []
	);
	if (fills.length > 0) {
		const parts = fills.flatMap(({ id: key, sources, where }) => {
			const id = paths.id(sources, where);
			return id ? [use(key, id)] : [];
		});
		return [shape(layer.id, 'g', { ...strokeOf(layer, width), ...shade }, parts)];
	}
	const id = paths.id(layer.sources, layer.where);
	return id ? [use(layer.id, id, { ...strokeOf(layer, width), ...shade })] : [];
}

function reliefShapes(layer: RasterLayer, opacity: number, options: GroundDrawing): Shape[] {
	if (!options.reliefHref) return [];
	const view = projector(options.camera, options);
	const [west, south, east, north] = koreaBox;
	const [left, top] = view([west, north]);
	const [right, bottom] = view([east, south]);
	return [
		shape(layer.id, 'image', {
			href: options.reliefHref,
			x: px(left),
			y: px(top),
			width: px(right - left),
			height: px(bottom - top),
			preserveAspectRatio: 'none',
			opacity: px(opacity)
		})
	];
}

/**
 * The ground as shapes, in pixels of a picture of `width` by `height` with the origin at its top left. What lies
 * beyond the picture and its overscan is cut off; the caller's `<svg>` clips the rest.
 */
export function groundShapes(options: GroundDrawing): Shape[] {
	const { camera, width, height, data } = options;
	const overscan = options.overscan ?? 0;
	const { zoom } = camera;
	const table = groundLayers(options);
	const meetings = meetingsOf(
		[data['world-land'], data['korea-land']].flatMap((each) => (each ? [each] : []))
	);
	const paths = pathsOf(options, meetings);

	const shapes = table.flatMap((layer): Shape[] => {
		if (layer.kind === 'background') {
			return [
				shape(layer.id, 'rect', {
					x: -overscan,
					y: -overscan,
					width: width + 2 * overscan,
					height: height + 2 * overscan,
					fill: layer.colour
				})
			];
		}
		if (zoom < (layer.minZoom ?? -Infinity) || zoom >= (layer.maxZoom ?? Infinity)) return [];
		const opacity = scaleAt(layer.opacity ?? 1, zoom);
		if (opacity <= 0) return [];
		switch (layer.kind) {
			case 'fill':
				return fillShapes(layer, opacity, paths);
			case 'line':
				return lineShapes(layer, opacity, zoom, paths, table);
			case 'raster':
				return reliefShapes(layer, opacity, options);
		}
	});
	return [shape('defs', 'defs', {}, paths.defs()), ...shapes];
}
