/** The worker that computes the zone, so that the page stays quick under the reader's hand. */
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { joinLand, type Land } from '../geo/demilitarized-zone.ts';
import { zoneAtWidth, type NamedPoint, type ZoneAtWidth } from './zone-at-width.ts';

export interface ZoneQuestion {
	/** Absolute address of the folder with the geodata. */
	geodata: string;
	halfWidth: number;
	places: NamedPoint[];
}

export type ZoneAnswer = { zone: ZoneAtWidth } | { problem: string };

let files: Promise<{ line: Feature<LineString>; land: Land }> | null = null;

async function read<Found>(address: string): Promise<FeatureCollection & { features: Found[] }> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
	return (await response.json()) as FeatureCollection & { features: Found[] };
}

async function load(geodata: string): Promise<{ line: Feature<LineString>; land: Land }> {
	const [lines, land] = await Promise.all([
		read<Feature<LineString>>(`${geodata}/demarcation-line.geojson`),
		read<Land>(`${geodata}/dmz-land.geojson`)
	]);
	const line = lines.features[0];
	if (!line) throw new Error('demarcation-line.geojson holds no line');
	return { line, land: joinLand(land.features) };
}

async function answer({ geodata, halfWidth, places }: ZoneQuestion): Promise<ZoneAnswer> {
	try {
		files ??= load(geodata);
		const { line, land } = await files;
		return { zone: zoneAtWidth(line, land, halfWidth, places) };
	} catch (error) {
		files = null;
		return { problem: error instanceof Error ? error.message : String(error) };
	}
}

self.addEventListener('message', ({ data }: MessageEvent<ZoneQuestion>) => {
	void answer(data).then((said) => self.postMessage(said));
});
