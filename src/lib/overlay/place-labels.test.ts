import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, placeLabels, POINT_ANCHORS, type LabelItem } from './place-labels.ts';

const plate = { width: 600, height: 400 };
const item = (id: string, x: number, y: number, rank = 1, width = 60): LabelItem => ({
	id,
	points: [[x, y]],
	width,
	height: 14,
	radius: 4,
	anchors: POINT_ANCHORS,
	rank
});

const anyItem = fc.record({
	x: fc.integer({ min: -50, max: 650 }),
	y: fc.integer({ min: -50, max: 450 }),
	width: fc.integer({ min: 10, max: 160 }),
	rank: fc.integer({ min: 0, max: 30 })
});

describe('placeLabels', () => {
	it('never lays one label over another, nor over the legend, nor beyond the plate', () => {
		const legend = { left: 400, top: 260, right: 590, bottom: 390, hard: true };
		fc.assert(
			fc.property(fc.array(anyItem, { maxLength: 60 }), (all) => {
				const items = all.map(({ x, y, width, rank }, i) => item(`l${i}`, x, y, rank, width));
				const labels = placeLabels(items, [legend], plate);
				labels.forEach(({ boxes: [box] }, i) => {
					if (!box) throw new Error('a label covers something');
					expect(box.left).toBeGreaterThanOrEqual(0);
					expect(box.right).toBeLessThanOrEqual(plate.width);
					expect(box.top).toBeGreaterThanOrEqual(0);
					expect(box.bottom).toBeLessThanOrEqual(plate.height);
					expect(overlaps(box, legend)).toBe(false);
					for (const { boxes } of labels.slice(i + 1))
						for (const other of boxes) expect(overlaps(box, other)).toBe(false);
				});
			})
		);
	});

	it('prefers the right side, and turns left at the right edge', () => {
		expect(placeLabels([item('a', 300, 200)], [], plate)[0]?.anchor).toBe('right');
		expect(placeLabels([item('a', 590, 200)], [], plate)[0]?.anchor).toBe('left');
	});

	it('drops the lesser label when there is room for one', () => {
		const narrow = { width: 92, height: 30 };
		const labels = placeLabels([item('lesser', 10, 15, 5), item('greater', 10, 15, 1)], [], narrow);
		expect(labels.map(({ id }) => id)).toEqual(['greater']);
	});

	it('goes round an arrow if it can', () => {
		const arrow = { left: 305, top: 150, right: 420, bottom: 250, hard: false };
		expect(placeLabels([item('a', 300, 200)], [arrow], plate)[0]?.anchor).toBe('left');
	});

	it('covers turned text piece by piece, so that its corner is left to others', () => {
		const range: LabelItem = {
			...item('range', 300, 200, 1, 200),
			anchors: ['centre'],
			angle: -45
		};
		const corner = { ...item('corner', 238, 138, 2, 50), anchors: ['centre' as const] };
		const onIt = { ...item('on it', 330, 170, 2, 50), anchors: ['centre' as const] };
		const labels = placeLabels([range, corner, onIt], [], plate);
		expect(labels.map(({ id }) => id)).toEqual(['range', 'corner']);
	});

	it('takes the second place when the first is out of view', () => {
		const sea: LabelItem = {
			...item('sea', 0, 0),
			points: [
				[-40, 50],
				[200, 100]
			],
			anchors: ['centre']
		};
		expect(placeLabels([sea], [], plate)[0]?.point).toBe(1);
	});
});
