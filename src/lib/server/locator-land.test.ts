import { describe, expect, it } from 'vitest';
import { locatorLand } from './locator-land.ts';

describe('locatorLand', () => {
	const path = locatorLand({ lon: 112, lat: 36 }, 92, 44.5);
	it('is small enough to stand in every page', () => {
		expect(path.length).toBeGreaterThan(800);
		expect(path.length).toBeLessThan(6000);
	});
	it('stays on the globe', () => {
		for (const ring of path.split('M').filter(Boolean)) {
			let [x, y] = [0, 0];
			ring
				.match(/-?\d+/g)
				?.map(Number)
				.forEach((value, i) => {
					if (i % 2 === 0) x += value;
					else {
						y += value;
						expect(Math.hypot(x - 460, y - 460)).toBeLessThan(448);
					}
				});
		}
	});
});
