/** Builds the floor page; see floor/page.js. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type {
	FilterSpecification,
	LayerSpecification,
	SourceSpecification,
	StyleSpecification
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { koreaBox } from '../../src/lib/cartography/ground-box.ts';
import { precompress } from '../setup/precompress.mjs';
import type { Tour } from './tour.ts';

const GEODATA = 'static/geojson';

function layersOf(id: string, { features }: FeatureCollection): LayerSpecification[] {
	const types = new Set(features.map(({ geometry }) => geometry?.type.replace('Multi', '')));
	const layers: LayerSpecification[] = [];
	if (types.has('Polygon')) {
		const paint = { 'fill-color': '#ddd6c4' };
		const filter = ['==', ['geometry-type'], 'Polygon'] as FilterSpecification;
		layers.push({ id: `${id}-fill`, source: id, type: 'fill', filter, paint });
	}
	if (types.has('LineString') || types.has('Polygon')) {
		const paint = { 'line-color': '#55606a', 'line-width': 1 };
		layers.push({ id: `${id}-line`, source: id, type: 'line', paint });
	}
	if (types.has('Point')) {
		const paint = { 'circle-radius': 3 };
		const filter = ['==', ['geometry-type'], 'Point'] as FilterSpecification;
		layers.push({ id: `${id}-circle`, source: id, type: 'circle', filter, paint });
	}
	return layers;
}

/** The plainest style of all geodata that the story fetches. */
function floorStyle(geodata: readonly string[]): StyleSpecification {
	const ids = geodata
		.filter((name) => name.endsWith('.geojson'))
		.map((name) => name.replace('.geojson', ''));
	// Land first, so that the rest lies on it.
	ids.sort((a, b) => Number(b.endsWith('-land')) - Number(a.endsWith('-land')));
	const [west, south, east, north] = koreaBox;
	const relief: SourceSpecification = {
		type: 'image',
		url: 'geojson/relief.webp',
		coordinates: [
			[west, north],
			[east, north],
			[east, south],
			[west, south]
		]
	};
	const layers = ids.map((id) =>
		layersOf(
			id,
			JSON.parse(readFileSync(join(GEODATA, `${id}.geojson`), 'utf8')) as FeatureCollection
		)
	);
	return {
		version: 8,
		sources: {
			relief,
			...Object.fromEntries(
				ids.map((id) => [id, { type: 'geojson', data: `geojson/${id}.geojson` } as const])
			)
		},
		layers: [
			{ id: 'water', type: 'background', paint: { 'background-color': '#c9d6d8' } },
			...layers.flat(),
			{ id: 'relief', source: 'relief', type: 'raster', paint: { 'raster-opacity': 0.5 } }
		]
	};
}

/** @returns the folder to serve */
export async function buildFloor({ cameras, geodata, plate, height }: Tour): Promise<string> {
	const folder = 'node_modules/.cache/bench-floor';
	const source = 'node_modules/.cache/bench-floor-source';
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(source, { recursive: true });
	const data = JSON.stringify({ cameras, style: floorStyle(geodata) }).replaceAll('<', '\\u003c');
	writeFileSync(
		join(source, 'index.html'),
		`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title>
<link rel="icon" href="data:,">
<style>body{margin:0;height:${height}px}#map{position:fixed;right:0;top:0;width:${plate.width}px;height:${plate.height}px}</style></head>
<body><div id="map"></div><script>globalThis.floor = ${data}</script>
<script type="module" src="/page.js"></script></body>
</html>
`
	);
	cpSync('scripts/bench/floor/page.js', join(source, 'page.js'));
	await build({
		configFile: false,
		root: source,
		logLevel: 'error',
		publicDir: false,
		build: { outDir: join(process.cwd(), folder), emptyOutDir: true, target: 'es2022' },
		worker: { format: 'es' }
	});
	for (const name of geodata) cpSync(join(GEODATA, name), join(folder, 'geojson', name));
	await precompress(folder);
	return folder;
}
