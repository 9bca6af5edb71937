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
	/** Growth from the 20th visit to the last of what the page holds; null when it was not looked at twice. */
	growth: number | null;
	/** The same of the whole heap, with the code that the engine has compiled. */
	wholeGrowth: number | null;
	/** What speaks against the run; none: it passed. */
	faults: string[];
}
