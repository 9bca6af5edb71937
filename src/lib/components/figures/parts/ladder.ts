/** What stands on a ladder of days. */
export interface Rung {
	/** Days since 1970-01-01. */
	at: number;
	when: string;
	text: string;
	detail?: string | undefined;
	main?: boolean;
}

/** Days from the rung before; 0 for the first. At most `most`, so that a long wait stays on the page. */
export function gapBefore(rungs: readonly Rung[], index: number, most: number): number {
	const before = rungs[index - 1];
	const rung = rungs[index];
	return before && rung ? Math.min(most, rung.at - before.at) : 0;
}
