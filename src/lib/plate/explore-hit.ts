/** What lies under a finger or a pointer on the plate: pure. Signs and words before lines, lines before areas. */
import type { Camera, Viewport } from '../camera/camera.ts';
import { project } from '../camera/mercator.ts';
import type { OverlayData } from '../overlay/data.ts';
import { flowWidth } from '../overlay/flow.ts';
import type { Pixel } from '../overlay/line.ts';
import { view, type Unit } from '../overlay/view.ts';
import type { FeatureState } from '../scene/layers.ts';
import type { SceneStory } from '../scene/story.ts';

export interface Target {
	kind: 'place' | 'feature';
	id: string;
}

/** A label as it stands on the plate. */
export interface LabelBox {
	/** `place-…`, `feature-…` or `order-…`; others name nothing. */
	id: string;
	box: { left: number; top: number; right: number; bottom: number };
}

export interface HitScene {
	camera: Camera;
	viewport: Viewport;
	features: readonly Pick<FeatureState, 'id' | 'kind' | 'opacity'>[];
	/** Ids of the places whose signs are drawn. */
	places: readonly string[];
	labels: readonly LabelBox[];
	story: SceneStory;
	data: OverlayData;
	zoneRings: readonly (readonly Unit[])[] | null;
}

/** Distance in pixels from a point to a line through `points`. */
export function distanceToLine([x, y]: Pixel, points: readonly Pixel[]): number {
	let least = Infinity;
	for (let i = 1; i < points.length; i++) {
		const [ax, ay] = points[i - 1] as Pixel;
		const [bx, by] = points[i] as Pixel;
		const length = (bx - ax) ** 2 + (by - ay) ** 2;
		const share =
			length === 0
				? 0
				: Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
		least = Math.min(least, Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
	}
	return least;
}

/** Whether a point lies inside the rings, by the even-odd rule. */
export function inRings([x, y]: Pixel, rings: readonly (readonly Pixel[])[]): boolean {
	let inside = false;
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [ax, ay] = ring[i] as Pixel;
			const [bx, by] = ring[j] as Pixel;
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		}
	}
	return inside;
}

const NAMED = /^(place|feature|order)-(.+)$/;
/** Fainter layers do not answer. */
const FAINT = 0.15;

/**
 * @param pixel on the plate, origin top left
 * @param reach how far from a sign or line a pointer may be, in pixels: more for a finger
 */
export function hitAt(pixel: Pixel, reach: number, scene: HitScene): Target | null {
	const { data, story } = scene;
	const plate = view(scene.camera, scene.viewport);

	let nearest: { target: Target; distance: number } | null = null;
	const offer = (target: Target, distance: number, within = reach) => {
		if (distance <= within && (!nearest || distance < nearest.distance))
			nearest = { target, distance };
	};
	for (const id of scene.places) {
		const place = data.places[id];
		if (!place) continue;
		const [x, y] = plate.toPixel(project([place.lon, place.lat]));
		offer({ kind: 'place', id }, Math.hypot(pixel[0] - x, pixel[1] - y));
	}
	if (nearest) return (nearest as { target: Target }).target;

	for (const { id, box } of scene.labels) {
		const [, kind, name] = NAMED.exec(id) ?? [];
		if (!name || pixel[0] < box.left || pixel[0] > box.right) continue;
		if (pixel[1] < box.top || pixel[1] > box.bottom) continue;
		return { kind: kind === 'place' ? 'place' : 'feature', id: name };
	}

	const seen = scene.features.filter(({ opacity }) => opacity > FAINT);
	const linesOf = (id: string): readonly (readonly Unit[])[] => {
		switch (story.features[id]?.line) {
			case 'parallel-38':
				return [data.parallel];
			case 'demarcation-line':
				return [data.demarcation];
			case 'yalu':
				return data.yalu;
			case 'demilitarized-zone':
				return [];
			default:
				return data.courses[id]?.lines ?? [];
		}
	};
	for (const { id } of seen) {
		// A broad flow answers in its whole width.
		const half = flowWidth(data.courses[id]?.value ?? 0, scene.viewport.width) / 2;
		for (const line of linesOf(id))
			offer(
				{ kind: 'feature', id },
				distanceToLine(pixel, line.map(plate.toPixel)),
				Math.max(reach, half)
			);
	}
	if (nearest) return (nearest as { target: Target }).target;

	for (const { id } of seen.toReversed()) {
		const rings =
			story.features[id]?.line === 'demilitarized-zone'
				? (scene.zoneRings ?? data.zone)
				: (data.courses[id]?.rings ?? []);
		if (
			inRings(
				pixel,
				rings.map((ring) => ring.map(plate.toPixel))
			)
		)
			return { kind: 'feature', id };
	}
	return null;
}
