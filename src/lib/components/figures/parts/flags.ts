/** What stands along a strip of time. */
export interface Flag {
	/** Days since 1970-01-01, with fractions. */
	at: number;
	/** Dotted: the day or hour is not sure. */
	soft?: boolean;
	/** Filled: the one that this story uses. */
	main?: boolean;
	/** No mark on the axis: only the band there. */
	bare?: boolean;
	when: string;
	text: string;
	detail?: string | undefined;
}

export interface Band {
	from: number;
	to: number;
	look: string;
}

export interface Tick {
	at: number;
	text?: string;
	/** See `spread`. */
	rank?: number;
	major?: boolean;
}

/**
 * Which flags fly over the axis and which hang under it. Over it the text runs right from its mark, the
 * earliest highest; under it the text runs left, the latest lowest. So no text meets another's line, at
 * any width, and time reads from top to bottom.
 */
export function hoist<Kind extends { at: number }>(
	flags: readonly Kind[],
	[from, to]: [number, number]
): { over: Kind[]; under: Kind[] } {
	const middle = (from + to) / 2;
	const inOrder = flags.toSorted((one, other) => one.at - other.at);
	return {
		over: inOrder.filter(({ at }) => at < middle),
		under: inOrder.filter(({ at }) => at >= middle)
	};
}
