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

	it('finds room for what is needed by letting it in first', () => {
		const narrow = { width: 150, height: 30 };
		const greater = { ...item('greater', 75, 15, 1), anchors: ['right', 'left'] as const };
		const needed = { ...item('needed', 75, 15, 2), anchors: ['right'] as const, needed: true };
		const ids = (items: LabelItem[]) =>
			placeLabels(items, [], narrow)
				.map(({ id, anchor }) => `${id} ${anchor}`)
				.sort();
		expect(ids([greater, { ...needed, needed: false }])).toEqual(['greater right']);
		expect(ids([greater, needed])).toEqual(['greater left', 'needed right']);
	});

	it('lays what is needed on the story rather than drop it, and a name of the ground never', () => {
		const everywhere = { left: 0, top: 0, right: 600, bottom: 400, hard: false, cost: 3 };
		const ground = item('a', 300, 200, 14);
		expect(placeLabels([ground], [everywhere], plate)).toEqual([]);
		expect(placeLabels([{ ...ground, needed: true }], [everywhere], plate)).toHaveLength(1);
	});

	it('places a pair in one form, the first that both have room for, or not at all', () => {
		const state = (id: string, x: number, form: number, width: number): LabelItem => ({
			...item(`${id} ${form}`, x, 200, 14 + form / 2, width),
			anchors: ['centre'],
			group: id,
			pair: { name: 'states', form }
		});
		const both = [
			state('north', 100, 0, 120),
			state('south', 400, 0, 80),
			state('north', 100, 1, 60),
			state('south', 400, 1, 60)
		];
		const ids = (taken: readonly { left: number; right: number }[]) =>
			placeLabels(
				both,
				taken.map((box) => ({ ...box, top: 150, bottom: 250, hard: true })),
				plate
			).map(({ id }) => id);
		expect(ids([])).toEqual(['north 0', 'south 0']);
		expect(ids([{ left: 140, right: 170 }])).toEqual(['north 1', 'south 1']);
		expect(ids([{ left: 90, right: 170 }])).toEqual([]);
		expect(placeLabels(both.slice(0, 1), [], plate)).toHaveLength(1);
	});

	it('takes a late point for a name that would cover nothing there', () => {
		const blocked = { left: 0, top: 0, right: 500, bottom: 400, hard: true };
		const points = Array.from({ length: 15 }, (_, i) => [i < 14 ? 200 : 550, 200] as const);
		const name = { ...item('a', 0, 0, 14), anchors: ['centre' as const], points };
		expect(placeLabels([name], [blocked], plate)[0]?.point).toBe(14);
	});

	it('draws no sign for orientation under another name, and lays none over it', () => {
		const town = { ...item('town', 300, 200, 32), pointed: true };
		const over = { ...item('over', 300, 200, 2, 8), anchors: ['centre' as const] };
		const ids = (items: LabelItem[]) => placeLabels(items, [], plate).map(({ id }) => id);
		expect(ids([town, over])).toEqual(['over']);
		expect(ids([{ ...town, needed: true }, over])).toEqual(['over', 'town']);
		expect(ids([town, { ...over, rank: 40 }])).toEqual(['town']);
	});

	it('stands off farther before it lies on an arrow', () => {
		const tight = { ...item('a', 300, 200), anchors: ['right'] as const, needed: true };
		const arrow = { left: 300, top: 150, right: 312, bottom: 250, hard: false, cost: 30 };
		expect(placeLabels([tight], [arrow], plate)[0]?.offset[0]).toBe(38);
		expect(placeLabels([{ ...tight, farther: [12] }], [arrow], plate)[0]?.offset[0]).toBe(50);
	});

	it('never names a sign from beside another', () => {
		const sign = (of: string, x: number) => ({
			left: x - 4,
			top: 196,
			right: x + 4,
			bottom: 204,
			hard: false,
			of,
			sign: true
		});
		const seoul = { ...item('seoul', 300, 200), anchors: ['right', 'left'] as const };
		const signs = [sign('seoul', 300), sign('busan', 330)];
		expect(placeLabels([seoul], signs, plate)[0]?.anchor).toBe('left');
		const only = { ...seoul, anchors: ['right'] as const, needed: true };
		expect(placeLabels([only], signs, plate)).toHaveLength(1);
		expect(placeLabels([{ ...only, pointed: true }], signs, plate)).toEqual([]);
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
