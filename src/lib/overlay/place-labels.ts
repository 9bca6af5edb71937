/**
 * The placer: puts labels beside their points so that none lies over another, under the legend or beyond the plate.
 * Greedy in order of right (LOOK, Labels): what matters most takes the best free place; what finds none is dropped.
 */
import type { Pixel } from './line.ts';

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Where a label may stand around its point: side, then up or down. */
export type Anchor =
	| 'right'
	| 'left'
	| 'above'
	| 'below'
	| 'above-right'
	| 'above-left'
	| 'below-right'
	| 'below-left'
	| 'centre';

export interface LabelItem {
	id: string;
	/** Pixel of what is named; several are tried in order, the first that fits is taken. */
	points: readonly Pixel[];
	/** Size of the text block in pixels. */
	width: number;
	height: number;
	/** Distance kept from the point: the sign's radius. */
	radius: number;
	anchors: readonly Anchor[];
	/** Lower is placed first. */
	rank: number;
	/** Pixels kept free around the block. */
	padding?: number;
	/** At most one item of a group is placed: a long form and its short one. */
	group?: string;
}

export interface PlacedLabel {
	id: string;
	/** Index of the point that was taken. */
	point: number;
	anchor: Anchor;
	/** Centre of the text block relative to the point, in pixels. */
	offset: Pixel;
	box: Box;
}

/** Something a label should not lie on. `hard` ones never, others at a cost. */
export interface Obstacle extends Box {
	hard: boolean;
	cost?: number;
	/** The label of this id may touch it: its own sign. */
	of?: string;
}

export const POINT_ANCHORS: readonly Anchor[] = [
	'right',
	'left',
	'above-right',
	'below-right',
	'above-left',
	'below-left',
	'above',
	'below'
];

export const overlaps = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const shared = (a: Box, b: Box) =>
	Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
	Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Centre of a text block relative to its point. */
export function anchorOffset(anchor: Anchor, width: number, height: number, radius: number): Pixel {
	const gap = radius + 4;
	const x = width / 2;
	const y = height / 2;
	const diagonal = radius * 0.72 + 2;
	switch (anchor) {
		case 'right':
			return [gap + x, 0];
		case 'left':
			return [-gap - x, 0];
		case 'above':
			return [0, -gap - y + 1];
		case 'below':
			return [0, gap + y - 1];
		case 'above-right':
			return [diagonal + x, -diagonal - y + 2];
		case 'above-left':
			return [-diagonal - x, -diagonal - y + 2];
		case 'below-right':
			return [diagonal + x, diagonal + y - 2];
		case 'below-left':
			return [-diagonal - x, diagonal + y - 2];
		case 'centre':
			return [0, 0];
	}
}

/** Pixels kept free along the plate's edge. */
const EDGE = 5;
/** What each later choice of anchor costs, in square pixels of covered obstacle. */
const ANCHOR_COST = 14;

/**
 * Places what can be placed.
 * The same input gives the same output; items of equal rank are taken in the order given.
 */
export function placeLabels(
	items: readonly LabelItem[],
	obstacles: readonly Obstacle[],
	plate: { width: number; height: number }
): PlacedLabel[] {
	const placed: PlacedLabel[] = [];
	const groups = new Set<string>();
	const inOrder = items
		.map((item, index) => ({ item, index }))
		.sort((a, b) => a.item.rank - b.item.rank || a.index - b.index);
	for (const { item } of inOrder) {
		if (item.group && groups.has(item.group)) continue;
		let best: { label: PlacedLabel; cost: number } | null = null;
		item.points.forEach((point, index) => {
			item.anchors.forEach((anchor, choice) => {
				const offset = anchorOffset(anchor, item.width, item.height, item.radius);
				const pad = item.padding ?? 2;
				const box: Box = {
					left: point[0] + offset[0] - item.width / 2 - pad,
					top: point[1] + offset[1] - item.height / 2 - pad,
					right: point[0] + offset[0] + item.width / 2 + pad,
					bottom: point[1] + offset[1] + item.height / 2 + pad
				};
				if (
					box.left < EDGE ||
					box.top < EDGE ||
					box.right > plate.width - EDGE ||
					box.bottom > plate.height - EDGE
				)
					return;
				if (placed.some((other) => overlaps(other.box, box))) return;
				let cost = choice * ANCHOR_COST + index * 40;
				for (const obstacle of obstacles) {
					if (obstacle.of === item.id || !overlaps(obstacle, box)) continue;
					if (obstacle.hard) return;
					cost += shared(obstacle, box) * (obstacle.cost ?? 1);
				}
				if (!best || cost < best.cost)
					best = { label: { id: item.id, point: index, anchor, offset, box }, cost };
			});
		});
		const found = best as { label: PlacedLabel; cost: number } | null;
		// A label that would mostly lie on something else says less than the thing itself.
		if (found && found.cost < (item.rank < 10 ? Infinity : item.width * item.height * 0.5 + 60)) {
			placed.push(found.label);
			if (item.group) groups.add(item.group);
		}
	}
	return placed;
}
