import { describe, expect, it } from 'vitest';
import { scrubbed, settle } from './swipe.ts';

describe('scrubbed', () => {
	it('goes on when the finger is drawn to the left', () => {
		expect(scrubbed(-620, 1000)).toBeCloseTo(1);
		expect(scrubbed(310, 1000)).toBeCloseTo(-0.5);
	});
});

describe('settle', () => {
	it('rests in the step that is nearest', () => {
		expect(settle(3.8, 3.4, 0, 10)).toBe(3);
		expect(settle(4.1, 3.4, 0, 10)).toBe(4);
		expect(settle(6.6, 3.4, 0, 10)).toBe(6);
	});
	it('turns the page for a flick, either way', () => {
		expect(settle(3.5, 3.4, 1.2, 10)).toBe(4);
		expect(settle(3.3, 3.4, -1.2, 10)).toBe(2);
	});
	it('stays within the story', () => {
		expect(settle(0.1, 0.4, -3, 10)).toBe(0);
		expect(settle(9.6, 9.4, 3, 10)).toBe(9);
	});
});
