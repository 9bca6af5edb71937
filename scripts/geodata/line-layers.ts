import type { Feature, LineString } from 'geojson';
import { parallel } from '../../src/lib/geo/parallel.ts';
import type { Layer } from './layer.ts';
import { sources } from './sources.ts';
import { zone, zoneLand } from './zone.ts';

/** The demarcation line, the zone and its land, the 38th parallel. */
export async function lineLayers(line: Feature<LineString>, faces: Feature[]): Promise<Layer[]> {
	const layers: Layer[] = [];
	layers.push({
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
	layers.push({
		file: 'dmz-land.geojson',
		title: 'Land around the demarcation line',
		description: 'Land to which the demilitarized zone is cut.',
		precision: 'thinned to about 100 m',
		sources: [sources.gshhg],
		decimals: 4,
		features: land
	});
	layers.push({
		file: 'demilitarized-zone.geojson',
		title: 'Demilitarized zone',
		description: 'All land within 2 km of the demarcation line.',
		precision: 'computed by Turf buffer at 2 km and cut to land; as good as the line',
		sources: [sources.openStreetMap, sources.gshhg],
		decimals: 5,
		features: [zone(line, land)]
	});
	layers.push({
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

	return layers;
}
