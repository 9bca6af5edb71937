/** What a run of the soak tells. */
import type { HeapSample } from './heap.ts';
import type { SoakOptions } from './options.ts';

export interface SoakReport {
	options: SoakOptions;
	visits: number;
	minutes: number;
	endings: string;
	errors: string[];
	contexts: { made: number; mostAlive: number };
	lost: number;
	recovered: number;
	outages: number;
	jumps: number;
	heap: HeapSample[];
	/** Bytes a visit, from the 20th on. */
	slope: number;
	growth: number | null;
	/** What speaks against the run; none: it passed. */
	faults: string[];
}
