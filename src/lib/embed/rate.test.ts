import { expect, it, vi } from 'vitest';
import { limited, rateLimit } from './rate.ts';

it('lets a burst pass, then as many as the time allows', () => {
	const mayPass = rateLimit(10, 3);
	expect([0, 0, 0, 0].map(mayPass)).toEqual([true, true, true, false]);
	expect(mayPass(50)).toBe(false);
	expect(mayPass(160)).toBe(true);
	expect(mayPass(161)).toBe(false);
	// A long silence gives the burst back, and no more.
	expect([9000, 9000, 9000, 9000].map(mayPass)).toEqual([true, true, true, false]);
});

it('gains nothing from a clock that goes back', () => {
	const mayPass = rateLimit(10, 1);
	expect(mayPass(1000)).toBe(true);
	expect(mayPass(0)).toBe(false);
	expect(mayPass(1000)).toBe(false);
});

it('keeps the newest of each type for later', () => {
	vi.useFakeTimers();
	try {
		const passed: string[] = [];
		const take = limited(
			({ type, n }: { type: string; n: number }) => void passed.push(`${type} ${n}`),
			10,
			2
		);
		for (let n = 0; n < 9; n++) take({ type: 'scroll', n });
		take({ type: 'live', n: 0 });
		take({ type: 'scroll', n: 9 });
		expect(passed).toEqual(['scroll 0', 'scroll 1']);
		vi.advanceTimersByTime(60_000);
		expect(passed).toEqual(['scroll 0', 'scroll 1', 'live 0', 'scroll 9']);
		take({ type: 'scroll', n: 10 });
		expect(passed.at(-1)).toBe('scroll 10');
	} finally {
		vi.useRealTimers();
	}
});
