/** The contract for tests, hosts and kiosks: `globalThis.storyMap` and the data attributes of `<html>`. See docs/contract.md. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../scene/position.ts';
import type { Scene } from '../scene/scene.ts';

export interface StoryMap {
	position(): Position;
	scene(): Scene;
	/** Goes to a step; false when there is none of that id. */
	goTo(step: string, progress?: number): boolean;
	/** The live map, or null while the drawn one stands. */
	map(): MapLibreMap | null;
}

declare global {
	var storyMap: StoryMap | undefined;
}

/** Publishes the contract; the returned function withdraws it. */
export function exposeStoryMap(storyMap: StoryMap): () => void {
	globalThis.storyMap = storyMap;
	return () => {
		if (globalThis.storyMap === storyMap) globalThis.storyMap = undefined;
	};
}

export type MapState = 'drawn' | 'live' | 'failed';

/** Writes `<html data-map>`. */
export function showMapState(state: MapState): void {
	document.documentElement.dataset['map'] = state;
}
