/** Fetches what the overlay draws. The ground is MapLibre's own to fetch. */
import type { FeatureCollection, Geometry } from 'geojson';
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
	/** Files that did not come or were not GeoJSON. */
	failed: string[];
}

/** Fetches the overlay's geometry. What fails is left out and named; the rest is drawn. */
export async function loadOverlay(
	folder: string,
	places: Record<string, Place>,
	groundNames: GroundName[]
): Promise<LoadedOverlay> {
	const failed: string[] = [];
	const entries = await Promise.all(
		Object.entries(overlayFiles).map(async ([name, file]) => {
			try {
				const response = await fetch(`${folder}/${file}`);
				if (!response.ok) throw new Error(`HTTP ${response.status}`);
				const collection = (await response.json()) as Collection;
				if (!Array.isArray(collection.features)) throw new Error('not a FeatureCollection');
				return [name, collection] as const;
			} catch {
				failed.push(file);
				return [name, empty] as const;
			}
		})
	);
	return {
		data: overlayData({ ...(Object.fromEntries(entries) as Files), places, groundNames }),
		failed
	};
}
