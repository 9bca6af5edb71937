/**
 * The one owner of the map. It is given scenes and remembers what it shows, so that it writes differences only. It knows
 * the map by the few methods it needs; `map.ts` makes the real one.
 */
import type { StyleSpecification } from 'maplibre-gl';
import type { Camera } from '../camera/camera.ts';
import type { GroundDetail } from '../cartography/ground.ts';
import { palettes, type PaletteName } from '../cartography/palette.ts';
import { mapStyle } from '../cartography/style.ts';
import type { Scene } from '../scene/scene.ts';
import {
	applyWrites,
	groundWrites,
	sceneWrites,
	type Shown,
	type WritableMap
} from './apply-scene.ts';
import { firstDetail } from './detail.ts';
import { setHandlers, type Handlers } from './explore.ts';
import { problemLine, problemOf, type ErrorDetails, type Problem } from './problem.ts';
import { createRecovery, type Recovery, type Timer } from './recovery.ts';

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
}

/** The part of a map that its owner uses. */
export interface OwnedMap extends WritableMap, Handlers {
	setStyle(style: StyleSpecification, options: { diff: boolean }): unknown;
	on(type: string, listener: (event: ErrorDetails) => void): unknown;
	once(type: string, listener: () => void): unknown;
	getCenter(): { lng: number; lat: number };
	getZoom(): number;
	getCanvas(): { tabIndex: number };
	setPixelRatio(ratio: number): unknown;
	resize(): unknown;
	stop(): unknown;
	remove(): unknown;
}

/** The part of the map's container that its owner uses. */
export interface Container {
	style: { pointerEvents: string };
	toggleAttribute(name: string, on: boolean): unknown;
	addEventListener(type: 'keydown', listener: (event: KeyboardEvent) => void): void;
	removeEventListener(type: 'keydown', listener: (event: KeyboardEvent) => void): void;
}

/** The style that the map is made with. */
export function firstStyle(options: MapOptions): StyleSpecification {
	return mapStyle(firstShown(options));
}

function firstShown({ palette, scene, geodata }: MapOptions): Shown & { geodata: string } {
	return {
		palette: palettes[palette],
		ground: scene.ground,
		detail: firstDetail(scene.camera),
		camera: scene.camera,
		geodata
	};
}

/** Takes a map that was made with `firstStyle` and the first scene's camera. */
export function ownMap(
	map: OwnedMap,
	container: Container,
	options: MapOptions,
	timer: Timer
): MapOwner {
	const { geodata } = options;
	const failed = new Map<string, Problem>();

	let wanted: GroundScene = options.scene;
	let palette = palettes[options.palette];
	let shown: Shown = firstShown(options);
	let detail: GroundDetail = shown.detail;
	let exploring: ExploreCallbacks | null = null;
	/** The style object is replaced (first load, lost context): writes wait. */
	let writable = false;

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
			palette,
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
		shown = { ...shown, palette, ground: wanted.ground, detail };
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
		timer
	);

	/** Calls back once everything essential is drawn. */
	const whenDrawn = (run: () => void): void => {
		void map.once('idle', () => {
			if (recovery.isLost() || [...failed.values()].some((problem) => problem.essential))
				whenDrawn(run);
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
			palette = palettes[name];
			write();
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
		camera
	};
}

/** Whether pointer, keyboard and screen reader find the map. The picture's words are in the page, not here. */
function setReachable(map: OwnedMap, container: Container, on: boolean): void {
	container.style.pointerEvents = on ? 'auto' : 'none';
	container.toggleAttribute('inert', !on);
	map.getCanvas().tabIndex = on ? 0 : -1;
}
