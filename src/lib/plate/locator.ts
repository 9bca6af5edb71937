/** The globe in the corner: where on earth the plate looks. Pure. The same projection as the land, which the server draws. */
import type { Camera, Viewport } from '../camera/camera.ts';
import { view } from '../overlay/view.ts';

/** Side of the globe's square, in its own units. */
export const GLOBE = 92;
export const GLOBE_RADIUS = 44.5;
/** What the globe is turned to, in degrees. */
export const GLOBE_CENTRE = { lon: 112, lat: 36 } as const;
/** The globe shows where the plate looks no farther than this. */
export const LOCATOR_MIN_ZOOM = 3.5;

const radians = Math.PI / 180;

/** Orthographic projection (Snyder 1987, equations 20-3 to 20-5); null on the far side. */
export function onGlobe(lon: number, lat: number): [x: number, y: number] | null {
	const turned = (lon - GLOBE_CENTRE.lon) * radians;
	const phi = lat * radians;
	const centre = GLOBE_CENTRE.lat * radians;
	const cos =
		Math.sin(centre) * Math.sin(phi) + Math.cos(centre) * Math.cos(phi) * Math.cos(turned);
	if (cos < 0) return null;
	return [
		GLOBE / 2 + GLOBE_RADIUS * Math.cos(phi) * Math.sin(turned),
		GLOBE / 2 -
			GLOBE_RADIUS *
				(Math.cos(centre) * Math.sin(phi) - Math.sin(centre) * Math.cos(phi) * Math.cos(turned))
	];
}

export type LocatorMark =
	{ type: 'outline'; points: [number, number][] } | { type: 'dot'; at: [number, number] };

/** Below this size a rectangle is not seen as one. */
const LEAST = 4;

/** What marks the view: its outline, or a dot where that would be too small. Null where the globe does not help. */
export function locatorMark(camera: Camera, viewport: Viewport): LocatorMark | null {
	if (camera.zoom < LOCATOR_MIN_ZOOM) return null;
	const plate = view(camera, viewport);
	const { width, height } = viewport;
	const corners = [
		[0, 0],
		[width, 0],
		[width, height],
		[0, height]
	].map((pixel) => onGlobe(...plate.toLonLat(pixel as [number, number])));
	const at = onGlobe(camera.lon, camera.lat);
	if (!at) return null;
	const points = corners.filter((point): point is [number, number] => point !== null);
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const large =
		points.length === 4 &&
		Math.max(...xs) - Math.min(...xs) >= LEAST &&
		Math.max(...ys) - Math.min(...ys) >= LEAST;
	return large ? { type: 'outline', points } : { type: 'dot', at };
}
