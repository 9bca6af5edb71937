import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaSeen, canStick, layoutFor, readingLines, stepGap, stepperHeight } from './place.ts';

const plain = {
	overflowX: 'visible',
	overflowY: 'visible',
	transform: 'none',
	filter: 'none',
	perspective: 'none'
};

it('sees of a box what lies in the window, to all four sides', () => {
	const box = { top: -100, bottom: 300, left: 900, right: 1300 };
	expect(areaSeen(box, 1000, 700)).toBe(100 * 300);
	expect(areaSeen({ ...box, left: 1000 }, 1000, 700)).toBe(0);
	expect(areaSeen({ ...box, bottom: -1 }, 1000, 700)).toBe(0);
	expect(areaSeen({ ...box, right: -5, left: -400 }, 1000, 700)).toBe(0);
});

describe('canStick', () => {
	it('can in a plain article, and where an ancestor only clips', () => {
		expect(canStick([plain, plain], plain, plain)).toBe(true);
		expect(canStick([{ ...plain, overflowX: 'clip' }], plain, plain)).toBe(true);
	});
	it.each(['overflowX', 'overflowY'] as const)('cannot below an ancestor with %s', (name) => {
		for (const value of ['hidden', 'auto', 'scroll'])
			expect(canStick([plain, { ...plain, [name]: value }], plain, plain)).toBe(false);
	});
	it.each(['transform', 'filter', 'perspective'] as const)('cannot below a %s', (name) => {
		expect(canStick([{ ...plain, [name]: 'x(1)' }], plain, plain)).toBe(false);
		expect(canStick([], { ...plain, [name]: 'x(1)' }, plain)).toBe(false);
	});
	it('knows that the overflow of the body goes to the window, if the root has none', () => {
		const hidden = { ...plain, overflowX: 'hidden' };
		expect(canStick([], hidden, plain)).toBe(true);
		expect(canStick([], plain, hidden)).toBe(true);
		expect(canStick([], hidden, hidden)).toBe(false);
	});
});

describe('layoutFor', () => {
	it('stacks on a phone, stands side by side on a laptop, and gives up when it is too small', () => {
		expect(layoutFor(358, 844, 0)).toEqual({ height: 844, plate: 344, inset: 0, stacked: true });
		expect(layoutFor(1040, 768, 60)).toEqual({
			height: 768,
			plate: 708,
			inset: 60,
			stacked: false
		});
		expect(layoutFor(260, 844, 0)).toBeNull();
		expect(layoutFor(358, 400, 0)).toBeNull();
		expect(layoutFor(358, 480, 80)).toBeNull();
	});
	it('always leaves room for text between the reading lines', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 280, max: 2400 }),
				fc.integer({ min: 420, max: 2400 }),
				(width, height) => {
					const layout = layoutFor(width, height, 0);
					if (!layout) throw new Error('large enough');
					const { arrival, departure } = readingLines(layout);
					expect(departure).toBeGreaterThan(layout.stacked ? layout.plate : 0);
					expect(arrival - departure).toBeGreaterThan(100);
					expect(arrival).toBeLessThan(height);
					expect(stepGap(layout)).toBeGreaterThan(200);
				}
			)
		);
	});
});

describe('stepperHeight', () => {
	it('holds plate, text and bar on a narrow frame, within reason', () => {
		expect(stepperHeight(358, 300, 90, 844)).toBe(Math.ceil(300 + 90 + 358 * 0.68));
		expect(stepperHeight(280, 60, 90, 844)).toBe(520);
	});
	it('keeps its aspect on a wide one, unless the text needs more', () => {
		expect(stepperHeight(1000, 200, 90, 1080)).toBe(560);
		expect(stepperHeight(1000, 600, 90, 1080)).toBe(690);
	});
	it('is never taller than plate and buttons may be to be seen at once', () => {
		expect(stepperHeight(280, 4000, 90, 844)).toBe(726);
		expect(stepperHeight(2400, 4000, 90, 768)).toBe(661);
		expect(stepperHeight(2400, 4000, 90, 2160)).toBe(900);
		expect(stepperHeight(700, 4000, 90, 2160)).toBe(1000);
		// A telephone on its side: less would leave no room for a text.
		expect(stepperHeight(700, 4000, 90, 390)).toBe(560);
	});
});
