/** The hours in which nobody is there: then the kiosk may load a new version and start afresh. */

/** Minutes since midnight, local time. `to` may be smaller than `from`: the span runs over midnight. */
export interface QuietHours {
	from: number;
	to: number;
}

/** Reads "02:00-04:30". Null when it is not a span of two times that differ. */
export function parseQuietHours(text: string): QuietHours | null {
	const match = /^([01]\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
	if (!match) return null;
	const [, fromHour, fromMinute, toHour, toMinute] = match.map(Number);
	const from = (fromHour ?? 0) * 60 + (fromMinute ?? 0);
	const to = (toHour ?? 0) * 60 + (toMinute ?? 0);
	return from === to ? null : { from, to };
}

/** Whether a moment lies in the hours. @param minutes since midnight, local time */
export function isQuiet(hours: QuietHours | null, minutes: number): boolean {
	if (!hours) return false;
	const { from, to } = hours;
	return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

/** "02:00-04:30". */
export function formatQuietHours({ from, to }: QuietHours): string {
	const time = (minutes: number) =>
		`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
	return `${time(from)}-${time(to)}`;
}
