/** Makes the one map. It draws the ground; what lies above is not its business (see `paint.ts`). */
import { Map as MapLibreMap } from 'maplibre-gl';
import './map.css';
import { stillOptions } from './explore.ts';
import { firstStyle, ownMap, type MapOptions, type MapOwner as Owner } from './owner.ts';
import { providePieces } from './pieces-protocol.ts';
import type { Timer } from './recovery.ts';
import { onWorkerFailure } from './worker-failure.ts';
import { provideWorker } from './worker.ts';

export type { ExploreCallbacks, GroundScene, MapOptions } from './owner.ts';
export type { Problem } from './problem.ts';

export interface MapOwner extends Owner {
	/** For tests and measurements. */
	instance(): MapLibreMap;
}

/**
 * Makes the map. Without WebGL 2 this throws: ask `canDrawLive` before.
 * The container gets no pointer events unless exploring: drag and wheel belong to the page.
 */
export function createMap(container: HTMLElement, given: MapOptions): MapOwner {
	const page = document.baseURI;
	provideWorker(page);
	providePieces(page);
	const options = { ...given, geodata: new URL(given.geodata, page).href.replace(/\/$/, '') };
	const { lon, lat, zoom } = options.scene.camera;
	const map = new MapLibreMap({
		container,
		style: firstStyle(options),
		center: [lon, lat],
		zoom,
		...stillOptions,
		attributionControl: false,
		maplibreLogo: false,
		trackResize: false,
		fadeDuration: 0,
		// How many views full of tiles it keeps that are out of view: the way that a reader has just come. By itself it keeps 5.
		maxTileCacheZoomLevels: 2,
		minZoom: -2,
		maxZoom: 12,
		maxPitch: 0,
		renderWorldCopies: true,
		// Cameras come from `fitBounds`, which knows the world's edges: nothing is to be altered.
		transformConstrain: (center, level) => ({ center, zoom: level }),
		...(options.pixelRatio === undefined ? {} : { pixelRatio: options.pixelRatio })
	});
	const watched = forgetLostStyles(map, container);
	const timer: Timer = {
		start: (run, milliseconds) => window.setTimeout(run, milliseconds),
		stop: (handle) => window.clearTimeout(handle as number)
	};
	const owner = ownMap(map, container, options, timer, document);
	const stopListening = onWorkerFailure((message) => owner.workerFailed(message));
	return {
		...owner,
		remove() {
			watched.abort();
			stopListening();
			owner.remove();
		},
		instance: () => map
	};
}

/**
 * When a context is lost MapLibre (6.17) takes its style apart by another way than when one is replaced, and leaves it in
 * the list of those that wait for right-to-left text: 2.4 MB for each loss, for ever. The other way takes it off that list;
 * it must come before the map's own answer to the loss, and so where the event has not reached the canvas yet.
 *
 * @returns the way to stop it: the container outlives its map
 */
function forgetLostStyles(map: MapLibreMap, container: HTMLElement): AbortController {
	const watched = new AbortController();
	container.addEventListener('webglcontextlost', () => map.style?._remove(false), {
		capture: true,
		signal: watched.signal
	});
	return watched;
}
