/**
 * The one owner of the map. It is given scenes and remembers what it shows, so that it writes differences only. It knows
 * the map by the few methods it needs; `map.ts` makes the real one.
 */
import type { StyleSpecification } from 'maplibre-gl';
import type { Camera } from '../camera/camera.ts';
import { nudged, type Nudge } from '../camera/nudge.ts';
import { isEnough } from '../cartography/ground-detail.ts';
import { groundLayers } from '../cartography/ground.ts';
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
import { setHandlers, type Handlers } from './explore.ts';
import { grow, type GrowingMap } from './grow.ts';
import { createPace } from './pace.ts';
import { problemLine, problemOf, WORKER, type ErrorDetails, type Problem } from './problem.ts';
import { createRecovery, type Recovery, type Timer } from './recovery.ts';
import { forgetTold, tell } from './told.ts';

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
	remove(): void;
	/** Resolves when the first scene is drawn with everything it needs; never, while an essential source is missing. */
	ready: Promise<void>;
	/** Fetches what the first scene did without. Called by itself once the first scene stands. */
	prepare(): void;
	/** Fetches again what failed. False: nothing less than a new map helps, because worker or context is gone. */
	retry(): boolean;
	/** The worker did not come, or broke. */
	workerFailed(message: string): void;
	explore(on: boolean, callbacks?: ExploreCallbacks): void;
	/** The reader pressed a button that moves the map; nothing unless exploring. */
	nudge(way: Nudge): void;
	camera(): Camera;
}

/** The part of a map that its owner uses. */
export interface OwnedMap extends WritableMap, GrowingMap, Handlers {
	setStyle(style: StyleSpecification, options: { diff: false }): unknown;
	on(type: string, listener: (event: ErrorDetails) => void): unknown;
	once(type: string, listener: () => void): unknown;
	getCenter(): { lng: number; lat: number };
	getZoom(): number;
	easeTo(to: { zoom: number }): unknown;
	panBy(by: [right: number, down: number]): unknown;
	getCanvas(): { tabIndex: number };
	setPixelRatio(ratio: number): unknown;
	resize(): unknown;
	stop(): unknown;
	remove(): unknown;
}

/** The part of the map's container that its owner uses. */
export interface Container {
	readonly clientWidth: number;
	readonly clientHeight: number;
	style: { pointerEvents: string };
	toggleAttribute(name: string, on: boolean): unknown;
	addEventListener(type: 'keydown', listener: (event: KeyboardEvent) => void): void;
	removeEventListener(type: 'keydown', listener: (event: KeyboardEvent) => void): void;
}

/** The part of the page that its owner looks at. */
export interface SeenPage {
	readonly visibilityState: DocumentVisibilityState;
	addEventListener(type: 'visibilitychange', listener: () => void): void;
	removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** The style that the map is made with. */
export function firstStyle(options: MapOptions): StyleSpecification {
	return mapStyle(firstShown(options));
}

function firstShown({ palette, scene, geodata }: MapOptions): Shown & { geodata: string } {
	return {
		palette: palettes[palette],
		ground: scene.ground,
		detail: { zoom: scene.camera.zoom },
		camera: scene.camera,
		geodata
	};
}

/** Takes a map that was made with `firstStyle` and the first scene's camera. */
export function ownMap(
	map: OwnedMap,
	container: Container,
	options: MapOptions,
	timer: Timer,
	page: SeenPage
): MapOwner {
	const { geodata } = options;
	const failed = new Map<string, Problem>();

	let wanted: GroundScene = options.scene;
	let palette = palettes[options.palette];
	let shown: Shown = firstShown(options);
	let exploring: ExploreCallbacks | null = null;
	/** The style object is replaced (first load, lost context): writes wait. */
	let writable = false;

	setReachable(map, container, false);

	const camera = (): Camera => {
		const { lng, lat } = map.getCenter();
		return { lon: lng, lat, zoom: map.getZoom() };
	};

	/** Brings the map to what is wanted. What nobody sees is not drawn: a write draws at once, also in a hidden page. */
	const write = (): void => {
		if (!writable || recovery.isLost() || page.visibilityState === 'hidden') return;
		const next = {
			...shown,
			palette,
			ground: wanted.ground,
			camera: exploring ? (shown.camera ?? wanted.camera) : wanted.camera
		};
		if (!isEnough(groundLayers(next), shown.detail, next.camera.zoom)) {
			prepare();
			next.detail = shown.detail;
		}
		const writes = exploring ? groundWrites(shown, next) : sceneWrites(shown, next);
		if (writes.length === 0) return;
		if (writes.some(({ kind }) => kind === 'camera')) pace.moving();
		applyWrites(map, writes);
		shown = { ...next, camera: exploring ? null : next.camera };
	};

	const pace = createPace(
		options.pixelRatio ?? globalThis.devicePixelRatio ?? 1,
		(ratio, rests) => {
			map.setPixelRatio(ratio);
			// A new size empties the picture. While it moves, the camera's write draws it in this very frame.
			if (rests && writable) map.redraw();
		},
		timer,
		() => performance.now()
	);

	/** Replaces the whole style by what is wanted. */
	const restyle = (): void => {
		shown = { ...shown, palette, ground: wanted.ground, camera: null };
		map.setStyle(mapStyle({ ...shown, geodata }), { diff: false });
	};

	const recovery: Recovery = createRecovery(
		{
			onLost: () => {
				writable = false;
				options.onLost?.();
			},
			onRestored: () => {
				restyle();
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
	const fail = (problem: Problem): void => {
		const line = problemLine(problem);
		if (problem.source !== null) {
			if (failed.has(problem.source)) return;
			failed.set(problem.source, problem);
		}
		tell(`${problem.source ?? line}.geojson`, line);
		options.onProblem?.(problem);
	};
	map.on('error', (event) => fail(problemOf(event)));
	map.on('move', () => {
		if (exploring) exploring.onCamera(camera());
	});
	const leaveOnEscape = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') exploring?.onExit();
	};
	container.addEventListener('keydown', leaveOnEscape);
	page.addEventListener('visibilitychange', write);

	const ready = new Promise<void>((resolve) => whenDrawn(resolve));

	const prepare = (): void => {
		if (shown.detail === 'full' || !writable) return;
		const whole = { ...shown, detail: 'full' as const };
		grow(map, mapStyle({ ...shown, geodata }), mapStyle({ ...whole, geodata }));
		shown = whole;
	};
	let removed = false;
	void ready.then(() => {
		// The map shows first.
		timer.start(() => {
			if (!removed) prepare();
		}, 0);
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
		remove() {
			removed = true;
			recovery.stop();
			pace.stop();
			container.removeEventListener('keydown', leaveOnEscape);
			page.removeEventListener('visibilitychange', write);
			map.remove();
		},
		ready,
		prepare,
		retry() {
			forgetTold();
			if (recovery.isLost() || failed.has(WORKER)) return false;
			if (failed.size === 0) return true;
			failed.clear();
			writable = false;
			restyle();
			return true;
		},
		workerFailed: (message) =>
			fail(problemOf({ sourceId: WORKER, error: message ? { message } : missingWorker })),
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
		nudge(way) {
			if (!exploring) return;
			const { clientWidth: width, clientHeight: height } = container;
			const to = nudged(way, map.getZoom(), { width, height });
			if ('zoom' in to) map.easeTo(to);
			else map.panBy(to.by);
		},
		camera
	};
}

const missingWorker = { status: 404, message: 'its file did not come' };

/** Whether pointer, keyboard and screen reader find the map. The picture's words are in the page, not here. */
function setReachable(map: OwnedMap, container: Container, on: boolean): void {
	container.style.pointerEvents = on ? 'auto' : 'none';
	container.toggleAttribute('inert', !on);
	map.getCanvas().tabIndex = on ? 0 : -1;
}
