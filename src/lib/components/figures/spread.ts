/** Which labels of an axis can stand without touching each other. */

export interface Label {
	/** Per cent of the width. */
	at: number;
	/** The higher, the longer it stays; equal ranks go by position. */
	rank?: number;
}

/**
 * Keeps the labels that are at least `distance` per cent from those of higher rank; drops the lesser.
 * @returns the labels kept, in the given order
 */
export function spread<Kind extends Label>(labels: readonly Kind[], distance: number): Kind[] {
	const byRank = labels.toSorted((one, other) => (other.rank ?? 0) - (one.rank ?? 0));
	const kept: Kind[] = [];
	for (const label of byRank) {
		if (kept.every(({ at }) => Math.abs(at - label.at) >= distance)) kept.push(label);
	}
	return labels.filter((label) => kept.includes(label));
}

/** Whether a label centred on its tick stays on the axis. */
export function fits({ at }: Label): boolean {
	return at >= 3 && at <= 97;
}
