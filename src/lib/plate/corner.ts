/** Chooses the corner of the plate that the scene leaves free. */
import { projector, type Camera, type Viewport } from '../camera/camera.ts';
import type { OverlayData } from '../overlay/data.ts';
import { view } from '../overlay/view.ts';
import type { SceneStory, Stop } from '../scene/story.ts';

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

const INSET = 22;

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
		for (const line of [...(course?.lines ?? []), ...(course?.rings ?? [])]) {
			for (const position of line) {
				const [x, y] = plate.toPixel(position);
				points.push({ x, y, weight: 1 });
			}
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
