/** How large a target of the finger is, in CSS pixels. */

export const LEAST_PIXELS = 64;
export const LEAST_MILLIMETRES = 15;
const MILLIMETRES_PER_INCH = 25.4;

/**
 * At least 15 mm on this screen and never under 64 px.
 * @param screen in CSS pixels
 * @param diagonal in inches; null when it is not known
 */
export function targetSize(
	screen: { width: number; height: number },
	diagonal: number | null
): number {
	if (diagonal === null || diagonal <= 0) return LEAST_PIXELS;
	const perMillimetre = Math.hypot(screen.width, screen.height) / (diagonal * MILLIMETRES_PER_INCH);
	return Math.max(LEAST_PIXELS, Math.ceil(perMillimetre * LEAST_MILLIMETRES));
}
