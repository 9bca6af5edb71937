import { describe, expect, it } from 'vitest';
import { measureText, verticalExtent } from './metrics.ts';

describe('measureText', () => {
	it('sets Chinese one em wide and Korean a little narrower', () => {
		expect(measureText('北京', { family: 'sans', size: 20 })).toBe(40);
		expect(measureText('평양', { family: 'sans', size: 20 })).toBeCloseTo(36.8);
		expect(measureText('평양', { family: 'serif', size: 20 })).toBeCloseTo(38.64);
	});

	it('sets quotation marks wide in Chinese only', () => {
		const style = { family: 'sans', size: 10 } as const;
		expect(measureText('“”', { ...style, language: 'zh' })).toBe(20);
		expect(measureText('“”', { ...style, language: 'ko' })).toBeLessThan(12);
	});

	it('kerns', () => {
		const style = { family: 'serif', size: 20 } as const;
		const apart = measureText('A', style) + measureText('V', style);
		expect(measureText('AV', style)).toBeLessThan(apart * 0.97);
	});

	it('gives a marked letter the width of the letter', () => {
		const style = { family: 'sans', size: 20 } as const;
		expect(measureText('ǎ', style)).toBeCloseTo(measureText('a', style));
		expect(measureText('', style)).toBe(0);
	});

	it('narrows the serif as it grows, as its optical sizes do', () => {
		const width = (size: number) => measureText('Korea', { family: 'serif', size }) / size;
		expect(width(12)).toBeGreaterThan(width(20));
		expect(width(20)).toBeGreaterThan(width(60));
		expect(width(60)).toBe(width(90));
	});
});

describe('verticalExtent', () => {
	it('is in px', () => {
		const { ascent, descent } = verticalExtent({ family: 'sans', size: 10 });
		expect(ascent).toBeCloseTo(10, 0);
		expect(descent).toBeCloseTo(3.3, 0);
	});
});
