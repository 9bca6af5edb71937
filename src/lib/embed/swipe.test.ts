import { expect, it } from 'vitest';
import { swipeOf } from './swipe.ts';

it('is sideways, long and flat', () => {
	expect(swipeOf(-60, 10)).toBe('left');
	expect(swipeOf(60, -30)).toBe('right');
	expect(swipeOf(-30, 0)).toBeNull();
	expect(swipeOf(-60, 50)).toBeNull();
	expect(swipeOf(5, 200)).toBeNull();
});
