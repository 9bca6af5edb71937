/** The last errors, for the staff panel. */

export interface KioskError {
	/** ISO time. */
	at: string;
	text: string;
	/** How often in a row. */
	times: number;
}

const KEPT = 20;
const LONGEST = 300;

/** The list with one more; the same error again only counts. */
export function withError(errors: readonly KioskError[], text: string, at: string): KioskError[] {
	const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
	const last = errors.at(-1);
	if (last?.text === short) return [...errors.slice(0, -1), { ...last, at, times: last.times + 1 }];
	return [...errors, { at, text: short, times: 1 }].slice(-KEPT);
}

export function parseErrors(text: string | null): KioskError[] {
	try {
		const raw: unknown = JSON.parse(text ?? '[]');
		if (!Array.isArray(raw)) return [];
		return raw
			.filter(
				(item: Partial<KioskError> | null): item is KioskError =>
					typeof item?.at === 'string' &&
					typeof item.text === 'string' &&
					typeof item.times === 'number'
			)
			.slice(-KEPT);
	} catch {
		return [];
	}
}

/** A thrown value in words. */
export const errorText = (value: unknown): string =>
	value instanceof Error ? `${value.name}: ${value.message}` : String(value);

/**
 * Whether an `error` event tells of no error: a browser also sends one when a box changed once more while its sizes were
 * read, and reads it again in the next frame.
 */
export const isHarmless = (text: string): boolean => /^ResizeObserver loop/.test(text);
