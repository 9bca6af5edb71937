/** How much geography to fetch first. */
import type { Camera } from '../camera/camera.ts';
import type { GroundDetail } from '../cartography/ground.ts';

/** Zoom from which rivers and lakes are drawn. */
const CLOSE = 3.7;

/** The rest comes once this is drawn. */
export function firstDetail({ zoom }: Camera): GroundDetail {
	return zoom >= CLOSE ? 'near' : 'far';
}
