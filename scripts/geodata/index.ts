/**
 * `npm run geodata`: builds every ground layer of `static/geojson/` from Debian packages and npm packages,
 * without the network, and the story's own layers from the content. The same inputs give the same bytes.
 * Nothing is written before all is built. `npm run geodata -- <folder>` writes elsewhere, to compare.
 */
import type { Feature, LineString } from 'geojson';
import { requireDebianPackages } from './debian.ts';
import { acrossTheLand, demarcationLine, readCountries } from './demarcation.ts';
import { koreaLayers } from './korea-layers.ts';
import { koreaFaces, readBorders } from './korea.ts';
import { layerText } from './layer.ts';
import { lineLayers } from './line-layers.ts';
import { outputFolder, outputOf, writeAll, type Output } from './output.ts';
import { relief } from './relief.ts';
import { joined, sources } from './sources.ts';
import { storyOutputs } from './story-layers.ts';
import { worldLayers } from './world-layers.ts';

const outputs: Output[] = [];

function note(output: Output): void {
	const { entry } = output;
	outputs.push(output);
	const size = (bytes: number): string => String(bytes).padStart(8);
	console.log(`${entry.file.padEnd(28)}${size(entry.bytes)} bytes${size(entry.gzipBytes)} gzip`);
}

requireDebianPackages();

for (const output of storyOutputs()) note(output);

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

const borders = readBorders();
const faces = await koreaFaces(borders, line.geometry.coordinates, countries);
for (const layer of [
	...(await worldLayers(across)),
	...(await koreaLayers(faces, borders)),
	...(await lineLayers(line, faces))
])
	note(outputOf(layer, layerText(layer)));

const hills = await relief();
const reliefLayer = {
	title: 'Relief around Korea',
	description: 'Hillshade: black in shade, white in light, alpha for strength.',
	precision: 'heights every 2 arc-minutes (about 3.7 km): a wash for zooms 5 to 7.5',
	sources: [sources.relief]
};
note(outputOf({ ...reliefLayer, file: 'relief.webp' }, hills.webp));
note(
	outputOf(
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

writeAll(outputs, process.argv[2] ?? outputFolder);
const total = outputs.reduce((sum, { entry }) => sum + entry.gzipBytes, 0);
console.log(`${'all'.padEnd(42)}${total} gzip`);
