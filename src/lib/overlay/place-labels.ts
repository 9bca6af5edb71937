/**
 * The placer: puts labels beside their points so that none lies over another, under the legend or beyond the plate.
 * Greedy in order of right (LOOK, Labels): what matters most takes the best free place; what finds none is dropped.
 */
import { distance, type Pixel } from './line.ts';

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
	| 'right-above'
	| 'right-below'
	| 'left-above'
	| 'left-below'
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
	/** Groups of a pair are named all in the same form, the first in which each finds room, or none is. */
	pair?: { name: string; form: number };
	/** What the step is about: it takes the cheapest place there is, however much of the story that covers. */
	needed?: boolean;
	/** Share of its own size that it may cover of the story, at cost 1, before it is dropped. */
	tolerance?: number;
	/** It names the sign at its point, so it never stands nearer to another's. */
	pointed?: boolean;
	/** Pixels by which it may stand off farther, where nothing nearer is free. */
	farther?: readonly number[];
	/** Whether a point lies in another state than what is named. */
	isAcross?: ((point: Pixel) => boolean) | undefined;
}

export interface PlacedLabel {
	id: string;
	/** Index of the item in the list that was given. */
	item: number;
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
	/** The label of this id may touch it: its own sign or area. */
	of?: string;
	/** A sign: no other's name stands nearer to it than to its own. */
	sign?: boolean;
}

export const POINT_ANCHORS: readonly Anchor[] = [
	'right',
	'left',
	'above-right',
	'below-right',
	'above-left',
	'below-left',
	'above',
	'below',
	'right-below',
	'left-below',
	'right-above',
	'left-above'
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
		// Between beside and diagonal: the nearer the flatter, for a gap between what runs past the point.
		case 'right-above':
			return [gap + x, -radius / 2 - y];
		case 'right-below':
			return [gap + x, radius / 2 + y];
		case 'left-above':
			return [-gap - x, -radius / 2 - y];
		case 'left-below':
			return [-gap - x, radius / 2 + y];
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
/** What each later point costs. */
const POINT_COST = 40;
/** What standing off costs: more than any anchor nearby, less than lying on an arrow; each step more than the last. */
const FARTHER_COST = 400;

/** Signs no farther apart than this lie over each other: a name beside them is as near to the one as to the other. */
const TOGETHER = 9;
/** Pixels by which a name should be nearer to its own sign than to any other. */
const CLEARLY = 6;
const UNCLEAR_COST = 400;
/** What a pixel of a name across a border from its place costs: more than the edge of an arrow, less than no name. */
const ACROSS_COST = 3.5;
/** Middles of a name's thirds, from its own, as shares of its width. */
const THIRDS = [-1 / 3, 0, 1 / 3];
/** How often the order is changed so that what the step needs finds room. */
const RETRIES = 6;

interface Ordered {
	item: LabelItem;
	index: number;
}
interface Plate {
	width: number;
	height: number;
}

/** The cheapest place of an item beside those that are placed; null where there is none that it may take. */
function cheapest(
	{ item, index }: Ordered,
	placed: readonly PlacedLabel[],
	obstacles: readonly Obstacle[],
	plate: Plate
): PlacedLabel | null {
	// A name of the ground that would lie on the story is dropped.
	const limit = item.needed
		? Infinity
		: item.width * item.height * (item.tolerance ?? (item.rank < 10 ? 0.9 : 0.14)) + 60;
	const reach = within(item);
	const near = obstacles.filter((obstacle) => obstacle.of !== item.id && overlaps(obstacle, reach));
	const taken = placed.flatMap(({ boxes }) => boxes.filter((box) => overlaps(box, reach)));
	const onSign = (spot: Pixel) => {
		const sign = signBox(item, spot);
		return (
			meet(taken, [sign]) || near.some((obstacle) => obstacle.hard && overlaps(obstacle, sign))
		);
	};
	const rivals = obstacles.flatMap(({ sign, of, left, top, right, bottom }): Pixel[] =>
		sign && of !== item.id ? [[(left + right) / 2, (top + bottom) / 2]] : []
	);
	let best: PlacedLabel | null = null;
	let least = Infinity;
	const consider = (spot: Pixel, point: number, anchor: Anchor, farther: number, base: number) => {
		const offset = anchorOffset(anchor, item.width, item.height, item.radius + farther);
		const centre: Pixel = [spot[0] + offset[0], spot[1] + offset[1]];
		const boxes = footprint(item, centre);
		const outside = boxes.some(
			(box) =>
				box.left < EDGE ||
				box.top < EDGE ||
				box.right > plate.width - EDGE ||
				box.bottom > plate.height - EDGE
		);
		if (outside || meet(taken, boxes)) return;
		let cost = base;
		if (item.pointed) {
			const others = rivals.filter((sign) => distance(sign, spot) > TOGETHER);
			const lead =
				Math.min(...others.map((sign) => distanceTo(boxes, sign))) - distanceTo(boxes, spot);
			if (lead < 0) return;
			if (lead < CLEARLY) cost += UNCLEAR_COST;
		}
		for (const obstacle of near) {
			for (const box of boxes) {
				if (!overlaps(obstacle, box)) continue;
				if (obstacle.hard) return;
				cost += shared(obstacle, box) * (obstacle.cost ?? 1);
			}
		}
		// How late a choice it is counts among the choices, not against the name.
		if (cost - base >= limit) return;
		const { isAcross } = item;
		if (cost < least && isAcross) {
			const across = THIRDS.filter((third) =>
				isAcross([centre[0] + third * item.width, centre[1]])
			);
			cost += ((item.width * item.height * across.length) / THIRDS.length) * ACROSS_COST;
		}
		if (cost < least) {
			least = cost;
			const covered = isForOrientation(item) ? [...boxes, signBox(item, spot)] : boxes;
			best = { id: item.id, item: index, point, anchor, offset, boxes: covered };
		}
	};
	[0, ...(item.farther ?? [])].forEach((farther, ring) => {
		item.points.forEach((spot, point) => {
			if (isForOrientation(item) && onSign(spot)) return;
			item.anchors.forEach((anchor, choice) => {
				const base =
					choice * ANCHOR_COST + point * POINT_COST + ((ring * (ring + 1)) / 2) * FARTHER_COST;
				if (base < least) consider(spot, point, anchor, farther, base);
			});
		});
	});
	return best;
}

/** All that a label may cover, wherever around its points it stands. */
function within({ points, width, height, radius, padding = 2, farther = [] }: LabelItem): Box {
	const reach = width + height + radius + Math.max(0, ...farther) + padding + 8;
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return {
		left: Math.min(...xs) - reach,
		top: Math.min(...ys) - reach,
		right: Math.max(...xs) + reach,
		bottom: Math.max(...ys) + reach
	};
}

/** A sign that is drawn only where its name finds room: nothing lies on it, and it lies on nothing. */
const isForOrientation = ({ pointed, needed }: LabelItem) => pointed === true && !needed;

const signBox = ({ radius }: LabelItem, [x, y]: Pixel): Box => ({
	left: x - radius,
	top: y - radius,
	right: x + radius,
	bottom: y + radius
});

const distanceTo = (boxes: readonly Box[], [x, y]: Pixel) =>
	Math.min(
		...boxes.map(({ left, top, right, bottom }) =>
			Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0))
		)
	);

const nameOf = ({ id, group }: LabelItem) => group ?? id;

interface Go {
	placed: PlacedLabel[];
	/** What was needed and found no place, the first in rank first. */
	missing: string[];
	/** How much is missing: more for what ranks before. */
	loss: number;
}

/** The places of a pair in the first form that has room for each of its groups; none where no form has. */
function inPairs(
	members: readonly Ordered[],
	placed: readonly PlacedLabel[],
	obstacles: readonly Obstacle[],
	plate: Plate
): PlacedLabel[] {
	const groups = new Set(members.map(({ item }) => nameOf(item)));
	const forms = [...new Set(members.map(({ item }) => item.pair?.form ?? 0))].sort((a, b) => a - b);
	for (const form of forms) {
		const found: PlacedLabel[] = [];
		for (const member of members) {
			if (member.item.pair?.form !== form) continue;
			const label = cheapest(member, [...placed, ...found], obstacles, plate);
			if (label) found.push(label);
		}
		if (found.length === groups.size) return found;
	}
	return [];
}

/** One go through the items in this order. */
function inTurn(order: readonly Ordered[], obstacles: readonly Obstacle[], plate: Plate): Go {
	const placed: PlacedLabel[] = [];
	const done = new Set<string>();
	const paired = new Set<string>();
	for (const each of order) {
		const { pair } = each.item;
		if (pair) {
			if (paired.has(pair.name)) continue;
			paired.add(pair.name);
			for (const label of inPairs(
				order.filter(({ item }) => item.pair?.name === pair.name),
				placed,
				obstacles,
				plate
			)) {
				placed.push(label);
				done.add(nameOf((order.find(({ index }) => index === label.item) as Ordered).item));
			}
			continue;
		}
		if (each.item.group && done.has(each.item.group)) continue;
		const label = cheapest(each, placed, obstacles, plate);
		if (!label) continue;
		placed.push(label);
		done.add(nameOf(each.item));
	}
	const gaps = order
		.map(({ item }) => item)
		.filter((item) => item.needed && !done.has(nameOf(item)))
		.sort((a, b) => a.rank - b.rank);
	return {
		placed,
		missing: gaps.map(nameOf),
		loss: gaps.reduce((sum, { rank }) => sum + Math.max(1, 10 - rank), 0)
	};
}

/**
 * Places what can be placed. Where something needed is crowded out, it is let in first, and the others follow as
 * before; the go that loses least is taken.
 * The same input gives the same output; items of equal rank are taken in the order given.
 */
export function placeLabels(
	items: readonly LabelItem[],
	obstacles: readonly Obstacle[],
	plate: Plate
): PlacedLabel[] {
	let order: Ordered[] = items
		.map((item, index) => ({ item, index }))
		.sort((a, b) => a.item.rank - b.item.rank || a.index - b.index);
	let best = inTurn(order, obstacles, plate);
	let last = best;
	for (let retry = 0; retry < RETRIES && last.missing.length > 0; retry++) {
		const first = last.missing[0] as string;
		order = [
			...order.filter(({ item }) => nameOf(item) === first),
			...order.filter(({ item }) => nameOf(item) !== first)
		];
		last = inTurn(order, obstacles, plate);
		if (last.loss < best.loss) best = last;
	}
	return best.placed;
}
