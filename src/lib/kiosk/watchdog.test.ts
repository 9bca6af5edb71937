import { describe, expect, it } from 'vitest';
import {
	failed,
	noFailures,
	parseWatch,
	PAUSES,
	reloadDue,
	reloaded,
	withoutMapFailures,
	type Watch
} from './watchdog.ts';

const MINUTE = 60_000;
const failing = (watch: Watch, ...times: number[]) =>
	times.reduce((state, at) => failed(state.watch, { at, what: 'error' }), {
		watch,
		remedy: 'none'
	} as ReturnType<typeof failed>);

describe('the watch', () => {
	it('goes back to the film first, and reloads at the third failure', () => {
		expect(failing(noFailures(), 0).remedy).toBe('attract');
		expect(failing(noFailures(), 0, 1000).remedy).toBe('attract');
		expect(failing(noFailures(), 0, 1000, 2000).remedy).toBe('reload');
	});

	it('forgives what is long ago', () => {
		expect(failing(noFailures(), 0, 1000, 11 * MINUTE).remedy).toBe('attract');
	});

	it('waits longer before each reload', () => {
		let watch = noFailures();
		let now = 1_000_000_000;
		for (const pause of PAUSES.slice(1)) {
			watch = reloaded(watch, now);
			const again = failing(watch, now + 1, now + 2, now + 3);
			expect(again.remedy).toBe('wait');
			expect(reloadDue(again.watch, now + pause - 1)).toBe(false);
			// Failures that go on keep the reload due.
			watch = failing(again.watch, now + pause - 2, now + pause - 1, now + pause).watch;
			expect(reloadDue(watch, now + pause)).toBe(true);
			now += pause;
		}
	});

	it('begins with a short pause again after a quiet hour', () => {
		const watch = reloaded(reloaded(noFailures(), 0), MINUTE);
		const now = 3 * 60 * MINUTE;
		expect(failing(watch, now, now + 1, now + 2).remedy).toBe('reload');
	});

	it('survives a clock that is set back', () => {
		const watch = reloaded(noFailures(), 10_000_000);
		expect(failing(watch, 1000, 1001, 1002).remedy).toBe('reload');
	});

	it('reloads at once for a map that does not come back, then after growing pauses', () => {
		const lost = (watch: Watch, at: number) => failed(watch, { at, what: 'map' });
		let now = 1_000_000_000;
		const first = lost(noFailures(), now);
		expect(first.remedy).toBe('reload');
		let watch = first.watch;
		for (const pause of PAUSES.slice(1)) {
			watch = lost(reloaded(watch, now), now + 9000).watch;
			expect(reloadDue(watch, now + pause - 1)).toBe(false);
			// However long ago it was given up: it is still away.
			expect(reloadDue(watch, now + pause)).toBe(true);
			now += pause;
		}
		expect(reloadDue(withoutMapFailures(watch), now)).toBe(false);
	});

	it('remembers no more failures than it needs', () => {
		const many = Array.from({ length: 500 }, (_, at) => at);
		expect(failing(noFailures(), ...many).watch.failures).toHaveLength(3);
	});

	it.each([null, 'x', '{}', '{"failures":1,"reloads":[]}'])('reads nothing from %s', (text) =>
		expect(parseWatch(text)).toEqual(noFailures())
	);
});
