/** Names of rivers, on smoothed curves beside the water; never cut by a bend, because a curve too short gets none. */
import { line, type LabelContext, type LabelLine } from './label-items.ts';
import { along, measure, type Measured } from './line.ts';
import { overlaps, type Box } from './place-labels.ts';
import type { Unit } from './view.ts';

export interface RiverLabel {
	id: string;
	curve: Unit[];
	line: LabelLine;
	/** Where on the curve the middle of the name stands, 0 to 1. */
	share: number;
	boxes: Box[];
}

/** Tried in order. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** Share of the curve that the name may fill. */
const FILL = 0.94;

/** What a name covers around a share of its curve; beyond the plate's edge where it would leave the curve. */
function boxesAt(curve: Measured, share: number, label: LabelLine): Box[] {
	const start = curve.length * share - label.width / 2;
	if (start < 0 || start + label.width > curve.length)
		return [{ left: -1, top: -1, right: -1, bottom: -1 }];
	const boxes: Box[] = [];
	for (let at = start; at <= start + label.width; at += label.size) {
		const [x, y] = along(curve, at).point;
		boxes.push({
			left: x - label.size * 0.7,
			top: y - label.size,
			right: x + label.size * 0.7,
			bottom: y + label.size * 0.4
		});
	}
	return boxes;
}

/**
 * The first curve of each river that is in view, long enough and free of other labels and of what else is taken.
 * @param wanted by the river's id
 */
export function riverLabels(
	context: LabelContext,
	taken: readonly Box[],
	wanted: (id: string) => boolean
): RiverLabel[] {
	const { data, view, words } = context;
	const occupied = [...taken];
	const labels: RiverLabel[] = [];
	for (const name of data.groundNames) {
		if (name.kind !== 'river' || !wanted(name.id)) continue;
		if (view.camera.zoom < name.minZoom || view.camera.zoom > name.maxZoom) continue;
		for (const curve of data.riverCurves) {
			if (
				curve.id !== name.id ||
				view.camera.zoom < curve.minZoom ||
				view.camera.zoom > curve.maxZoom
			)
				continue;
			const label = line(name.name[words.language], 'river', context);
			const pixels = measure(curve.line.map(view.toPixel));
			if (pixels.length * FILL < label.width) continue;
			const free = SHARES.find((share) => {
				const boxes = boxesAt(pixels, share, label);
				return boxes.every(
					(box) =>
						box.left > 4 &&
						box.top > 4 &&
						box.right < view.width - 4 &&
						box.bottom < view.height - 4 &&
						!occupied.some((other) => overlaps(box, other))
				);
			});
			if (free === undefined) continue;
			const boxes = boxesAt(pixels, free, label);
			occupied.push(...boxes);
			labels.push({ id: name.id, curve: curve.line, line: label, share: free, boxes });
			break;
		}
	}
	return labels;
}
