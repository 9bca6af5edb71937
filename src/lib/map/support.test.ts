import { describe, expect, it } from 'vitest';
import { canDrawLive, type CanvasMaker } from './support.ts';

const page = (context: ReturnType<ReturnType<CanvasMaker['createElement']>['getContext']>) => ({
	createElement: () => ({ getContext: () => context })
});

describe('canDrawLive', () => {
	it('is true with WebGL 2, and gives the context back', () => {
		let given = 0;
		const context = { getExtension: () => ({ loseContext: () => given++ }) };
		expect(canDrawLive(page(context))).toBe(true);
		expect(given).toBe(1);
	});

	it('is true where a context cannot be given back', () => {
		expect(canDrawLive(page({ getExtension: () => null }))).toBe(true);
	});

	it('is false without WebGL 2, and where asking throws', () => {
		expect(canDrawLive(page(null))).toBe(false);
		const broken: CanvasMaker = {
			createElement: () => {
				throw new Error('blocked');
			}
		};
		expect(canDrawLive(broken)).toBe(false);
	});
});
