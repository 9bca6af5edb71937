/** What lies in the plate's corners, and which boxes labels must leave free: pure, so that server and browser agree. */
import type { Camera, Viewport } from '../camera/camera.ts';
import type { OverlayData } from '../overlay/data.ts';
import type { Box } from '../overlay/place-labels.ts';
import { scaleFor, view } from '../overlay/view.ts';
import type { SceneStory, Stop } from '../scene/story.ts';
import type { Language } from '../story/types.ts';
import { COMPACT } from './compact.ts';
import { freeCorner, type Corner } from './corner.ts';
import { legendOf, type Legend } from './legend.ts';
import { legendSize } from './legend-size.ts';

/** Side of the locator in pixels at factor 1. */
export const LOCATOR = 92;

export interface PlateLayout {
	scale: number;
	weight: number;
	compact: boolean;
	legend: Legend;
	/** Null where the legend is not inside the frame. */
	legendBox: { corner: Corner; width: number; height: number } | null;
	locator: Corner;
	scaleBar: Corner;
	reserved: Box[];
}

export interface PlateLayoutInput {
	stop: Stop;
	/** Where the stop rests. */
	camera: Camera;
	story: SceneStory;
	data: OverlayData;
	viewport: Viewport;
	language: Language;
	factor: number;
	/** The legend may stand inside the frame. */
	legend: boolean;
	locator: boolean;
	controls: boolean;
}

const LEGEND_CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
const LOCATOR_CORNERS = ['top-right', 'bottom-right', 'top-left'] as const;

export function plateLayout(input: PlateLayoutInput): PlateLayout {
	const { stop, camera, story, data, viewport, factor } = input;
	const size = scaleFor(viewport.width);
	const scale = size.scale * factor;
	const compact = viewport.width < COMPACT;
	const legend = legendOf(stop, story, data, view(camera, viewport));
	const boxAt = (corner: Corner, width: number, height: number, inset: number): Box => {
		const left = corner.endsWith('left') ? 0 : viewport.width - width - 2 * inset;
		const top = corner.startsWith('top') ? 0 : viewport.height - height - 2 * inset;
		return { left, top, right: left + width + 2 * inset, bottom: top + height + 2 * inset };
	};
	const reserved: Box[] = [];

	let legendBox: PlateLayout['legendBox'] = null;
	if (input.legend && !compact && legend.entries.length + legend.flows.length > 0) {
		const box = legendSize(legend, input.language, factor, viewport.width);
		const wanted = LEGEND_CORNERS.filter((corner) => !(input.controls && corner === 'top-left'));
		const corner = freeCorner(wanted, box, { stop, story, data, camera, viewport });
		legendBox = { corner, ...box };
		reserved.push(boxAt(corner, box.width, box.height, 16));
	}
	const scaleBar: Corner = legendBox?.corner === 'bottom-left' ? 'bottom-right' : 'bottom-left';
	const side = LOCATOR * factor;
	let locator: Corner = 'top-right';
	if (input.locator && !compact) {
		const wanted = LOCATOR_CORNERS.filter(
			(corner) =>
				corner !== legendBox?.corner &&
				corner !== scaleBar &&
				!(input.controls && corner === 'top-left')
		);
		locator = freeCorner(
			wanted,
			{ width: side, height: side },
			{ stop, story, data, camera, viewport }
		);
		reserved.push(boxAt(locator, side, side, 12));
	}
	if (input.controls)
		reserved.push(
			compact ? boxAt('bottom-right', 70, 44, 8) : boxAt('top-left', 150 * factor, 44 * factor, 10)
		);
	reserved.push(boxAt(scaleBar, 170 * scale, 24 * scale, compact ? 6 : 12));
	return {
		scale,
		weight: size.weight * Math.max(1, factor * 0.9),
		compact,
		legend,
		legendBox,
		locator,
		scaleBar,
		reserved
	};
}
