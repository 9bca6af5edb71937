import { expect, it } from 'vitest';
import { ease, travelTime, travelTo, type Clock } from './travel.ts';

function fakeClock() {
	const waiting = new Map<number, (now: number) => void>();
	let next = 0;
	const clock: Clock = {
		requestAnimationFrame: (run) => (waiting.set(++next, run), next),
		cancelAnimationFrame: (handle) => void waiting.delete(handle)
	};
	const tick = (now: number) => {
		const runs = [...waiting.values()];
		waiting.clear();
		for (const run of runs) run(now);
		return runs.length;
	};
	return { clock, tick };
}

it('eases from 0 to 1 without a jump', () => {
	expect([ease(-1), ease(0), ease(1), ease(2)]).toEqual([0, 0, 1, 1]);
	for (let t = 0; t < 1; t += 0.01) {
		expect(ease(t + 0.01)).toBeGreaterThan(ease(t));
		expect(ease(t + 0.01) - ease(t)).toBeLessThan(0.03);
	}
});

it('takes 1.6 seconds for a step and never more than 5.2', () => {
	expect([1, -1, 3, 40].map(travelTime)).toEqual([1600, 1600, 2800, 5200]);
});

it('arrives at exactly the place it was sent to', () => {
	const { clock, tick } = fakeClock();
	const seen: number[] = [];
	travelTo(clock, 0.4, 1.4, (value) => seen.push(value));
	for (const now of [100, 500, 900, 1400]) tick(now);
	tick(1701);
	expect(seen[0]).toBe(0.4);
	expect(seen.at(-1)).toBe(1.4);
	expect(seen).toEqual(seen.toSorted((a, b) => a - b));
	expect(tick(1800)).toBe(0);
});

it('stops where it stands', () => {
	const { clock, tick } = fakeClock();
	const seen: number[] = [];
	const stop = travelTo(clock, 0, 1, (value) => seen.push(value));
	tick(0);
	stop();
	expect(tick(800)).toBe(0);
	expect(seen).toEqual([0]);
});
