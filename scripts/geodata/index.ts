/**
 * `npm run geodata`: builds every ground layer of `static/geojson/` from Debian packages and npm packages,
 * without the network. The same inputs give the same bytes.
 */
import type { Feature, LineString } from 'geojson';
import { parallel } from '../../src/lib/geo/parallel.ts';
import { koreaBorderLines } from './borders.ts';
import { requireDebianPackages } from './debian.ts';
import { acrossTheLand, demarcationLine, readCountries } from './demarcation.ts';
import { koreaCoast, koreaFaces, koreaLand, readBorders } from './korea.ts';
import { lakePolygons } from './lakes.ts';
import { layerText, writeOutput, type IndexEntry, type Layer } from './layer.ts';
import { koreaOutline, worldOutline } from './outline.ts';
import { provinceLines } from './provinces.ts';
import { relief } from './relief.ts';
import { riverLabels } from './river-labels.ts';
import { readRivers, riverLines } from './rivers.ts';
import { joined, sources } from './sources.ts';
import { mergedWorld, simplifiedWorld, withoutKorea, world1955, worldBorders } from './world.ts';
import { zone, zoneLand } from './zone.ts';

const entries: IndexEntry[] = [];

function note(entry: IndexEntry): void {
	entries.push(entry);
	const size = (bytes: number): string => String(bytes).padStart(8);
	console.log(`${entry.file.padEnd(28)}${size(entry.bytes)} bytes${size(entry.gzipBytes)} gzip`);
}

function write(layer: Layer): void {
	note(writeOutput(layer, layerText(layer)));
}

requireDebianPackages();

const countries = readCountries();
const line: Feature<LineString> = {
	type: 'Feature',
	properties: {
		id: 'demarcation-line',
		precision: "today's course, about 25 m; within 1 km between 128.17 and 128.27 E",
		source: 'OpenStreetMap'
	},
	geometry: { type: 'LineString', coordinates: demarcationLine(countries) }
};
const across = acrossTheLand(line.geometry.coordinates);

const light = await simplifiedWorld(await world1955('110m', across), '');
write({
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
write({
	...worldLayer,
	file: 'world-land.geojson',
	title: 'Land of 1955, 1:50m',
	description: 'Land of the world by area and state of 1955, without the box of the Korea layers.',
	features: await withoutKorea(await mergedWorld(wide))
});
write({
	...worldLayer,
	file: 'world-borders.geojson',
	title: 'Borders of 1955',
	description: 'Borders between the states of 1955; the line in Vietnam from July 1954.',
	features: await worldBorders(wide)
});
write({
	file: 'world-outline.geojson',
	title: 'Outline of the world’s land',
	description: 'Very simple outline for wide strokes along the coasts at zooms 1.5 to 5.',
	precision: 'schematic: good to about 25 km',
	sources: [sources.naturalEarth],
	decimals: 1,
	features: await worldOutline(wide)
});
write({
	file: 'korea-outline.geojson',
	title: 'Outline of the land around Korea',
	description: 'Simple outline for wide strokes along the coasts at zooms 5 to 10.',
	precision: 'schematic: good to about 2 km in 112-140 E, 28-50 N, 15 km beyond',
	sources: [sources.gshhg, sources.naturalEarth],
	decimals: 2,
	features: await koreaOutline(wide)
});

const borders = readBorders();
const faces = await koreaFaces(borders, line.geometry.coordinates, countries);
write({
	file: 'korea-land.geojson',
	title: 'Land around Korea',
	description:
		'Land by tint: north and south on both sides of 1953; kaesong and sokcho changed sides in July 1953.',
	precision: 'thinned to about 200 m; shore of before the great reclamations',
	sources: [sources.gshhg, sources.openStreetMap],
	decimals: 4,
	features: await koreaLand(faces)
});
write({
	file: 'korea-coast.geojson',
	title: 'Coast around Korea',
	description: 'Coast lines of the same land, without borders and edges of the box.',
	precision: 'thinned to about 200 m; shore of before the great reclamations',
	sources: [sources.gshhg],
	decimals: 4,
	features: await koreaCoast(faces)
});
write({
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
write({
	file: 'rivers.geojson',
	title: 'Rivers around Korea',
	description: 'Named rivers; the Chongchon, Hantan and Ryesong are digitised by hand.',
	precision: 'good to 1-4 km; features marked schematic to about 5 km',
	sources: [sources.gshhg, sources.own],
	decimals: 4,
	features: await riverLines(rivers)
});
write({
	file: 'river-labels.geojson',
	title: 'Lines for river names',
	description: 'Smooth lines beside the rivers, from west to east, for names set along a path.',
	precision: 'schematic: for lettering only',
	sources: [sources.gshhg, sources.own],
	decimals: 3,
	features: riverLabels(rivers)
});
write({
	file: 'lakes.geojson',
	title: 'Lakes around Korea',
	description: 'Lakes and reservoirs that existed by 1961.',
	precision:
		'good to about 1 km; Chosin, Pujon and the lake on Paektu schematic, digitised by hand',
	sources: [sources.gshhg, sources.openStreetMap, sources.own],
	decimals: 4,
	features: await lakePolygons()
});
write({
	file: 'provinces.geojson',
	title: 'Province lines',
	description: 'Province lines of today in both Koreas and north-east China.',
	precision: 'drawn for 1:10,000,000: good to about 2 km; today’s lines',
	sources: [sources.naturalEarthLines],
	decimals: 3,
	features: await provinceLines()
});

write({
	file: 'demarcation-line.geojson',
	title: 'Military Demarcation Line',
	description: 'The demarcation line from the Imjin to the east coast.',
	precision:
		'today’s course standing in for that of July 1953: about 25 m at Panmunjom, 1 km near 128.2 E',
	sources: [sources.openStreetMap],
	decimals: 5,
	features: [line]
});
const land = await zoneLand(faces);
write({
	file: 'dmz-land.geojson',
	title: 'Land around the demarcation line',
	description: 'Land to which the demilitarized zone is cut.',
	precision: 'thinned to about 100 m',
	sources: [sources.gshhg],
	decimals: 4,
	features: land
});
write({
	file: 'demilitarized-zone.geojson',
	title: 'Demilitarized zone',
	description: 'All land within 2 km of the demarcation line.',
	precision: 'computed by Turf buffer at 2 km and cut to land; as good as the line',
	sources: [sources.openStreetMap, sources.gshhg],
	decimals: 5,
	features: [zone(line, land)]
});
write({
	file: 'parallel-38.geojson',
	title: '38th parallel',
	description: 'The parallel of 38 degrees north across Korea.',
	precision: 'exact',
	sources: [sources.own],
	decimals: 2,
	features: [
		{
			...parallel(38, 124, 130.6, 0.1),
			properties: { id: 'parallel-38', latitude: 38, precision: 'exact', source: 'computed' }
		}
	]
});

const hills = await relief();
const reliefLayer = {
	title: 'Relief around Korea',
	description: 'Hillshade: black in shade, white in light, alpha for strength.',
	precision: 'heights every 2 arc-minutes (about 3.7 km): a wash for zooms 5 to 7.5',
	sources: [sources.relief]
};
note(writeOutput({ ...reliefLayer, file: 'relief.webp' }, hills.webp));
note(
	writeOutput(
		{ ...reliefLayer, file: 'relief.json', description: 'Corners and size of the relief image.' },
		`${JSON.stringify(
			{
				coordinates: hills.coordinates,
				width: hills.width,
				height: hills.height,
				credit: joined(reliefLayer.sources, 'credit'),
				licence: joined(reliefLayer.sources, 'licence'),
				generator: 'npm run geodata'
			},
			null,
			'\t'
		)}\n`
	)
);

const total = entries.reduce((sum, entry) => sum + entry.gzipBytes, 0);
writeOutput(
	{ file: 'index.json', title: '', description: '', precision: '', sources: [] },
	`${JSON.stringify({ generator: 'npm run geodata', gzipBytes: total, files: entries }, null, '\t')}\n`
);
console.log(`${'all'.padEnd(42)}${total} gzip`);
