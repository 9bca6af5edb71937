/**
 * The watch inside the page: what to do when it stalls or fails. First back to the film, then a reload, each time after a
 * longer pause, so that a fault that stays never becomes a loop. A map that is given up stays away until it comes back or
 * the page is loaded again, so there the reload is due at once. What a dead page cannot do, the watch outside does
 * (scripts/kiosk).
 */

export interface Failure {
	/** Milliseconds of a clock that goes on over reloads. */
	at: number;
	what: 'error' | 'stall' | 'map';
}

export interface Watch {
	failures: Failure[];
	/** When pages were reloaded for a failure. */
	reloads: number[];
}

export const noFailures = (): Watch => ({ failures: [], reloads: [] });

/** Failures older than this are forgiven. */
export const FORGIVEN = 10 * 60_000;
/** Failures within that time from which on a reload is due. */
const MANY = 3;
/** Pauses before the first, second ... reload within an hour. */
export const PAUSES = [0, 30_000, 120_000, 600_000, 1_800_000] as const;
const HOUR = 3_600_000;
/** Milliseconds without a frame after which a page counts as stalled. */
export const STALL = 8000;

export type Remedy = 'none' | 'attract' | 'reload' | 'wait';

/** Failures that count at a moment. A missing map does not get better by waiting; a clock set back forgives the rest. */
const counting = (failures: readonly Failure[], now: number) =>
	failures.filter(({ at, what }) => what === 'map' || (now - at < FORGIVEN && at <= now));

/** The watch after a failure, and what is due. `wait`: a reload is due, but not yet. */
export function failed(watch: Watch, failure: Failure): { watch: Watch; remedy: Remedy } {
	const failures = counting([...watch.failures, failure], failure.at).slice(-MANY);
	const next = { ...watch, failures };
	if (!isMuch(failures)) return { watch: next, remedy: 'attract' };
	return { watch: next, remedy: reloadDue(next, failure.at) ? 'reload' : 'wait' };
}

const isMuch = (failures: readonly Failure[]) =>
	failures.length >= MANY || failures.some(({ what }) => what === 'map');

/** Whether a reload that was put off is due now. */
export function reloadDue({ failures, reloads }: Watch, now: number): boolean {
	if (!isMuch(counting(failures, now))) return false;
	const lately = reloads.filter((at) => now - at < HOUR && at <= now);
	const last = lately.at(-1);
	if (last === undefined) return true;
	const pause = PAUSES[Math.min(PAUSES.length - 1, lately.length)] ?? HOUR;
	return now - last >= pause;
}

/** The watch once the map stands, or a fresh page has yet to draw it: its failures are over. */
export const withoutMapFailures = (watch: Watch): Watch => ({
	...watch,
	failures: watch.failures.filter(({ what }) => what !== 'map')
});

/** The watch after a reload was made: its failures are answered. */
export const reloaded = (watch: Watch, now: number): Watch => ({
	failures: [],
	reloads: [...watch.reloads.filter((at) => now - at < HOUR && at <= now), now]
});

/** What a store kept; anything else counts as no failures. */
export function parseWatch(text: string | null): Watch {
	try {
		const raw = JSON.parse(text ?? 'null') as Partial<Watch> | null;
		if (!raw || !Array.isArray(raw.failures) || !Array.isArray(raw.reloads)) return noFailures();
		return {
			failures: raw.failures.filter(({ at }) => Number.isFinite(at)),
			reloads: raw.reloads.filter((at) => Number.isFinite(at))
		};
	} catch {
		return noFailures();
	}
}
