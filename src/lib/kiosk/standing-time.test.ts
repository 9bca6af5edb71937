import { expect, it } from 'vitest';
import { createStandingTime, LONGEST_GAP } from './standing-time.ts';

it('counts a long rest whole, when it is looked at on the way', () => {
	const standing = createStandingTime(1000);
	for (let now = 1000; now <= 301_000; now += 200) standing.look(now);
	expect(standing.take()).toBe(300_000);
	expect(standing.take()).toBe(0);
});
it('counts little of a sleep, and nothing of a clock that is set back', () => {
	const standing = createStandingTime(0);
	standing.look(86_400_000);
	expect(standing.take()).toBe(LONGEST_GAP);
	standing.look(10_000);
	standing.look(10_200);
	expect(standing.take()).toBe(200);
});
