/**
 * The one map and its one owner. It is given scenes and remembers what it shows, so that it writes differences only.
 * It draws the ground; what lies above is not its business (see `paint.ts`).
 */
import { Map as MapLibreMap } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Camera } from '../camera/camera.ts';
import type { GroundDetail } from '../cartography/ground.ts';
import { palettes, type PaletteName } from '../cartography/palette.ts';
import { mapStyle } from '../cartography/style.ts';
import type { Scene } from '../scene/scene.ts';
import { applyWrites, groundWrites, sceneWrites, type Shown } from './apply-scene.ts';
import { setHandlers, stillOptions } from './explore.ts';
import { firstDetail } from './detail.ts';
import { problemLine, problemOf, type Problem } from './problem.ts';
import { providePieces } from './pieces-protocol.ts';
import { createRecovery, type Recovery } from './recovery.ts';
import { provideWorker } from './worker.ts';

/** What of a scene the ground depends on. */
export type GroundScene = Pick<Scene, 'camera' | 'ground'>;

export interface ExploreCallbacks {
	/** The reader moved the map. */
	onCamera(camera: Camera): void;
	/** The reader pressed Escape on the map. */
	onExit(): void;
}

export interface MapOptions {
	/** Address of the folder with the geodata; relative ones count from the page. */
	geodata: string;
	palette: PaletteName;
	/** What to show first: it decides which geodata is fetched first. */
	scene: GroundScene;
	/** Device pixels for one CSS pixel; the device's own if left out. */
	pixelRatio?: number;
	/** A source did not come, or came broken. One line goes to the console in any case. */
	onProblem?(problem: Problem): void;
	/** The graphics context went: show the drawn map. */
	onLost?(): void;
	/** The map stands again, complete: show it. */
	onRecovered?(): void;
	/** The context did not come back in time. It may still, and then `onRecovered` is called. */
	onFail?(): void;
}

export interface MapOwner {
	applyScene(scene: GroundScene): void;
	setPalette(name: PaletteName): void;
	/** The container has another size. */
	resize(): void;
	setPixelRatio(ratio: number): void;
	remove(): void;
	/** Resolves when the first scene is drawn with everything it needs; never, while an essential source is missing. */
	ready: Promise<void>;
	/** Fetches what the first scene did without. Called by itself once the first scene stands. */
	prepare(): void;
	/** Fetches again what failed. */
	retry(): void;
	explore(on: boolean, callbacks?: ExploreCallbacks): void;
	camera(): Camera;
	/** For tests and measurements. */
	instance(): MapLibreMap;
}

/**
 * Makes the map. Without WebGL 2 this throws: ask `canDrawLive` before.
 * The container gets no pointer events unless exploring: drag and wheel belong to the page.
 */
export function createMap(container: HTMLElement, options: MapOptions): MapOwner {
	const page = document.baseURI;
	provideWorker(page);
	providePieces(page);
	const geodata = new URL(options.geodata, page).href.replace(/\/$/, '');
	const failed = new Map<string, Problem>();

	let wanted: GroundScene = options.scene;
	let detail: GroundDetail = firstDetail(wanted.camera);
	let exploring: ExploreCallbacks | null = null;
	let shown: Shown = {
		palette: palettes[options.palette],
		ground: wanted.ground,
		detail,
		camera: wanted.camera
	};
	/** The style object is replaced (first load, lost context): writes wait. */
	let writable = false;

	const map = new MapLibreMap({
		container,
		style: mapStyle({ ...shown, geodata }),
		center: [wanted.camera.lon, wanted.camera.lat],
		zoom: wanted.camera.zoom,
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
		transformConstrain: (center, zoom) => ({ center, zoom }),
		...(options.pixelRatio === undefined ? {} : { pixelRatio: options.pixelRatio })
	});
	setReachable(map, container, false);

	const camera = (): Camera => {
		const { lng, lat } = map.getCenter();
		return { lon: lng, lat, zoom: map.getZoom() };
	};

	/** Brings the map to what is wanted. */
	const write = (): void => {
		if (!writable || recovery.isLost()) return;
		const next = {
			...shown,
			ground: wanted.ground,
			camera: exploring ? (shown.camera ?? wanted.camera) : wanted.camera
		};
		const writes = exploring ? groundWrites(shown, next) : sceneWrites(shown, next);
		if (writes.length === 0) return;
		applyWrites(map, writes);
		shown = { ...next, camera: exploring ? null : next.camera };
	};

	/** Replaces the whole style by what is wanted; `diff` keeps what is the same. */
	const restyle = (diff: boolean): void => {
		shown = { ...shown, ground: wanted.ground, detail };
		map.setStyle(mapStyle({ ...shown, geodata }), { diff });
	};

	const recovery: Recovery = createRecovery(
		{
			onLost: () => {
				writable = false;
				options.onLost?.();
			},
			onRestored: () => {
				shown = { ...shown, camera: null };
				restyle(false);
				whenDrawn(() => options.onRecovered?.());
			},
			onFail: () => options.onFail?.()
		},
		{
			start: (run, milliseconds) => window.setTimeout(run, milliseconds),
			stop: (handle) => window.clearTimeout(handle as number)
		}
	);

	/** Calls back once everything essential is drawn. */
	const whenDrawn = (run: () => void): void => {
		void map.once('idle', () => {
			if (recovery.isLost()) return;
			if ([...failed.values()].some((problem) => problem.essential)) whenDrawn(run);
			else run();
		});
	};

	map.on('style.load', () => {
		writable = true;
		write();
	});
	map.on('webglcontextlost', () => recovery.lost());
	map.on('webglcontextrestored', () => recovery.restored());
	map.on('error', (event) => {
		const problem = problemOf(event);
		if (problem.source !== null) {
			if (failed.has(problem.source)) return;
			failed.set(problem.source, problem);
		}
		// eslint-disable-next-line no-console -- the one place where whoever installs the site learns of a missing file
		console.error(problemLine(problem));
		options.onProblem?.(problem);
	});
	map.on('move', () => {
		if (exploring) exploring.onCamera(camera());
	});
	const leaveOnEscape = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') exploring?.onExit();
	};
	container.addEventListener('keydown', leaveOnEscape);

	const ready = new Promise<void>((resolve) => whenDrawn(resolve));

	const prepare = (): void => {
		if (detail === 'full' || !writable) return;
		detail = 'full';
		restyle(true);
	};
	let removed = false;
	void ready.then(() => {
		if (!removed) prepare();
	});

	return {
		applyScene(scene) {
			wanted = scene;
			write();
		},
		setPalette(name) {
			const palette = palettes[name];
			if (palette === shown.palette) return;
			const next = { ...shown, palette };
			if (writable && !recovery.isLost()) applyWrites(map, groundWrites(shown, next));
			shown = next;
		},
		resize: () => void map.resize(),
		setPixelRatio: (ratio) => void map.setPixelRatio(ratio),
		remove() {
			removed = true;
			recovery.stop();
			container.removeEventListener('keydown', leaveOnEscape);
			map.remove();
		},
		ready,
		prepare,
		retry() {
			if (failed.size === 0 || recovery.isLost()) return;
			failed.clear();
			shown = { ...shown, camera: null };
			writable = false;
			restyle(false);
		},
		explore(on, callbacks) {
			exploring = on ? (callbacks ?? { onCamera: () => undefined, onExit: () => undefined }) : null;
			setHandlers(map, on);
			setReachable(map, container, on);
			if (!on) {
				map.stop();
				shown = { ...shown, camera: null };
				write();
			}
		},
		camera,
		instance: () => map
	};
}

/** Whether pointer, keyboard and screen reader find the map. The picture's words are in the page, not here. */
function setReachable(map: MapLibreMap, container: HTMLElement, on: boolean): void {
	container.style.pointerEvents = on ? 'auto' : 'none';
	container.toggleAttribute('inert', !on);
	map.getCanvas().tabIndex = on ? 0 : -1;
}
