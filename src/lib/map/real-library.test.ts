/** The fakes of this folder pretend what MapLibre does; here the real one is asked whether it still does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const types = readFileSync(require.resolve('maplibre-gl/dist/maplibre-gl.d.ts'), 'utf8');

it('has the methods, handlers, events and exports that the owner uses', async () => {
	const { Map: RealMap, addProtocol, setWorkerUrl } = await import('maplibre-gl');
	const methods = [
		'on',
		'once',
		'setStyle',
		'setPaintProperty',
		'setFilter',
		'jumpTo',
		'redraw',
		'getCenter',
		'getZoom',
		'getCanvas',
		'addSource',
		'addLayer',
		'setPixelRatio',
		'resize',
		'stop',
		'remove'
	];
	expect(
		methods.filter((name) => typeof Reflect.get(RealMap.prototype, name) !== 'function')
	).toEqual([]);
	expect(typeof addProtocol).toBe('function');
	expect(typeof setWorkerUrl).toBe('function');
	for (const event of [
		'style.load',
		'idle',
		'move',
		'error',
		'webglcontextlost',
		'webglcontextrestored'
	]) {
		expect(types).toMatch(new RegExp(`^\\s+"?${event.replace('.', '\\.')}"?: `, 'm'));
	}
	// Its own, but there is no other way; see forgetLostStyles in map.ts.
	expect(types).toMatch(/^\s+_remove\(mapRemoved\?: boolean\): void/m);
	for (const option of [
		'transformConstrain',
		'trackResize',
		'fadeDuration',
		'maplibreLogo',
		'maxTileCacheZoomLevels'
	]) {
		expect(types).toMatch(new RegExp(`^\\s+${option}\\?: `, 'm'));
	}
});
