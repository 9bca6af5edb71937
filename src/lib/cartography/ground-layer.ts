/** One layer of the ground, said once and read by two renderers: the live style and the drawn map. */
import type { Scale } from './ground-scale.ts';
import type { Where } from './ground-where.ts';

/** Files under static/geojson that the ground is drawn from. */
export const groundSources = [
	'world-land',
	'world-outline',
	'world-borders',
	'korea-land',
	'korea-outline',
	'borders',
	'provinces',
	'rivers',
	'lakes',
	'relief'
] as const;
export type GroundSource = (typeof groundSources)[number];

/** Land: the world leaves the Korea box free for the finer layer. */
export const landSources: readonly GroundSource[] = ['world-land', 'korea-land'];

interface Common {
	id: string;
	where?: Where;
	opacity?: Scale;
	/** Drawn from this zoom, up to but without the other. */
	minZoom?: number;
	maxZoom?: number;
}

export type Preparation = 'plain' | { readonly ringsAt: number };

export interface BackgroundLayer {
	id: string;
	kind: 'background';
	colour: string;
}

export interface FillLayer extends Common {
	kind: 'fill';
	/** Drawn as if they were one source. */
	sources: readonly GroundSource[];
	colour: string;
}

export interface LineLayer extends Common {
	kind: 'line';
	sources: readonly GroundSource[];
	colour: string;
	/** Pixels. */
	width: Scale;
	/** Lengths in line widths: dash, gap, ... */
	dash?: readonly number[];
	/** Pixels over which each edge fades. */
	blur?: Scale;
	/**
	 * A band beside the line, this many pixels from it to the band's middle. `side` names the tint areas it lies in: on
	 * screen the offset's sign (right of the line's direction is positive) says the same.
	 */
	offset?: { pixels: Scale; inside: readonly string[] };
	cap?: 'butt' | 'round';
	join?: 'round' | 'miter';
	/** A stroke beneath the land that shows on its outer side alone; `width` is what shows. */
	under?: boolean;
	/**
	 * How the source's lines are prepared. `plain`: without small bends, for bands beside the line. `ringsAt`: the coast
	 * alone, plain enough for strokes far wider than its bends when seen at about this zoom.
	 */
	prepare?: Preparation;
}

export interface RasterLayer extends Common {
	kind: 'raster';
	sources: readonly GroundSource[];
}

export type GroundLayer = BackgroundLayer | FillLayer | LineLayer | RasterLayer;
