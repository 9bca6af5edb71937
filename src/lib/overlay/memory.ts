/** Remembers what was worked out last for each of a few things, so that it is worked out once while nothing changes. */

export interface Memory<Result> {
	/**
	 * The result for a thing, as it was if what it depends on is the same; else worked out now, and it takes the place of
	 * the one before.
	 * @param dependsOn everything that the result depends on, in one text
	 */
	recall(thing: string, dependsOn: string, workOut: () => Result): Result;
}

/** @param most things that are remembered; the one that was not asked for the longest is forgotten first */
export function createMemory<Result>(most: number): Memory<Result> {
	/** The last asked for is the last in it. */
	const known = new Map<string, { dependsOn: string; result: Result }>();
	return {
		recall(thing, dependsOn, workOut) {
			const before = known.get(thing);
			const entry = before?.dependsOn === dependsOn ? before : { dependsOn, result: workOut() };
			known.delete(thing);
			known.set(thing, entry);
			const [oldest] = known.keys();
			if (known.size > most && oldest !== undefined) known.delete(oldest);
			return entry.result;
		}
	};
}
