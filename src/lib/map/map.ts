/** Makes the one map. It draws the ground; what lies above is not its business (see `paint.ts`). */
import { Map as MapLibreMap } from 'maplibre-gl';
import './map.css';
import { stillOptions } from './explore.ts';
import { firstStyle, ownMap, type MapOptions, type MapOwner as Owner } from './owner.ts';
import { providePieces } from './pieces-protocol.ts';
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
		minZoom: -2,
		maxZoom: 12,
		maxPitch: 0,
		renderWorldCopies: true,
		// Cameras come from `fitBounds`, which knows the world's edges: nothing is to be altered.
		transformConstrain: (center, level) => ({ center, zoom: level }),
		...(options.pixelRatio === undefined ? {} : { pixelRatio: options.pixelRatio })
	});
	const owner = ownMap(map, container, options, {
		start: (run, milliseconds) => window.setTimeout(run, milliseconds),
		stop: (handle) => window.clearTimeout(handle as number)
	});
	return { ...owner, instance: () => map };
}
