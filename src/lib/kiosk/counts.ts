/**
 * Usage counts, kept on the machine only. Numbers and names of steps and languages, nothing about anybody: no times of
 * day, no order of steps, no identity.
 */
import type { KioskEvent } from './events.ts';
import { isVisited, type KioskState } from './state.ts';

export interface Counts {
	visits: number;
	/** By step: how often it was reached, and milliseconds that it stood. */
	steps: Record<string, { reached: number; milliseconds: number }>;
	/** Language chosen, by code. */
	languages: Record<string, number>;
	/** Visits that ended by themselves, with "Start again", or by a failure. */
	resets: { idle: number; restart: number; failure: number };
	tours: number;
}

export const noCounts = (): Counts => ({
	visits: 0,
	steps: {},
	languages: {},
	resets: { idle: 0, restart: 0, failure: 0 },
	tours: 0
});

/**
 * The counts after an event.
 * @param milliseconds that the state before stood; see standing-time.ts
 * @param steps ids of the visit's stops
 */
export function counted(
	counts: Counts,
	before: KioskState,
	after: KioskState,
	event: KioskEvent,
	milliseconds: number,
	steps: readonly string[]
): Counts {
	let next = counts;
	const stepCount = (id: string | undefined, reached: number, span: number) => {
		if (id === undefined || (reached === 0 && span <= 0)) return;
		const known = next.steps[id] ?? { reached: 0, milliseconds: 0 };
		next = {
			...next,
			steps: {
				...next.steps,
				[id]: { reached: known.reached + reached, milliseconds: known.milliseconds + span }
			}
		};
	};
	if (isVisited(before)) stepCount(steps[before.stop], 0, milliseconds);
	if (before.mode === 'attract' && after.mode === 'visit') {
		next = { ...next, visits: next.visits + 1 };
		stepCount(steps[after.stop], 1, 0);
	} else if (isVisited(before) && isVisited(after) && before.stop !== after.stop)
		stepCount(steps[after.stop], 1, 0);
	if (event.type === 'language' && after.language !== before.language)
		next = {
			...next,
			languages: {
				...next.languages,
				[after.language]: (next.languages[after.language] ?? 0) + 1
			}
		};
	if (before.mode !== 'tour' && after.mode === 'tour') next = { ...next, tours: next.tours + 1 };
	if (isVisited(before) && after.mode === 'attract' && after.ended && after.ended !== 'staff')
		next = {
			...next,
			resets: { ...next.resets, [after.ended]: next.resets[after.ended] + 1 }
		};
	return next;
}

const isCount = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Counts from what the machine kept. What cannot be read counts as nothing: a broken store never stops the kiosk. */
export function parseCounts(text: string | null): Counts {
	const counts = noCounts();
	let raw: unknown;
	try {
		raw = JSON.parse(text ?? 'null');
	} catch {
		return counts;
	}
	if (!isRecord(raw)) return counts;
	if (isCount(raw['visits'])) counts.visits = raw['visits'];
	if (isCount(raw['tours'])) counts.tours = raw['tours'];
	if (isRecord(raw['languages']))
		for (const [code, value] of Object.entries(raw['languages']))
			if (isCount(value)) counts.languages[code] = value;
	if (isRecord(raw['resets']))
		for (const cause of ['idle', 'restart', 'failure'] as const) {
			const value = raw['resets'][cause];
			if (isCount(value)) counts.resets[cause] = value;
		}
	if (isRecord(raw['steps']))
		for (const [id, value] of Object.entries(raw['steps']))
			if (isRecord(value) && isCount(value['reached']) && isCount(value['milliseconds']))
				counts.steps[id] = { reached: value['reached'], milliseconds: value['milliseconds'] };
	return counts;
}

/** Comma-separated values with three columns: what, which, number. Times are whole seconds. */
export function countsCsv(counts: Counts): string {
	const field = (value: string | number) => {
		const text = String(value);
		return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	const rows: (string | number)[][] = [
		['what', 'which', 'number'],
		['visits', '', counts.visits],
		['tours started', '', counts.tours],
		...Object.entries(counts.resets).map(([cause, value]) => ['visits ended', cause, value]),
		...Object.entries(counts.languages).map(([code, value]) => ['language chosen', code, value]),
		...Object.entries(counts.steps).flatMap(([id, { reached, milliseconds }]) => [
			['step reached', id, reached],
			['step seconds', id, Math.round(milliseconds / 1000)]
		])
	];
	return rows.map((row) => row.map(field).join(',') + '\r\n').join('');
}
