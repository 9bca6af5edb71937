import type { Feature, Geometry, Position } from 'geojson';
import type { Line } from './segments.ts';
import { joined, type Source } from './sources.ts';

/** A layer as the build makes it, before it is rounded and written. */
export interface Layer {
	readonly file: string;
	readonly title: string;
	readonly description: string;
	/** How far the drawn line may be from the true one, in words. */
	readonly precision: string;
	readonly sources: readonly Source[];
	/** Decimals of a degree that the scale of the layer needs, at most 5. */
	readonly decimals: number;
	readonly features: Feature[];
}

/** Twice the signed area of a ring in square degrees; positive when counter-clockwise. */
export function signedArea(ring: Line): number {
	let sum = 0;
	for (let index = 1; index < ring.length; index++) {
		const [ax = 0, ay = 0] = ring[index - 1] ?? [];
		const [bx = 0, by = 0] = ring[index] ?? [];
		sum += ax * by - bx * ay;
	}
	return sum;
}

function roundLine(line: Line, decimals: number): Line {
	const factor = 10 ** decimals;
	const rounded: Line = [];
	for (const position of line) {
		const next: Position = position
			.slice(0, 2)
			.map((value) => Math.round(value * factor) / factor + 0);
		const last = rounded.at(-1);
		if (!last || last[0] !== next[0] || last[1] !== next[1]) rounded.push(next);
	}
	return rounded;
}

function roundPolygon(rings: Line[], decimals: number): Line[] {
	const rounded = rings.map((ring, index) => {
		const result = roundLine(ring, decimals);
		const counterClockwise = signedArea(result) > 0;
		return counterClockwise === (index === 0) ? result : result.reverse();
	});
	const sound = (ring: Line | undefined): boolean =>
		ring !== undefined && ring.length >= 4 && signedArea(ring) !== 0;
	return sound(rounded[0]) ? rounded.filter(sound) : [];
}

/** Rounds and winds a geometry after RFC 7946; undefined when nothing is left of it. */
export function roundGeometry(geometry: Geometry, decimals: number): Geometry | undefined {
	switch (geometry.type) {
		case 'LineString': {
			const coordinates = roundLine(geometry.coordinates, decimals);
			return coordinates.length > 1 ? { type: 'LineString', coordinates } : undefined;
		}
		case 'MultiLineString': {
			const lines = geometry.coordinates
				.map((line) => roundLine(line, decimals))
				.filter((line) => line.length > 1);
			const [first] = lines;
			if (!first) return undefined;
			return lines.length === 1
				? { type: 'LineString', coordinates: first }
				: { type: 'MultiLineString', coordinates: lines };
		}
		case 'Polygon':
		case 'MultiPolygon': {
			const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			const polygons = all
				.map((rings) => roundPolygon(rings, decimals))
				.filter((rings) => rings.length > 0);
			const [first] = polygons;
			if (!first) return undefined;
			return polygons.length === 1
				? { type: 'Polygon', coordinates: first }
				: { type: 'MultiPolygon', coordinates: polygons };
		}
		default:
			throw new Error(`The geodata build does not write geometries of type ${geometry.type}`);
	}
}

/** The text of a layer's file: one feature a line, with the metadata in front. */
export function layerText(layer: Layer): string {
	const metadata = {
		title: layer.title,
		licence: joined(layer.sources, 'licence'),
		credit: joined(layer.sources, 'credit'),
		precision: layer.precision,
		source: joined(layer.sources, 'name'),
		generator: 'npm run geodata'
	};
	const features = layer.features.flatMap((item) => {
		const geometry = roundGeometry(item.geometry, layer.decimals);
		return geometry
			? [JSON.stringify({ type: 'Feature', properties: item.properties, geometry })]
			: [];
	});
	return `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[\n${features.join(',\n')}\n]}\n`;
}
