/** Fetches what the overlay draws. The ground is MapLibre's own to fetch. */
import type { FeatureCollection, Geometry } from 'geojson';
import { tell } from '../map/told.ts';
import { overlayData, type OverlayData } from '../overlay/data.ts';
import type { GroundName, Place } from '../story/types.ts';

type Collection = FeatureCollection<Geometry, Record<string, unknown> | null>;

const empty: Collection = { type: 'FeatureCollection', features: [] };

export const overlayFiles = {
	storyLayers: 'story-layers.geojson',
	riverLabels: 'river-labels.geojson',
	rivers: 'rivers.geojson',
	parallel: 'parallel-38.geojson',
	demarcation: 'demarcation-line.geojson',
	zone: 'demilitarized-zone.geojson'
} as const;

type Files = Record<keyof typeof overlayFiles, Collection>;

/** Nothing of them is drawn before the story's first step. */
export const laterFiles: readonly (keyof Files)[] = ['demarcation', 'zone'];

/** Places and names alone: what can be drawn before anything is fetched. */
export function withoutGeometry(
	places: Record<string, Place>,
	groundNames: GroundName[]
): OverlayData {
	const files = Object.fromEntries(Object.keys(overlayFiles).map((name) => [name, empty])) as Files;
	return overlayData({ ...files, places, groundNames });
}

export interface LoadedOverlay {
	data: OverlayData;
	/** Some file did not come or was not GeoJSON. */
	incomplete: boolean;
}

/** Files that have come, or are on their way, by address: they are not asked for twice. */
const kept: Record<string, Promise<Collection> | undefined> = {};

async function read(address: string): Promise<Collection> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`HTTP ${response.status}`);
	const collection = (await response.json()) as Collection;
	if (!Array.isArray(collection.features)) throw new Error('not a FeatureCollection');
	return collection;
}

/**
 * Fetches the overlay's geometry. What fails is left out and named in the console; the rest is drawn. Another call asks
 * only for what has not come.
 * @param later names of files that are left for another time
 */
export async function loadOverlay(
	folder: string,
	places: Record<string, Place>,
	groundNames: GroundName[],
	later: readonly string[] = []
): Promise<LoadedOverlay> {
	let incomplete = false;
	const entries = await Promise.all(
		Object.entries(overlayFiles).map(async ([name, file]) => {
			if (later.includes(name)) return [name, empty] as const;
			const address = `${folder}/${file}`;
			try {
				return [name, await (kept[address] ??= read(address))] as const;
			} catch (error) {
				kept[address] = undefined;
				incomplete = true;
				tell(file, `Map: ${file} could not be loaded (${String(error)})`);
				return [name, empty] as const;
			}
		})
	);
	return {
		data: overlayData({ ...(Object.fromEntries(entries) as Files), places, groundNames }),
		incomplete
	};
}
