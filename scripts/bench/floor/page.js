/**
 * The floor: a bare MapLibre page with the story's data and twelve of its cameras, as large and as long as the story's.
 * Everything is loaded at once, layers are plain, and scrolling moves the camera straight from one to the next. There is
 * no text, no label and no legend.
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

const mix = (from, to, share) => from + (to - from) * share;

/** The camera of the page's place. */
const camera = () => {
	const room = document.documentElement.scrollHeight - window.innerHeight;
	const place = (window.scrollY / room) * (cameras.length - 1);
	const index = Math.min(cameras.length - 2, Math.floor(place));
	const share = place - index;
	const [from, to] = [cameras[index], cameras[index + 1]];
	return {
		lon: mix(from.lon, to.lon, share),
		lat: mix(from.lat, to.lat, share),
		zoom: mix(from.zoom, to.zoom, share)
	};
};

let frame = 0;
const follow = () => {
	frame = 0;
	const { lon, lat, zoom } = camera();
	map.jumpTo({ center: [lon, lat], zoom });
};
window.addEventListener('scroll', () => (frame ||= requestAnimationFrame(follow)), {
	passive: true
});
Object.assign(globalThis, { storyMap: { map: () => map, scene: () => ({ camera: camera() }) } });
