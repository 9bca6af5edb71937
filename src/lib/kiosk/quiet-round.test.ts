import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startQuietRounds } from './quiet-round.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function kiosk(from: string) {
	vi.setSystemTime(new Date(from));
	const done: string[] = [];
	const now = { film: true, ready: true, waiting: false };
	const end = startQuietRounds({
		quiet: () => ({ from: 120, to: 240 }),
		isFilm: () => now.film,
		isReady: () => now.ready,
		take: () => {
			if (now.waiting) done.push('take');
			return now.waiting;
		},
		look: () => void done.push('look'),
		reload: () => void done.push('reload')
	});
	return { done, now, end };
}

it('looks for a new version in the quiet hours alone, and starts afresh once a day', () => {
	const { done, end } = kiosk('2026-03-01T20:00:00');
	vi.advanceTimersByTime(6 * 3_600_000 - 60_000);
	expect(done).toEqual([]);
	vi.advanceTimersByTime(4 * 3_600_000);
	expect(done.filter((what) => what === 'look')).toHaveLength(120);
	expect(done.filter((what) => what === 'reload')).toHaveLength(1);
	vi.advanceTimersByTime(24 * 3_600_000);
	expect(done.filter((what) => what === 'reload')).toHaveLength(2);
	end();
});

it('takes a version that waits, and does nothing while somebody is there', () => {
	const { done, now, end } = kiosk('2026-03-01T02:30:00');
	now.film = false;
	now.waiting = true;
	vi.advanceTimersByTime(600_000);
	expect(done).toEqual([]);
	now.film = true;
	vi.advanceTimersByTime(60_000);
	expect(done).toEqual(['take']);
	end();
});

it('does not start afresh what would not start without a network', () => {
	const { done, now, end } = kiosk('2026-03-01T23:00:00');
	now.ready = false;
	vi.advanceTimersByTime(5 * 3_600_000);
	expect(done).not.toContain('reload');
	end();
});
