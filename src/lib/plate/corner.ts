/** Chooses the corner of the plate that the scene leaves free. */
import { projector, type Camera, type Viewport } from '../camera/camera.ts';
import type { OverlayData } from '../overlay/data.ts';
import { plateOn, stretches } from '../overlay/in-view.ts';
import { spotsWithin } from '../overlay/label-items.ts';
import { along, measure } from '../overlay/line.ts';
import { view } from '../overlay/view.ts';
import type { SceneStory, Stop } from '../scene/story.ts';

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

const INSET = 22;
/** Pixels of a course between the points that count. */
const STEP = 12;

/**
 * The first of the wanted corners where a box of this size covers least of what the stop speaks of:
 * its places count most, its courses less.
 */
export function freeCorner(
	wanted: readonly Corner[],
	box: { width: number; height: number },
	{
		stop,
		data,
		camera,
		viewport
	}: { stop: Stop; story: SceneStory; data: OverlayData; camera: Camera; viewport: Viewport }
): Corner {
	const toPixel = projector(camera, viewport);
	const plate = view(camera, viewport);
	const points: { x: number; y: number; weight: number }[] = [];
	for (const id of stop.places) {
		const place = data.places[id];
		if (!place) continue;
		const [x, y] = toPixel([place.lon, place.lat]);
		points.push({ x, y, weight: 60 });
	}
	for (const layer of stop.layers) {
		const course = data.courses[layer.feature];
		// Evenly: a straight course has few vertices of its own.
		for (const stretch of (course?.lines ?? []).flatMap((line) =>
			stretches(line, plateOn(plate))
		)) {
			const measured = measure(stretch.map(plate.toPixel));
			for (let at = 0; at <= measured.length; at += STEP) {
				const [x, y] = along(measured, at).point;
				points.push({ x, y, weight: 1 });
			}
		}
		// An area counts by what of it is covered; one that was left, less.
		for (const ring of course?.rings ?? []) {
			const { inside, step } = spotsWithin(ring, plate);
			const weight = (step / STEP) ** 2 * (layer.as === 'left' ? 0.5 : 1);
			for (const position of inside) {
				const [x, y] = plate.toPixel(position);
				points.push({ x, y, weight });
			}
		}
	}
	// Where the two Korean states can be named is theirs, as long as it costs nothing else.
	for (const { pair, at, or = [], minZoom, maxZoom } of data.groundNames) {
		if (!pair || !at || camera.zoom < minZoom || camera.zoom > maxZoom) continue;
		for (const position of [at, ...or]) {
			const [x, y] = toPixel(position);
			points.push({ x, y, weight: 1 });
		}
	}
	if (stop.layers.some(({ feature }) => feature === 'demarcation-line')) {
		data.demarcation.forEach((position, i) => {
			if (i % 5 !== 0) return;
			const [x, y] = plate.toPixel(position);
			points.push({ x, y, weight: 2 });
		});
	}
	const cost = (corner: Corner, choice: number) => {
		const left = corner.endsWith('left') ? 0 : viewport.width - box.width - INSET;
		const top = corner.startsWith('top') ? 0 : viewport.height - box.height - INSET;
		const covered = points.reduce((sum, { x, y, weight }) => {
			const air = weight > 10 ? 14 : 4;
			const inside =
				x > left - air &&
				x < left + box.width + INSET + air &&
				y > top - air &&
				y < top + box.height + INSET + air;
			return sum + (inside ? weight : 0);
		}, 0);
		return covered + choice * 3;
	};
	return (
		wanted
			.map((corner, choice) => ({ corner, cost: cost(corner, choice) }))
			.sort((a, b) => a.cost - b.cost)[0]?.corner ?? 'bottom-right'
	);
}
