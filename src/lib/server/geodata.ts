/** The committed geodata, read from static/geojson at build time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import { groundSources } from '../cartography/ground-layer.ts';
import { overlayData, type OverlayData } from '../overlay/data.ts';
import type { GroundData } from '../poster/ground.ts';
import type { Story } from '../story/types.ts';

const FOLDER = join(process.cwd(), 'static', 'geojson');
type Collection = FeatureCollection<Geometry, Record<string, unknown> | null>;
const read = new Map<string, Collection>();

/** @throws with the name of the file when it is missing or not GeoJSON */
export function geojson(file: string): Collection {
	const known = read.get(file);
	if (known) return known;
	let collection: Collection;
	try {
		collection = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Collection;
	} catch (cause) {
		throw new Error(`static/geojson/${file} is missing or not JSON; run \`npm run geodata\``, {
			cause
		});
	}
	if (!Array.isArray(collection.features))
		throw new Error(`static/geojson/${file}: expected a FeatureCollection`);
	read.set(file, collection);
	return collection;
}

export function groundData(): GroundData {
	return Object.fromEntries(
		groundSources.flatMap((source) =>
			source === 'relief' ? [] : [[source, geojson(`${source}.geojson`)]]
		)
	) as GroundData;
}

export function overlayGeometry(story: Pick<Story, 'places' | 'groundNames'>): OverlayData {
	return overlayData({
		storyLayers: geojson('story-layers.geojson'),
		riverLabels: geojson('river-labels.geojson'),
		rivers: geojson('rivers.geojson'),
		parallel: geojson('parallel-38.geojson'),
		demarcation: geojson('demarcation-line.geojson'),
		zone: geojson('demilitarized-zone.geojson'),
		places: story.places,
		groundNames: story.groundNames
	});
}
