/** Adds to a map what its style lacks. A new style would make MapLibre fetch, parse and cut again all that it has. */
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';

/** The part of the map that grows. */
export interface GrowingMap {
	addSource(id: string, source: SourceSpecification): unknown;
	addLayer(layer: StyleSpecification['layers'][number], before?: string): unknown;
}

/**
 * @param has the style that the map has
 * @param wanted the same and more, in the order of drawing
 */
export function grow(map: GrowingMap, has: StyleSpecification, wanted: StyleSpecification): void {
	for (const [id, source] of Object.entries(wanted.sources))
		if (!(id in has.sources)) map.addSource(id, source);
	const known = new Set(has.layers.map(({ id }) => id));
	// From the top: what a layer lies beneath is there before it.
	let above: string | undefined;
	for (const layer of wanted.layers.toReversed()) {
		if (!known.has(layer.id)) map.addLayer(layer, above);
		above = layer.id;
	}
}
