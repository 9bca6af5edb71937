import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OfflineState, LastingStorage } from './offline-state.ts';
import { startOffline } from './offline.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/**
 * A browser whose registration fails until it is told otherwise.
 * @param storage as the browser has it
 */
function browser(storage: Partial<StorageManager> | undefined = {}) {
	const worker = Object.assign(new EventTarget(), { state: 'activated', postMessage: vi.fn() });
	const registration = Object.assign(new EventTarget(), {
		installing: null,
		waiting: null,
		active: null as typeof worker | null,
		update: vi.fn(() => Promise.resolve())
	});
	const now = { fails: true, film: true };
	const workers = Object.assign(new EventTarget(), {
		controller: worker,
		register: vi.fn(() =>
			now.fails ? Promise.reject(new Error('no server')) : Promise.resolve(registration)
		),
		getRegistration: () => Promise.resolve(undefined)
	});
	vi.stubGlobal('navigator', { serviceWorker: workers, storage });
	const states: OfflineState[] = [];
	const reports: string[] = [];
	const lasting: LastingStorage[] = [];
	const offline = startOffline({
		base: '',
		tell: (state) => void states.push(state),
		tellStorage: (state) => void lasting.push(state),
		isFilm: () => now.film,
		report: (text) => void reports.push(text),
		reload: () => undefined
	});
	const hear = (data: object) =>
		workers.dispatchEvent(Object.assign(new Event('message'), { data, source: worker }));
	return { now, workers, worker, registration, states, reports, lasting, offline, hear };
}

it('tries a first copy that failed again, by itself and while the film runs', async () => {
	const { now, workers, worker, registration, states, offline, hear } = browser();
	await vi.advanceTimersByTimeAsync(0);
	expect(states.at(-1)).toEqual({
		kind: 'failed',
		fault: { name: 'not-registered', detail: 'Error: no server' }
	});
	await vi.advanceTimersByTimeAsync(60_000);
	expect(workers.register).toHaveBeenCalledTimes(2);
	now.film = false;
	await vi.advanceTimersByTimeAsync(3_600_000);
	expect(workers.register).toHaveBeenCalledTimes(2);
	now.film = true;
	now.fails = false;
	registration.active = worker;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(workers.register).toHaveBeenCalledTimes(3);
	hear({ type: 'state', version: 'a', complete: true });
	expect(states.at(-1)).toEqual({ kind: 'ready', version: 'a', waiting: false });
	await vi.advanceTimersByTimeAsync(86_400_000);
	expect(workers.register).toHaveBeenCalledTimes(3);
	offline.stop();
});

it('begins a failed copy anew in the quiet hours, and else looks for a new version', async () => {
	const { now, workers, worker, registration, offline, hear } = browser();
	await vi.advanceTimersByTimeAsync(0);
	now.fails = false;
	registration.active = worker;
	offline.look();
	await vi.advanceTimersByTimeAsync(0);
	expect(workers.register).toHaveBeenCalledTimes(2);
	hear({ type: 'state', version: 'a', complete: true });
	offline.look();
	expect(registration.update).toHaveBeenCalledOnce();
	offline.stop();
});

it('tells the staff of a new version that could not be taken, and stays ready', async () => {
	const { now, worker, registration, states, reports, offline, hear } = browser();
	now.fails = false;
	registration.active = worker;
	await vi.advanceTimersByTimeAsync(60_000);
	hear({ type: 'state', version: 'a', complete: true });
	hear({ type: 'failed', version: 'b', fault: { name: 'not-answered', detail: '/x: 404' } });
	expect(states.at(-1)?.kind).toBe('ready');
	expect(reports).toEqual([
		'Copy for use without a network: the server did not give a file (/x: 404)'
	]);
	offline.stop();
});

it.each([
	['granted', () => Promise.resolve(true)],
	['refused', () => Promise.resolve(false)],
	['unknown', () => Promise.reject(new TypeError('insecure'))],
	['unknown', undefined]
] as const)('says that lasting storage is %s', async (expected, persist) => {
	const { lasting, states, offline } = browser(persist && { persist });
	await vi.advanceTimersByTimeAsync(0);
	expect(lasting).toEqual([expected]);
	// The answer has nothing to do with the copy.
	expect(states.at(-1)?.kind).toBe('failed');
	offline.stop();
});
