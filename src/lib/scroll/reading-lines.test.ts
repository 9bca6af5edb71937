import { expect, it } from 'vitest';
import { coveredBy, linesFor } from './reading-lines.ts';

it('knows what a plate above the text covers', () => {
	expect(coveredBy({ width: 390, height: 480, sticky: true }, 390)).toBe(480);
	expect(coveredBy({ width: 934, height: 768, sticky: true }, 1366)).toBe(0);
	expect(coveredBy({ width: 390, height: 480, sticky: false }, 390)).toBe(0);
});

it('keeps both lines in the room that is left, arrival below departure', () => {
	for (const covered of [0, 300, 480, 900]) {
		const { arrival, departure } = linesFor(844, covered);
		expect(departure).toBeGreaterThan(Math.min(covered, 844 * 0.8));
		expect(arrival).toBeGreaterThan(departure);
		expect(arrival).toBeLessThan(844);
	}
});
