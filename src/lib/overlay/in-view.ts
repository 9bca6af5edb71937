/** What of a line lies on the plate: words stand beside what can be seen, and the legend explains nothing else. */
import { project } from '../camera/mercator.ts';
import type { Unit, View } from './view.ts';

export interface Rectangle {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** The plate on the unit square, smaller by `inset` pixels on each side. */
export function plateOn(view: View, inset = 0): Rectangle {
	const [left, top] = project(view.toLonLat([inset, inset]));
	const [right, bottom] = project(view.toLonLat([view.width - inset, view.height - inset]));
	return { left, top, right, bottom };
}

/** The part of a straight piece that lies in the rectangle, after Liang and Barsky; null where there is none. */
function clipped(start: Unit, end: Unit, box: Rectangle): [Unit, Unit] | null {
	const [ax, ay] = start;
	const [bx, by] = end;
	const dx = bx - ax;
	const dy = by - ay;
	let from = 0;
	let to = 1;
	for (const [step, room] of [
		[-dx, ax - box.left],
		[dx, box.right - ax],
		[-dy, ay - box.top],
		[dy, box.bottom - ay]
	] as const) {
		if (step === 0) {
			if (room < 0) return null;
			continue;
		}
		const at = room / step;
		if (step < 0) from = Math.max(from, at);
		else to = Math.min(to, at);
		if (from > to) return null;
	}
	return [
		from === 0 ? start : [ax + dx * from, ay + dy * from],
		to === 1 ? end : [ax + dx * to, ay + dy * to]
	];
}

/** The stretches of a line within the rectangle, in the line's own direction. */
export function stretches(line: readonly Unit[], box: Rectangle): Unit[][] {
	const found: Unit[][] = [];
	let open: Unit[] | null = null;
	for (let i = 1; i < line.length; i++) {
		const end = line[i] as Unit;
		const piece = clipped(line[i - 1] as Unit, end, box);
		if (!piece) {
			open = null;
			continue;
		}
		if (!open) found.push((open = [piece[0]]));
		open.push(piece[1]);
		if (piece[1] !== end) open = null;
	}
	return found;
}

const lengthOf = (line: readonly Unit[]) =>
	line.reduce((sum, [x, y], i) => {
		const [ax, ay] = line[i - 1] ?? [x, y];
		return sum + Math.hypot(x - ax, y - ay);
	}, 0);

/** The longest stretch of these lines on the plate; null where nothing of them is seen. */
export function seenStretch(
	lines: readonly (readonly Unit[])[],
	view: View,
	inset = 0
): Unit[] | null {
	const box = plateOn(view, inset);
	let longest: { line: Unit[]; length: number } | null = null;
	for (const line of lines) {
		for (const stretch of stretches(line, box)) {
			const length = lengthOf(stretch);
			if (length > (longest?.length ?? 0)) longest = { line: stretch, length };
		}
	}
	return longest?.line ?? null;
}

/** Pixels of a line below which nobody would ask what it is. */
const NOTICED = 12;

/** Whether enough of these lines is on the plate to be noticed. */
export function isSeen(lines: readonly (readonly Unit[])[], view: View): boolean {
	const stretch = seenStretch(lines, view);
	if (!stretch) return false;
	const pixels = stretch.map(view.toPixel);
	return lengthOf(pixels) >= NOTICED;
}
