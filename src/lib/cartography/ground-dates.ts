/** The days on which the ground changes. A test holds this list against the data and the two days below. */

/** From this year North Korea and north-east China have the provinces whose lines, those of today, are in the data. */
export const PROVINCES_FROM = '1954-01-01';
/** The treaty that defined the border over Paektu/Changbai: until then it is drawn dashed. */
export const BORDER_TREATY = '1962-10-12';
/** The last day on which the borders of 1955 are those of the day: then Vietnam's two states became one. */
export const BORDERS_UNTIL = '1976-07-01';

export const groundDates = [PROVINCES_FROM, '1954-07-21', BORDER_TREATY] as const;

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
