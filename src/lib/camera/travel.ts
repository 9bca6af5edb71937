/**
 * The camera's way between two views: smooth and efficient zooming and panning.
 * J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003, pp. 15-22;
 * equation numbers below are theirs. Perceived velocity is constant along the path.
 */
import type { Camera, Viewport } from './camera.ts';
import { project, TILE_SIZE, unproject } from './mercator.ts';

/** Trade between zooming and panning; the paper's users preferred 1.42 (section 5.2). */
export const RHO = 1.42;

/** A path: position by share of its length, 0 to 1, both ends exact. */
export interface Travel {
	at(share: number): Camera;
	/** Length S in the paper's metric (equation 9); 0 for equal cameras. */
	length: number;
}

/** World units (the unit square) that the plate is wide. */
function visibleWidth(camera: Camera, viewport: Viewport): number {
	return viewport.width / (TILE_SIZE * 2 ** camera.zoom);
}

/**
 * The optimal path from one camera to the other for a plate of this size.
 * Panning shorter than a billionth of the view's width counts as none (equation 10, pure zoom).
 */
export function travel(from: Camera, to: Camera, viewport: Viewport, rho = RHO): Travel {
	const [x0, y0] = project([from.lon, from.lat]);
	const [x1, y1] = project([to.lon, to.lat]);
	const w0 = visibleWidth(from, viewport);
	const w1 = visibleWidth(to, viewport);
	const u1 = Math.hypot(x1 - x0, y1 - y0);
	const rho2 = rho * rho;

	let length: number;
	let widthAt: (s: number) => number;
	let panAt: (s: number) => number;

	if (u1 < 1e-9 * Math.max(w0, w1)) {
		const direction = w1 < w0 ? -1 : 1;
		length = Math.abs(Math.log(w1 / w0)) / rho;
		widthAt = (s) => w0 * Math.exp(direction * rho * s);
		panAt = (s) => (length === 0 ? 0 : s / length);
	} else {
		const b0 = (w1 * w1 - w0 * w0 + rho2 * rho2 * u1 * u1) / (2 * w0 * rho2 * u1);
		const b1 = (w1 * w1 - w0 * w0 - rho2 * rho2 * u1 * u1) / (2 * w1 * rho2 * u1);
		const r0 = -Math.asinh(b0);
		const r1 = -Math.asinh(b1);
		length = (r1 - r0) / rho;
		const cosh0 = Math.cosh(r0);
		const sinh0 = Math.sinh(r0);
		widthAt = (s) => (w0 * cosh0) / Math.cosh(rho * s + r0);
		panAt = (s) => (w0 * (cosh0 * Math.tanh(rho * s + r0) - sinh0)) / (rho2 * u1);
	}

	return {
		length,
		at(share) {
			if (share <= 0) return from;
			if (share >= 1) return to;
			const s = share * length;
			const u = panAt(s);
			const [lon, lat] = unproject([x0 + (x1 - x0) * u, y0 + (y1 - y0) * u]);
			return { lon, lat, zoom: Math.log2(viewport.width / (TILE_SIZE * widthAt(s))) };
		}
	};
}
