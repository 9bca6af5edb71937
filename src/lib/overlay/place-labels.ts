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
	/** Clockwise degrees; `width` and `height` are then those of the text before it is turned. */
	angle?: number;
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
	/** What the text covers: one box, or for turned text a row of smaller ones. */
	boxes: Box[];
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

const meet = (some: readonly Box[], others: readonly Box[]) =>
	some.some((a) => others.some((b) => overlaps(a, b)));

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

/** The boxes that a block of text covers around its centre; turned text is covered piece by piece. */
function footprint(item: LabelItem, [x, y]: Pixel): Box[] {
	const pad = item.padding ?? 2;
	const { width, height, angle = 0 } = item;
	if (angle === 0) {
		return [
			{
				left: x - width / 2 - pad,
				top: y - height / 2 - pad,
				right: x + width / 2 + pad,
				bottom: y + height / 2 + pad
			}
		];
	}
	const radians = (angle * Math.PI) / 180;
	const pieces = Math.max(1, Math.ceil(width / (height * 0.8)));
	const reach = height / 2 + pad + (Math.abs(Math.sin(radians)) * width) / pieces / 3;
	return Array.from({ length: pieces }, (_, i) => {
		const along = (i + 0.5) * (width / pieces) - width / 2;
		const px = x + Math.cos(radians) * along;
		const py = y + Math.sin(radians) * along;
		return { left: px - reach, top: py - reach, right: px + reach, bottom: py + reach };
	});
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
				const boxes = footprint(item, [point[0] + offset[0], point[1] + offset[1]]);
				const outside = boxes.some(
					(box) =>
						box.left < EDGE ||
						box.top < EDGE ||
						box.right > plate.width - EDGE ||
						box.bottom > plate.height - EDGE
				);
				if (outside) return;
				if (placed.some((other) => meet(other.boxes, boxes))) return;
				let cost = choice * ANCHOR_COST + index * 40;
				for (const obstacle of obstacles) {
					if (obstacle.of === item.id) continue;
					for (const box of boxes) {
						if (!overlaps(obstacle, box)) continue;
						if (obstacle.hard) return;
						cost += shared(obstacle, box) * (obstacle.cost ?? 1);
					}
				}
				if (!best || cost < best.cost)
					best = { label: { id: item.id, point: index, anchor, offset, boxes }, cost };
			});
		});
		const found = best as { label: PlacedLabel; cost: number } | null;
		// What the step is about is placed at any cost; a name of the ground that would lie on the story is dropped.
		const limit =
			item.rank < 4 ? Infinity : item.width * item.height * (item.rank < 10 ? 0.9 : 0.14) + 60;
		if (found && found.cost < limit) {
			placed.push(found.label);
			if (item.group) groups.add(item.group);
		}
	}
	return placed;
}
