/** Carries a drawn ground along with the camera, until the live one stands: pure. */
import { projector, type Camera, type Viewport } from '../camera/camera.ts';

/** CSS transform (origin top left) that moves a picture drawn for one camera to where another one shows it. */
export function carriedTo(from: Camera, to: Camera, viewport: Viewport): string {
	const old = projector(from, viewport);
	const now = projector(to, viewport);
	const scale = now.worldSize / old.worldSize;
	const x = now.origin[0] - old.origin[0] * scale;
	const y = now.origin[1] - old.origin[1] * scale;
	if (Math.abs(scale - 1) < 1e-9 && Math.abs(x) < 1e-3 && Math.abs(y) < 1e-3) return 'none';
	return `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`;
}
