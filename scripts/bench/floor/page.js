/**
 * The floor: a bare MapLibre page with the story's data and twelve of its cameras. Everything is loaded at once, layers
 * are plain, and scrolling moves the camera straight from one to the next. There is no text, no label and no legend.
 */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

const { cameras, style } = globalThis.floor;

setWorkerUrl(new URL(workerUrl, document.baseURI).href);

/** Absolute, since the worker fetches them. */
for (const source of Object.values(style.sources)) {
	if (source.type === 'geojson') source.data = new URL(String(source.data), document.baseURI).href;
	if (source.type === 'image') source.url = new URL(source.url, document.baseURI).href;
}

const [first] = cameras;
const map = new MapLibreMap({
	container: 'map',
	style,
	center: [first?.lon ?? 0, first?.lat ?? 0],
	zoom: first?.zoom ?? 0,
	interactive: false,
	fadeDuration: 0
});
map.once('load', () => (document.documentElement.dataset['map'] = 'live'));
Object.assign(globalThis, { storyMap: { map: () => map } });

const mix = (from, to, share) => from + (to - from) * share;

let frame = 0;
const follow = () => {
	frame = 0;
	const room = document.documentElement.scrollHeight - window.innerHeight;
	const place = (window.scrollY / room) * (cameras.length - 1);
	const index = Math.min(cameras.length - 2, Math.floor(place));
	const [from, to] = [cameras[index], cameras[index + 1]];
	if (!from || !to) return;
	const share = place - index;
	map.jumpTo({
		center: [mix(from.lon, to.lon, share), mix(from.lat, to.lat, share)],
		zoom: mix(from.zoom, to.zoom, share)
	});
};
window.addEventListener('scroll', () => (frame ||= requestAnimationFrame(follow)), {
	passive: true
});
