import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { palettes } from '../cartography/palette.ts';
import { toDays } from '../scene/story.ts';
import {
	ownMap,
	type Container,
	type GroundScene,
	type MapOptions,
	type OwnedMap
} from './owner.ts';
import type { ErrorDetails } from './problem.ts';
import { forgetTold } from './told.ts';

const scene = (zoom: number, truce = 0): GroundScene => ({
	camera: { lon: 127, lat: 38, zoom },
	ground: { truce, day: toDays('1953-07-27') }
});

/** A map that notes what it is told. */
class FakeMap implements OwnedMap {
	calls: string[] = [];
	listeners: [type: string, listener: (event: ErrorDetails) => void, once: boolean][] = [];
	canvas = { tabIndex: 0 };
	private handler = (name: string) => ({
		enable: () => void this.calls.push(`${name} on`),
		disable: () => void this.calls.push(`${name} off`),
		disableRotation: () => undefined
	});
	dragPan = this.handler('drag');
	scrollZoom = this.handler('wheel');
	doubleClickZoom = this.handler('double');
	touchZoomRotate = this.handler('touch');
	keyboard = this.handler('keys');
	on(type: string, listener: (event: ErrorDetails) => void) {
		this.listeners.push([type, listener, false]);
	}
	once(type: string, listener: () => void) {
		this.listeners.push([type, listener, true]);
	}
	fire(type: string, event: ErrorDetails = {}) {
		for (const entry of this.listeners.filter(([each]) => each === type)) {
			if (entry[2]) this.listeners.splice(this.listeners.indexOf(entry), 1);
			entry[1](event);
		}
	}
	setStyle(style: { layers: { id: string }[] }) {
		this.calls.push(`style ${style.layers.length} whole`);
	}
	addSource = (id: string) => void this.calls.push(`source ${id}`);
	addLayer = ({ id }: { id: string }) => void this.calls.push(`layer ${id}`);
	setPaintProperty(layer: string, name: string) {
		this.calls.push(`${layer} ${name}`);
	}
	setFilter(layer: string) {
		this.calls.push(`${layer} filter`);
	}
	jumpTo({ zoom }: { zoom: number }) {
		this.calls.push(`jump ${zoom}`);
	}
	redraw = () => undefined;
	easeTo = ({ zoom }: { zoom: number }) => void this.calls.push(`ease ${zoom}`);
	panBy = (by: [number, number]) => void this.calls.push(`pan ${by.join()}`);
	getCenter = () => ({ lng: 1, lat: 2 });
	getZoom = () => 3;
	getCanvas = () => this.canvas;
	setPixelRatio = () => undefined;
	resize = () => void this.calls.push('resize');
	stop = () => undefined;
	remove = () => void this.calls.push('remove');
}

function owned(changed: Partial<MapOptions> = {}) {
	const map = new FakeMap();
	const keys: ((event: KeyboardEvent) => void)[] = [];
	const inert: boolean[] = [];
	const container: Container = {
		clientWidth: 400,
		clientHeight: 200,
		style: { pointerEvents: '' },
		toggleAttribute: (_, on) => inert.push(on),
		addEventListener: (_, listener) => keys.push(listener),
		removeEventListener: (_, listener) => keys.splice(keys.indexOf(listener), 1)
	};
	const page = {
		visibilityState: 'visible' as DocumentVisibilityState,
		listeners: [] as (() => void)[],
		addEventListener: (_: string, listener: () => void) => void page.listeners.push(listener),
		removeEventListener: (_: string, listener: () => void) =>
			void page.listeners.splice(page.listeners.indexOf(listener), 1),
		become(state: DocumentVisibilityState) {
			page.visibilityState = state;
			for (const listener of page.listeners) listener();
		}
	};
	const events: string[] = [];
	const owner = ownMap(
		map,
		container,
		{
			geodata: 'https://example.org/geojson',
			palette: 'paper',
			scene: scene(5),
			onProblem: ({ source, kind }) => events.push(`${source} ${kind}`),
			onLost: () => events.push('lost'),
			onRecovered: () => events.push('recovered'),
			onFail: () => events.push('fail'),
			...changed
		},
		{
			start: (run, milliseconds) => setTimeout(run, milliseconds),
			stop: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>)
		},
		page
	);
	const grows = /^(?:source|layer) /;
	/** What it was told since, but for new sources and layers. */
	const told = () => map.calls.splice(0).filter((call) => !grows.test(call));
	const grown = () => map.calls.splice(0).filter((call) => grows.test(call));
	return { map, owner, container, page, events, told, grown, keys, inert };
}

describe('the owner of the map', () => {
	let reported: MockInstance;
	beforeEach(() => {
		vi.useFakeTimers();
		forgetTold();
		reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.restoreAllMocks();
	});

	it('waits for the style, then writes the last scene only', () => {
		const { map, owner, told } = owned();
		owner.applyScene(scene(6));
		owner.applyScene(scene(7));
		expect(told()).toEqual([]);
		map.fire('style.load');
		expect(told()).toEqual(['jump 7']);
		owner.applyScene(scene(7));
		expect(told()).toEqual([]);
	});

	it('writes nothing while nobody sees the page, and then the last scene only', () => {
		const { map, owner, page, told } = owned();
		page.become('hidden');
		map.fire('style.load');
		owner.applyScene(scene(6, 1));
		owner.setPalette('gallery');
		expect(told()).toEqual([]);
		owner.applyScene(scene(7));
		owner.setPalette('paper');
		page.become('visible');
		expect(told()).toEqual(['jump 7']);
		page.become('hidden');
		page.become('visible');
		expect(told()).toEqual([]);
	});

	it('takes the camera back from a reader who left the page, once it is seen again', () => {
		const { map, owner, page, told } = owned();
		map.fire('style.load');
		owner.explore(true);
		page.become('hidden');
		owner.explore(false);
		expect(told()).not.toContain('jump 5');
		page.become('visible');
		expect(told()).toEqual(['jump 5']);
	});

	it('fetches the rest once the first scene is drawn', async () => {
		const { map, owner, grown } = owned();
		map.fire('style.load');
		map.fire('idle');
		await owner.ready;
		expect(grown()).toEqual([]);
		await vi.runAllTimersAsync();
		// What is there stays: a new style would fetch it again.
		expect(map.calls.join()).not.toMatch(/style|source korea-land,/);
		const added = grown();
		expect(added).toContain('source relief');
		expect(added).toContain('layer province@provinces');
	});

	it('fetches the rest at once for a reader who was quicker', () => {
		const { map, owner, grown } = owned();
		map.fire('style.load');
		owner.applyScene(scene(5.2));
		expect(grown()).toEqual([]);
		owner.applyScene(scene(2));
		expect(map.calls.at(-1)).toBe('jump 2');
		expect(grown()).toContain('source world-outline:rings-1.6');
		owner.applyScene(scene(8));
		expect(grown()).toEqual([]);
	});

	it('is not ready without land, and is after a retry', async () => {
		const { map, owner, told, events } = owned();
		let ready = false;
		void owner.ready.then(() => (ready = true));
		map.fire('style.load');
		map.fire('error', { sourceId: 'korea-land', error: { message: 'Not Found', status: 404 } });
		map.fire('error', {
			sourceId: 'korea-land:rings',
			error: { message: 'Not Found', status: 404 }
		});
		map.fire('idle');
		await Promise.resolve();
		expect(ready).toBe(false);
		expect(events).toEqual(['korea-land missing']);
		expect(reported).toHaveBeenCalledTimes(1);
		expect(owner.retry()).toBe(true);
		expect(told()).toEqual([expect.stringMatching(/^style \d+ whole$/)]);
		map.fire('style.load');
		map.fire('idle');
		await owner.ready;
	});

	it('writes nothing while the context is gone, and everything after, again and again', () => {
		const { map, owner, told, events } = owned();
		map.fire('style.load');
		for (let i = 0; i < 3; i++) {
			told();
			map.fire('webglcontextlost');
			owner.applyScene(scene(8 + i, 1));
			owner.setPalette(i % 2 ? 'paper' : 'gallery');
			expect(told()).toEqual([]);
			map.fire('webglcontextrestored');
			map.fire('style.load');
			expect(told()).toEqual([expect.stringMatching(/whole$/), `jump ${8 + i}`]);
			map.fire('idle');
		}
		expect(events).toEqual(['lost', 'recovered', 'lost', 'recovered', 'lost', 'recovered']);
	});

	it('falls back when the context stays away, and returns when it does', () => {
		const { map, events } = owned();
		map.fire('style.load');
		map.fire('webglcontextlost');
		vi.advanceTimersByTime(60_000);
		map.fire('webglcontextrestored');
		map.fire('style.load');
		map.fire('idle');
		expect(events).toEqual(['lost', 'fail', 'recovered']);
	});

	it('cannot fetch again what failed while the context is gone: that needs a new map', () => {
		const { map, owner, told } = owned();
		map.fire('style.load');
		expect(owner.retry()).toBe(true);
		map.fire('webglcontextlost');
		vi.advanceTimersByTime(60_000);
		told();
		expect(owner.retry()).toBe(false);
		expect(told()).toEqual([]);
	});

	it('is not ready without a worker, says so in one line, and needs a new map', async () => {
		const { map, owner, told, events } = owned();
		let ready = false;
		void owner.ready.then(() => (ready = true));
		map.fire('style.load');
		owner.workerFailed('');
		owner.workerFailed('');
		map.fire('idle');
		await Promise.resolve();
		expect(ready).toBe(false);
		expect(events).toEqual(['worker missing']);
		expect(reported.mock.calls).toEqual([['Map: worker is missing (its file did not come)']]);
		told();
		expect(owner.retry()).toBe(false);
		expect(told()).toEqual([]);
	});

	it('changes the palette by colours alone, also when asked before the style stands', () => {
		const { map, owner, told } = owned();
		owner.setPalette('gallery');
		map.fire('style.load');
		const writes = told();
		expect(writes).toContain('water background-color');
		expect(writes.filter((write) => !/(-color|-opacity)$/.test(write))).toEqual([]);
		expect(palettes.gallery.water.deep).not.toBe(palettes.paper.water.deep);
		owner.setPalette('gallery');
		expect(told()).toEqual([]);
	});

	it('moves at the press of a button, while exploring alone', () => {
		const { map, owner, told } = owned();
		map.fire('style.load');
		told();
		owner.nudge('nearer');
		expect(told()).toEqual([]);
		owner.explore(true);
		told();
		for (const way of ['nearer', 'farther', 'left', 'down'] as const) owner.nudge(way);
		expect(told()).toEqual(['ease 4', 'ease 2', 'pan -100,0', 'pan 0,50']);
		owner.explore(false);
		told();
		owner.nudge('up');
		expect(told()).toEqual([]);
	});

	it('belongs to the page unless exploring, and then keeps its hands off the camera', () => {
		const { map, owner, container, told, keys, inert } = owned();
		map.fire('style.load');
		expect(container.style.pointerEvents).toBe('none');
		expect(inert).toEqual([true]);
		expect(map.canvas.tabIndex).toBe(-1);
		told();
		const cameras: unknown[] = [];
		let left = 0;
		owner.explore(true, { onCamera: (camera) => cameras.push(camera), onExit: () => left++ });
		expect(container.style.pointerEvents).toBe('auto');
		expect(told()).toEqual(['drag on', 'wheel on', 'touch on', 'double on', 'keys on']);
		map.fire('move');
		expect(cameras).toEqual([{ lon: 1, lat: 2, zoom: 3 }]);
		owner.applyScene(scene(9));
		expect(told()).toEqual([]);
		keys[0]?.({ key: 'Escape' } as KeyboardEvent);
		expect(left).toBe(1);
		owner.explore(false);
		expect(told()).toEqual([
			'drag off',
			'wheel off',
			'touch off',
			'double off',
			'keys off',
			'jump 9'
		]);
		expect(container.style.pointerEvents).toBe('none');
	});

	it('leaves nothing running when it is removed', async () => {
		const { map, owner, page, told, keys, events } = owned();
		map.fire('style.load');
		map.fire('webglcontextlost');
		owner.remove();
		expect(keys).toEqual([]);
		expect(page.listeners).toEqual([]);
		expect(told()).toEqual(['remove']);
		await vi.runAllTimersAsync();
		expect(events).toEqual(['lost']);
	});
});
