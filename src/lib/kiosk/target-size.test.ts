import { expect, it } from 'vitest';
import { targetSize } from './target-size.ts';

it('is 15 mm on a small dense screen', () => {
	// 1920 × 1080 on 13.3 inches: 165.6 pixels an inch, 6.52 a millimetre.
	expect(targetSize({ width: 1920, height: 1080 }, 13.3)).toBe(98);
});
it('is never under 64 px, also where that is more than 15 mm', () => {
	expect(targetSize({ width: 1080, height: 1920 }, 55)).toBe(64);
	expect(targetSize({ width: 1080, height: 1920 }, null)).toBe(64);
});
