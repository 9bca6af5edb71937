/** The days on which the ground changes. A test holds this list against the data. */

export const groundDates = ['1954-07-21'] as const;

/** ISO day of a count of days since 1970-01-01. */
export function isoDay(days: number): string {
	return new Date(Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The day that stands for a whole span without changes: the last date of change not after it, or the beginning.
 * Filters name this day, so that they are written only when something appears or goes.
 */
export function groundEpoch(days: number): string {
	const day = isoDay(days);
	let epoch = '1945-09-02';
	for (const date of groundDates) if (date <= day) epoch = date;
	return epoch;
}
