/** The scale of the zone's slider, in kilometres on each side of the line. */
export const ZONE_WIDTH = {
	least: 0.5,
	most: 10,
	step: 0.5,
	/** What the armistice agreement says. */
	agreed: 2,
	ticks: [0.5, 2, 4, 6, 8, 10]
} as const;

/** Where a width stands on the slider, 0 to 1. */
export function sliderShare(halfWidth: number): number {
	const { least, most } = ZONE_WIDTH;
	return Math.min(1, Math.max(0, (halfWidth - least) / (most - least)));
}
