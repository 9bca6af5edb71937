import type { Feature } from 'geojson';
import { koreaBorderLines } from './borders.ts';
import { koreaLand, type KoreaBorders } from './korea.ts';
import { lakePolygons } from './lakes.ts';
import type { Layer } from './layer.ts';
import { provinceLines } from './provinces.ts';
import { riverLabels } from './river-labels.ts';
import { readRivers, riverLines } from './rivers.ts';
import { sources } from './sources.ts';

/** Layers of the Korea box: land, borders, waters, provinces. */
export async function koreaLayers(faces: Feature[], borders: KoreaBorders): Promise<Layer[]> {
	const layers: Layer[] = [];
	layers.push({
		file: 'korea-land.geojson',
		title: 'Land around Korea',
		description:
			'Land by tint: north and south on both sides of 1953; kaesong and sokcho changed sides in July 1953.',
		precision:
			'thinned to about 200 m, 100 m where the story looks closely; shore of before the great reclamations',
		sources: [sources.gshhg, sources.openStreetMap],
		// About 100 m, a pixel at zoom 9: it is the largest file, and one decimal more is a quarter more.
		decimals: 3,
		features: await koreaLand(faces)
	});
	layers.push({
		file: 'borders.geojson',
		title: 'Borders of China, Korea and the USSR',
		description:
			'Borders in the Korea box; the section over Paektu/Changbai was not defined before 1962.',
		precision: 'good to about 1 km',
		sources: [sources.gshhg],
		decimals: 4,
		features: await koreaBorderLines(borders)
	});
	const rivers = readRivers();
	layers.push({
		file: 'rivers.geojson',
		title: 'Rivers around Korea',
		description: 'Named rivers; the Chongchon, Hantan and Ryesong are digitised by hand.',
		precision: 'good to 1-4 km; features marked schematic to about 5 km',
		sources: [sources.gshhg, sources.own],
		decimals: 4,
		features: await riverLines(rivers)
	});
	layers.push({
		file: 'river-labels.geojson',
		title: 'Lines for river names',
		description: 'Smooth lines beside the rivers, from west to east, for names set along a path.',
		precision: 'schematic: for lettering only',
		sources: [sources.gshhg, sources.own],
		decimals: 3,
		features: riverLabels(rivers)
	});
	layers.push({
		file: 'lakes.geojson',
		title: 'Lakes around Korea',
		description: 'Lakes and reservoirs that existed by 1961.',
		precision:
			'good to about 1 km; Chosin, Pujon and the lake on Paektu schematic, digitised by hand',
		sources: [sources.gshhg, sources.openStreetMap, sources.own],
		decimals: 4,
		features: await lakePolygons()
	});
	layers.push({
		file: 'provinces.geojson',
		title: 'Province lines',
		description: 'Province lines of today in both Koreas and north-east China.',
		precision: 'drawn for 1:10,000,000: good to about 2 km; today’s lines',
		sources: [sources.naturalEarthLines],
		decimals: 3,
		features: await provinceLines()
	});

	return layers;
}
