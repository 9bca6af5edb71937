/** How much of the ground the live map has: what a first view cannot do without, then everything. */
import type { GroundLayer, GroundSource } from './ground-layer.ts';

/** Everything, or what a first view at a zoom is made of. Land is in both, so nothing goes when the rest comes. */
export type GroundDetail = 'full' | { readonly zoom: number };

/** The picture stands without them: they come when it does. */
const later: readonly GroundSource[] = ['relief', 'provinces'];

/** Zoom from which Korea fills the view, and of the world's borders only the edge would be seen. */
const CLOSE = 3.7;

/** Whether a table entry is drawn at a zoom at all. */
export function isDrawnAt(layer: GroundLayer, zoom: number): boolean {
	if (layer.kind === 'background') return true;
	return zoom >= (layer.minZoom ?? -Infinity) && zoom < (layer.maxZoom ?? Infinity);
}

/** Whether what an entry draws from one file belongs to a detail. */
export function isWanted(layer: GroundLayer, file: GroundSource, detail: GroundDetail): boolean {
	if (detail === 'full') return true;
	if (later.includes(file) || (file === 'world-borders' && detail.zoom >= CLOSE)) return false;
	return isDrawnAt(layer, detail.zoom);
}

/** Whether a view at another zoom needs something that a detail has not. */
export function isEnough(
	layers: readonly GroundLayer[],
	detail: GroundDetail,
	zoom: number
): boolean {
	if (detail === 'full') return true;
	return layers.every(
		(layer) =>
			layer.kind === 'background' ||
			layer.sources.every(
				(file) => !isWanted(layer, file, { zoom }) || isWanted(layer, file, detail)
			)
	);
}
