/** Where the map looks. Pitch and bearing are always 0: the live map and the drawn map must agree. */
import { project, unproject, worldSize, type Point } from './mercator.ts';

export interface Camera {
	/** Degrees. */
	lon: number;
	lat: number;
	/** As MapLibre counts: the world is 512 × 2^zoom pixels wide. */
	zoom: number;
}

/** The plate, in CSS pixels. */
export interface Viewport {
	width: number;
	height: number;
}

export interface Projector {
	(lonLat: Point): [x: number, y: number];
	/** Pixels of the whole world. */
	worldSize: number;
	/** Pixel of the unit square's origin. */
	origin: Point;
	/** Pixel back to degrees. */
	invert(pixel: Point): [lon: number, lat: number];
}

/** Degrees to pixels of the plate, origin top left. */
export function projector(camera: Camera, viewport: Viewport): Projector {
	const size = worldSize(camera.zoom);
	const [centreX, centreY] = project([camera.lon, camera.lat]);
	const originX = viewport.width / 2 - centreX * size;
	const originY = viewport.height / 2 - centreY * size;
	const forward = (lonLat: Point): [number, number] => {
		const [x, y] = project(lonLat);
		return [x * size + originX, y * size + originY];
	};
	return Object.assign(forward, {
		worldSize: size,
		origin: [originX, originY] as Point,
		invert: ([x, y]: Point) => unproject([(x - originX) / size, (y - originY) / size])
	});
}
