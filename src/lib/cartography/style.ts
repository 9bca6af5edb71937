/** The ground as a MapLibre style. No text, no symbols: it needs neither glyphs nor sprites. */
import type {
	DataDrivenPropertyValueSpecification,
	LayerSpecification,
	SourceSpecification,
	StyleSpecification
} from 'maplibre-gl';
import { groundLayers, type GroundOptions } from './ground.ts';
import { koreaBox } from './ground-box.ts';
import { isWanted, type GroundDetail } from './ground-detail.ts';
import type { GroundLayer, GroundSource, Preparation } from './ground-layer.ts';
import { plus, times, type Scale } from './ground-scale.ts';
import { filterOf } from './style-filter.ts';

export interface StyleOptions extends GroundOptions {
	/** Address of the folder with the geodata, without a slash at the end. Absolute: a worker fetches it. */
	geodata: string;
	/** How much of it. */
	detail: GroundDetail;
}

/** Protocol under which the live map gets the coast of a file in single pieces; see `map/pieces.ts`. */
export const PIECES = 'pieces';

/** MapLibre smooths the edge of a fill outwards over what lies beneath: less than a pixel of it. */
const FILL_EDGE = 0.7;

type NumberValue = DataDrivenPropertyValueSpecification<number>;

/** A scale as a MapLibre value. */
export function scaleValue(scale: Scale): NumberValue {
	if (typeof scale === 'number') return scale;
	return ['interpolate', ['linear'], ['zoom'], ...scale.flat()];
}

const sourceId = (id: GroundSource, prepare: Preparation | undefined): string => {
	if (!prepare) return id;
	return prepare === 'plain' ? `${id}:plain` : `${id}:rings-${prepare.ringsAt}`;
};

function source(
	id: GroundSource,
	prepare: Preparation | undefined,
	geodata: string
): SourceSpecification {
	if (id === 'relief') {
		const [west, south, east, north] = koreaBox;
		return {
			type: 'image',
			url: `${geodata}/relief.webp`,
			coordinates: [
				[west, north],
				[east, north],
				[east, south],
				[west, south]
			]
		};
	}
	const address = `${geodata}/${id}.geojson`;
	// Closer, the deepest tiles are enlarged: finer is not in the data.
	const common = { type: 'geojson', maxzoom: 11 } as const;
	if (!prepare) return { ...common, data: address };
	if (prepare === 'plain') return { ...common, data: address, tolerance: 1.5 };
	const pieces = address.replace(/^[a-z]+:/, `${PIECES}:`);
	// A piece has nothing to lose.
	return { ...common, data: `${pieces}?zoom=${prepare.ringsAt}`, tolerance: 0 };
}

/** Paint properties of a table entry by their MapLibre names: what may change without a new layout. */
export function paintOf(layer: GroundLayer): Record<string, unknown> {
	if (layer.kind === 'background') return { 'background-color': layer.colour };
	const opacity = scaleValue(layer.opacity ?? 1);
	switch (layer.kind) {
		case 'fill':
			return { 'fill-color': layer.colour, 'fill-opacity': opacity };
		case 'raster':
			return { 'raster-opacity': opacity, 'raster-fade-duration': 0 };
		case 'line':
			return {
				'line-color': layer.colour,
				'line-opacity': opacity,
				'line-width': scaleValue(
					layer.under ? plus(times(layer.width, 2), FILL_EDGE) : layer.width
				),
				...(layer.blur === undefined ? {} : { 'line-blur': scaleValue(layer.blur) }),
				...(layer.offset === undefined ? {} : { 'line-offset': scaleValue(layer.offset.pixels) }),
				...(layer.dash === undefined ? {} : { 'line-dasharray': [...layer.dash] })
			};
	}
}

interface StyleId {
	/** Of the style layer. */
	id: string;
	source: string;
	file: GroundSource;
	prepare: Preparation | undefined;
}

/** The style layers of a table entry: one for each source, since MapLibre cannot draw two as one. */
export function styleIds(layer: GroundLayer, detail: GroundDetail): StyleId[] {
	if (layer.kind === 'background') return [];
	const prepare = layer.kind === 'line' ? layer.prepare : undefined;
	const files = layer.sources.filter((file) => isWanted(layer, file, detail));
	return files.map((file) => {
		const name = sourceId(file, prepare);
		return { id: `${layer.id}@${name}`, source: name, file, prepare };
	});
}

function styleLayers(layer: GroundLayer, detail: GroundDetail): LayerSpecification[] {
	const paint = paintOf(layer);
	if (layer.kind === 'background') return [{ id: layer.id, type: 'background', paint }];
	const filter = filterOf(layer.where);
	return styleIds(layer, detail).map(({ id, source: name }): LayerSpecification => {
		const common = {
			id,
			source: name,
			...(layer.minZoom === undefined ? {} : { minzoom: layer.minZoom }),
			...(layer.maxZoom === undefined ? {} : { maxzoom: layer.maxZoom })
		};
		if (layer.kind === 'raster') return { ...common, type: 'raster', paint };
		const filtered = filter === undefined ? common : { ...common, filter };
		if (layer.kind === 'fill') return { ...filtered, type: 'fill', paint };
		return {
			...filtered,
			type: 'line',
			layout: { 'line-cap': layer.cap ?? 'butt', 'line-join': layer.join ?? 'miter' },
			paint
		};
	});
}

/** The whole style. Sources are those that a layer uses, and no others. */
export function mapStyle(options: StyleOptions): StyleSpecification {
	const table = groundLayers(options);
	const sources = table
		.flatMap((layer) => styleIds(layer, options.detail))
		.map(({ source: name, file, prepare }) => [name, source(file, prepare, options.geodata)]);
	return {
		version: 8,
		transition: { duration: 0, delay: 0 },
		sources: Object.fromEntries(sources) as Record<string, SourceSpecification>,
		layers: table.flatMap((layer) => styleLayers(layer, options.detail))
	};
}
