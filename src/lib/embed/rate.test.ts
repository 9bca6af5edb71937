import { expect, it } from 'vitest';
import { rateLimit } from './rate.ts';

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
