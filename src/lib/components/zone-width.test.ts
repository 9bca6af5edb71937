import { expect, it } from 'vitest';
import { sliderShare, ZONE_WIDTH } from './zone-width.ts';

it('places widths on the slider', () => {
	expect(sliderShare(0.5)).toBe(0);
	expect(sliderShare(10)).toBe(1);
	expect(sliderShare(5.25)).toBe(0.5);
	expect(sliderShare(0)).toBe(0);
	expect(sliderShare(99)).toBe(1);
});

it('has the width of the agreement among its ticks and steps', () => {
	expect(ZONE_WIDTH.ticks).toContain(ZONE_WIDTH.agreed);
	expect((ZONE_WIDTH.agreed - ZONE_WIDTH.least) % ZONE_WIDTH.step).toBe(0);
});
