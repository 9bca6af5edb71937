import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { supervise } from './supervisor.ts';
import { PAUSES } from './watchdog.ts';

beforeEach(() => {
	vi.useFakeTimers();
	const store = new Map<string, string>();
	vi.stubGlobal('window', new EventTarget());
	vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => store.get(key) ?? null,
		setItem: (key: string, text: string) => void store.set(key, text)
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function page() {
	const done: string[] = [];
	const now = { busy: false, comes: true };
	const supervisor = supervise({
		toAttract: () => void done.push('attract'),
		isBusy: () => now.busy,
		canLoad: () => Promise.resolve(now.comes),
		reload: () => void done.push('reload'),
		onErrors: () => undefined
	});
	const throwIt = () =>
		window.dispatchEvent(
			Object.assign(new Event('error'), { message: 'x', error: new Error('x') })
		);
	return { done, now, supervisor, throwIt };
}

it('loads the page again for a map that stays away, once nobody is there', async () => {
	const { done, now, supervisor } = page();
	now.busy = true;
	supervisor.mapFailed();
	await vi.advanceTimersByTimeAsync(5000);
	expect(done).toEqual([]);
	now.busy = false;
	await vi.advanceTimersByTimeAsync(1000);
	expect(done).toEqual(['reload']);
	supervisor.mapFailed();
	await vi.advanceTimersByTimeAsync(PAUSES[1] - 3000);
	expect(done).toEqual(['reload']);
	await vi.advanceTimersByTimeAsync(4000);
	expect(done).toEqual(['reload', 'reload']);
	supervisor.stop();
});

it('does not for a map that came back late', async () => {
	const { done, now, supervisor } = page();
	now.busy = true;
	supervisor.mapFailed();
	supervisor.mapStands();
	now.busy = false;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(done).toEqual([]);
	supervisor.stop();
});

it('does not load a page that would not come back, and asks again', async () => {
	const { done, now, supervisor, throwIt } = page();
	now.comes = false;
	for (let i = 0; i < 3; i++) throwIt();
	await vi.advanceTimersByTimeAsync(20_000);
	expect(done).toEqual(['attract', 'attract', 'attract']);
	now.comes = true;
	await vi.advanceTimersByTimeAsync(11_000);
	expect(done.at(-1)).toBe('reload');
	supervisor.stop();
});
