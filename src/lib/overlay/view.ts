/** The plate that is drawn on: a camera, a size and how large type and signs are. */
import type { Camera, Viewport } from '../camera/camera.ts';
import { kilometresPerPixel, project, unproject, worldSize } from '../camera/mercator.ts';
import type { Pixel } from './line.ts';

/** A position on the unit square of Web Mercator; see `camera/mercator.ts`. */
export type Unit = readonly [x: number, y: number];

export interface View extends Viewport {
	camera: Camera;
	/** Multiplies type and signs: 1 on a laptop, less on a phone, more in the kiosk. */
	scale: number;
	/** Multiplies arrows and bands, which shrink more than type where there is little room. */
	weight: number;
	toPixel(position: Unit): [number, number];
	toLonLat(pixel: Pixel): [number, number];
	kilometresPerPixel: number;
}

export function view(
	camera: Camera,
	viewport: Viewport,
	{ scale = 1, weight = 1 }: { scale?: number; weight?: number } = {}
): View {
	const size = worldSize(camera.zoom);
	const [x, y] = project([camera.lon, camera.lat]);
	const left = viewport.width / 2 - x * size;
	const top = viewport.height / 2 - y * size;
	return {
		camera,
		width: viewport.width,
		height: viewport.height,
		scale,
		weight,
		toPixel: (position) => [position[0] * size + left, position[1] * size + top],
		toLonLat: (pixel) => unproject([(pixel[0] - left) / size, (pixel[1] - top) / size]),
		kilometresPerPixel: kilometresPerPixel(camera.lat, camera.zoom)
	};
}

/** How large type and signs are on a plate of this width (LOOK: phone factor; kiosk factors come from its settings). */
export function scaleFor(width: number): { scale: number; weight: number } {
	if (width < 560) return { scale: 0.88, weight: 0.5 };
	if (width < 720) return { scale: 0.94, weight: 0.7 };
	if (width > 1300) return { scale: 1.12, weight: 1.2 };
	return { scale: 1, weight: 1 };
}
