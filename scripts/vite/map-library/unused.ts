/**
 * What MapLibre brings and this map never uses: the style of the ground has four kinds of layers (background, fill, line,
 * raster) on two kinds of sources (GeoJSON, image), flat, without a word of text. Paths count from the library's `src/`.
 */
const layerTypes = ['circle', 'heatmap', 'hillshade', 'color_relief', 'fill_extrusion', 'custom'];

/** Never reached: what they export is there by name and throws when it is used. */
export const unused: readonly string[] = [
	...layerTypes.flatMap((type) => [
		`style/style_layer/${type}_style_layer.ts`,
		`webgl/draw/draw_${type}.ts`
	]),
	...['circle', 'heatmap', 'hillshade', 'color_relief', 'fill_extrusion', 'symbol'].map(
		(type) => `webgl/program/${type}_program.ts`
	),
	// Text and icons.
	'style/style_layer/symbol_style_layer.ts',
	'data/bucket/symbol_bucket.ts',
	'symbol/shaping.ts',
	'symbol/clip_line.ts',
	'symbol/projection.ts',
	'webgl/draw/draw_symbol.ts',
	'webgl/draw/draw_collision_debug.ts',
	// Other sources.
	'source/vector_tile_mlt.ts',
	'source/vector_tile_source.ts',
	'source/raster_tile_source.ts',
	'source/raster_dem_tile_source.ts',
	'source/video_source.ts',
	'source/canvas_source.ts',
	'data/dem_data.ts',
	// The globe, and heights.
	'geo/projection/globe_projection.ts',
	'geo/projection/globe_transform.ts',
	'geo/projection/globe_camera_helper.ts',
	'geo/projection/vertical_perspective_projection.ts',
	'geo/projection/vertical_perspective_transform.ts',
	'geo/projection/vertical_perspective_camera_helper.ts',
	'render/terrain.ts',
	'webgl/render_to_texture.ts',
	// Furniture: the plate has its own.
	'ui/control/attribution_control.ts',
	'ui/control/logo_control.ts',
	'ui/hash.ts'
];

/** The programs for the graphics processor that go with them, by the beginnings of their names. */
const unusedShaders =
	/^shaders\/glsl\/(?:_projection_globe|background_pattern|circle|collision|color_relief|fill_extrusion|fill_(?:outline_)?pattern|heatmap|hillshade|line_gradient|line_pattern|symbol|terrain)/;

export const isUnusedShader = (path: string): boolean => unusedShaders.test(path);

/** Asked in every frame, with nothing to do: `no-text.ts` answers in their place. */
export const answeredByNoText: readonly string[] = [
	'render/glyph_manager.ts',
	'style/pauseable_placement.ts',
	'symbol/cross_tile_symbol_index.ts'
];

/** Checks a style that our own tests have checked: `no-validation.ts` finds nothing. */
export const validation = 'style/validate_style.ts';

/** Starts the worker, from one bundle; `start-worker.ts` does from several. */
export const workerFactory = 'util/web_worker.ts';

/** Names of what a module exports at run time. */
export function exportedNames(code: string): string[] {
	const declared = [
		...code.matchAll(/^export (?:abstract )?(?:async )?(?:class|function\*?|const|let) (\w+)/gm)
	].map(([, name = '']) => name);
	const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
		names
			.split(',')
			.map((name) => name.trim())
			.filter((name) => name !== '' && !name.startsWith('type '))
			.map((name) => name.split(' as ').at(-1) ?? name)
	);
	return [...new Set([...declared, ...listed])];
}

/**
 * A module with the same names and nothing behind them. `isX` asks whether something is of a kind that there is none of;
 * a class can be asked with `instanceof`; all else throws.
 */
export function standIn(code: string): string {
	return exportedNames(code)
		.map((name) => {
			const refuse = `throw new Error('not part of this map: ${name}')`;
			if (/^is[A-Z]/.test(name)) return `export const ${name} = () => false;`;
			return /^[A-Z]/.test(name)
				? `export class ${name} { constructor() { ${refuse}; } }`
				: `export const ${name} = () => { ${refuse}; };`;
		})
		.join('\n');
}
