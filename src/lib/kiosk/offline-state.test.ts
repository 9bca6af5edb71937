import { expect, it } from 'vitest';
import type { CopyFault } from './copy-fault.ts';
import { heard, offlineAttribute, retryPause, type OfflineState } from './offline-state.ts';

const fault: CopyFault = { name: 'not-answered', detail: '/x: 404' };
const start: OfflineState = { kind: 'preparing', done: 0, total: 0 };

it('prepares, then is ready', () => {
	const half = heard(start, { type: 'progress', version: 'a', done: 5, total: 10 }, false);
	expect(half).toEqual({ kind: 'preparing', done: 5, total: 10 });
	expect(offlineAttribute(half)).toBe('preparing');
	const ready = heard(half, { type: 'state', version: 'a', complete: true }, true);
	expect(offlineAttribute(ready)).toBe('ready');
});
it('stays ready while a new version is fetched, and when that fails', () => {
	const ready: OfflineState = { kind: 'ready', version: 'a', waiting: false };
	expect(heard(ready, { type: 'progress', version: 'b', done: 1, total: 9 }, false)).toBe(ready);
	expect(heard(ready, { type: 'failed', version: 'b', fault }, false)).toBe(ready);
	expect(heard(ready, { type: 'state', version: 'b', complete: false }, false)).toBe(ready);
});
it('says why it is not ready', () => {
	const failed = heard(start, { type: 'failed', version: 'a', fault }, false);
	expect(failed).toEqual({ kind: 'failed', fault });
	expect(offlineAttribute(failed)).toBe('preparing');
});
it('tries a first copy again after growing pauses, at last each hour', () => {
	expect([1, 2, 3, 4, 5, 99].map((failures) => retryPause(failures) / 60_000)).toEqual([
		1, 5, 15, 60, 60, 60
	]);
});
