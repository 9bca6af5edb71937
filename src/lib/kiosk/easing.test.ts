import { expect, it } from 'vitest';
import { cubicBezier, travelEasing } from './easing.ts';

it('begins and ends exactly', () => {
	expect([travelEasing(-1), travelEasing(0), travelEasing(1), travelEasing(2)]).toEqual([
		0, 0, 1, 1
	]);
});
it('never turns back', () => {
	const steps = Array.from({ length: 200 }, (_, i) => travelEasing(i / 199));
	expect(steps).toEqual([...steps].sort((a, b) => a - b));
});
it('is even when its points lie on the diagonal', () => {
	expect(cubicBezier(0.3, 0.3, 0.7, 0.7)(0.42)).toBeCloseTo(0.42, 3);
});
it('agrees with the browser for "ease" in the middle', () => {
	// CSS: cubic-bezier(0.25, 0.1, 0.25, 1) at 0.5 is 0.8024.
	expect(cubicBezier(0.25, 0.1, 0.25, 1)(0.5)).toBeCloseTo(0.8024, 3);
});
