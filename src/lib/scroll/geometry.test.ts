import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt, progressAtTop, scrollTo, type StepBox } from './geometry.ts';

const HOLD = 0.62;
const lines = { arrival: 560, departure: 230, top: 72 };

/** Steps with texts of these heights and gaps of 700 pixels, starting at the top. */
function column(heights: number[]): StepBox[] {
	let top = 0;
	return heights.map((height, i) => {
		const box = { id: `s${i}`, top, textBottom: top + height };
		top += height + 700;
		return box;
	});
}
const columns = fc
	.array(fc.integer({ min: 60, max: 1800 }), { minLength: 2, maxLength: 12 })
	.map(column);
const shift = (boxes: StepBox[], by: number) =>
	boxes.map((box) => ({ ...box, top: box.top - by, textBottom: box.textBottom - by }));
const scalar = (boxes: StepBox[], at: { step: string; progress: number }) =>
	boxes.findIndex(({ id }) => id === at.step) + at.progress;

describe('positionAt', () => {
	it('is the same whether boxes are measured now or shifted by the scroll since', () => {
		fc.assert(
			fc.property(columns, fc.integer({ min: -2000, max: 20000 }), (boxes, scroll) => {
				expect(positionAt(shift(boxes, scroll), lines, HOLD)).toEqual(
					positionAt(boxes, lines, HOLD, -scroll)
				);
			})
		);
	});

	it('grows with the scroll and never jumps', () => {
		fc.assert(
			fc.property(columns, (boxes) => {
				let before = scalar(boxes, positionAt(boxes, lines, HOLD, 600));
				for (let scroll = -600; scroll < (boxes.at(-1)?.textBottom ?? 0); scroll += 4) {
					const now = scalar(boxes, positionAt(boxes, lines, HOLD, -scroll));
					expect(now).toBeGreaterThanOrEqual(before - 1e-9);
					expect(now - before).toBeLessThan(0.06);
					before = now;
				}
			}),
			{ numRuns: 30 }
		);
	});

	it('rests while a text taller than the window is read', () => {
		const boxes = column([300, 2400, 300]);
		const top = boxes[1]?.top ?? 0;
		for (let scrolled = 0; scrolled <= 2400; scrolled += 200) {
			const at = positionAt(boxes, lines, HOLD, lines.arrival - top - scrolled);
			expect(at.step).toBe('s1');
			expect(at.progress).toBeLessThanOrEqual(HOLD);
		}
	});

	it('is undone by scrollTo', () => {
		fc.assert(
			fc.property(
				columns,
				fc.nat(11),
				fc.double({ min: 0, max: 0.999, noNaN: true }),
				(boxes, index, progress) => {
					const step = boxes[index % boxes.length]?.id ?? '';
					const last = index % boxes.length === boxes.length - 1;
					const wanted = { step, progress: last ? progress * HOLD : progress };
					const by = scrollTo(boxes, lines, HOLD, wanted) as number;
					const at = positionAt(boxes, lines, HOLD, -by);
					expect(scalar(boxes, at)).toBeCloseTo(scalar(boxes, wanted), 6);
				}
			)
		);
	});

	it('goes to the top of a text, however long', () => {
		for (const heights of [
			[300, 200, 300],
			[300, 2400, 300]
		]) {
			const boxes = column(heights);
			const progress = progressAtTop(boxes, lines, HOLD, 's1') as number;
			const by = scrollTo(boxes, lines, HOLD, { step: 's1', progress }) as number;
			expect((boxes[1]?.top ?? 0) - by).toBeCloseTo(lines.top, 6);
		}
		expect(progressAtTop(column([100]), lines, HOLD, 'x')).toBeNull();
	});

	it('knows no step that is not there', () => {
		expect(scrollTo(column([100]), lines, HOLD, { step: 'x', progress: 0 })).toBeNull();
		expect(() => positionAt([], lines, HOLD)).toThrow('No steps');
	});
});
