/** What the heap did over a run. */

export interface HeapSample {
	visit: number;
	/** Bytes used at attract, after a garbage collection. */
	bytes: number;
	/** What the page holds of them: all but the code that the engine has compiled. Only where it was asked for. */
	held?: number;
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

/**
 * The last sample's size over that of the first at or after the 20th visit; null when there are not two.
 * @param of the whole heap, or what the page holds of it
 */
export function growth(samples: readonly HeapSample[], of: 'bytes' | 'held'): number | null {
	const early = samples.find(({ visit }) => visit >= 20);
	const last = samples.at(-1);
	if (!early || !last || last === early) return null;
	const [from, to] = [early[of], last[of]];
	return from && to ? to / from : null;
}

/** What of V8's snapshot of a heap this reads; the format is in `v8/src/profiler/heap-snapshot-generator.cc`. */
interface Snapshot {
	snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
	nodes: number[];
}
/** `code` is compiled functions, `native` the browser's own objects outside of the engine's heap. */
const NOT_HELD = ['code', 'native'];

/** Bytes of all that a snapshot holds but compiled code. */
export function heldIn({ snapshot: { meta }, nodes }: Snapshot): number {
	const [kinds] = meta.node_types;
	const kind = meta.node_fields.indexOf('type');
	const size = meta.node_fields.indexOf('self_size');
	let held = 0;
	for (let at = 0; at < nodes.length; at += meta.node_fields.length)
		if (!NOT_HELD.includes(kinds[nodes[at + kind] ?? 0] ?? '')) held += nodes[at + size] ?? 0;
	return held;
}
