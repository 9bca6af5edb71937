/** What the heap did over a run. */

export interface HeapSample {
	visit: number;
	/** Bytes used at attract, after a garbage collection. */
	bytes: number;
}

/** Bytes a visit, by least squares; 0 for fewer than two samples. */
export function slope(samples: readonly HeapSample[]): number {
	const count = samples.length;
	if (count < 2) return 0;
	const x = samples.reduce((sum, { visit }) => sum + visit, 0) / count;
	const y = samples.reduce((sum, { bytes }) => sum + bytes, 0) / count;
	const above = samples.reduce((sum, { visit, bytes }) => sum + (visit - x) * (bytes - y), 0);
	const below = samples.reduce((sum, { visit }) => sum + (visit - x) ** 2, 0);
	return below === 0 ? 0 : above / below;
}

/** The last sample's size over that of the first at or after the 20th visit; null when there are not two. */
export function growth(samples: readonly HeapSample[]): number | null {
	const early = samples.find(({ visit }) => visit >= 20);
	const last = samples.at(-1);
	return early && last && last !== early ? last.bytes / early.bytes : null;
}
