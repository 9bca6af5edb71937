import type { Layer } from './layer.ts';
import { koreaOutline, worldOutline } from './outline.ts';
import type { Line } from './segments.ts';
import { sources } from './sources.ts';
import { mergedWorld, simplifiedWorld, withoutKorea, world1955, worldBorders } from './world.ts';

/**
 * Layers of the world of 1955 and the outlines for wide strokes.
 * @param across the demarcation line, from west to east, carried on into both seas
 */
export async function worldLayers(across: Line): Promise<Layer[]> {
	const layers: Layer[] = [];
	const light = await simplifiedWorld(await world1955('110m', across), '');
	layers.push({
		file: 'world-light.geojson',
		title: 'Land of 1955, 1:110m',
		description: 'Land of the world by area and state of 1955, for the first paint and drawn maps.',
		precision:
			'drawn for 1:110,000,000: good to about 20 km; borders other than the named ones are today’s',
		sources: [sources.naturalEarth, sources.naturalEarthStates, sources.openStreetMap],
		decimals: 1,
		features: await mergedWorld(light)
	});

	/** Finer where a map of East Asia shows it beside the Korea layers. */
	const worldThinning =
		"-simplify variable keep-shapes interval='({prc: 4000, japan: 4000, taiwan: 4000})[name] || (name ? 6000 : 13000)'" +
		' -filter-islands min-area=300km2 remove-empty -clean';
	const wide = await simplifiedWorld(await world1955('50m', across), worldThinning);
	const worldLayer = {
		precision:
			'drawn for 1:50,000,000 and thinned: good to about 5 km; borders other than the named ones are today’s',
		sources: [sources.naturalEarth, sources.naturalEarthStates],
		decimals: 2
	};
	layers.push({
		...worldLayer,
		file: 'world-land.geojson',
		title: 'Land of 1955, 1:50m',
		description:
			'Land of the world by area and state of 1955, without the box of the Korea layers.',
		features: await withoutKorea(await mergedWorld(wide))
	});
	layers.push({
		...worldLayer,
		file: 'world-borders.geojson',
		title: 'Borders of 1955',
		description: 'Borders between the states of 1955; the line in Vietnam from July 1954.',
		features: await worldBorders(wide)
	});
	layers.push({
		file: 'world-outline.geojson',
		title: 'Outline of the world’s land',
		description: 'Very simple outline for wide strokes along the coasts at zooms 1.5 to 5.',
		precision: 'schematic: good to about 25 km',
		sources: [sources.naturalEarth],
		decimals: 1,
		features: await worldOutline(wide)
	});
	layers.push({
		file: 'korea-outline.geojson',
		title: 'Outline of the land around Korea',
		description: 'Simple outline for wide strokes along the coasts at zooms 5 to 10.',
		precision: 'schematic: good to about 2 km in 112-140 E, 28-50 N, 15 km beyond',
		sources: [sources.gshhg, sources.naturalEarth],
		decimals: 2,
		features: await koreaOutline(wide)
	});

	return layers;
}
