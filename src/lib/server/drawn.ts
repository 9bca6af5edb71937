/** Drawn maps of the story's scenes, as SVG text, made at prerender. */
import { fitBounds, paddedBox } from '../camera/fit.ts';
import type { Viewport } from '../camera/camera.ts';
import { worldSize } from '../camera/mercator.ts';
import { projector } from '../camera/camera.ts';
import { palettes, type PaletteName } from '../cartography/palette.ts';
import { overlay } from '../overlay/overlay.ts';
import { px, toSvg } from '../overlay/shape.ts';
import { plateLayout } from '../plate/layout.ts';
import { FIRST_SCREEN } from '../plate/nominal.ts';
import type { MapWords } from '../overlay/words.ts';
import { groundShapes } from '../poster/ground.ts';
import { REST } from '../scene/position.ts';
import { sceneAt, type Scene } from '../scene/scene.ts';
import { OPENING, sceneStory, type SceneStory } from '../scene/story.ts';
import type { Story } from '../story/types.ts';
import { groundData, overlayGeometry } from './geodata.ts';

/** The plate that a drawing of the ground and a file are made for. They are shown at other sizes by their viewBox. */
export const NOMINAL: Record<'laptop' | 'phone', Viewport> = {
	laptop: { width: 876, height: 636 },
	phone: { width: 356, height: 380 }
};
/** Pixels of the nominal plate drawn beyond its edge, for plates of another shape. */
const OVERSCAN = 420;

const idle = { zoneHalfWidth: null, highlighted: null, exploring: null };

/** The scene of a stop as it stands at rest. */
export function restingScene(stories: SceneStory, stop: string, viewport: Viewport): Scene {
	return sceneAt(stories, { step: stop, progress: REST }, idle, viewport, { reducedMotion: true });
}

/**
 * The ground of a stop. Its viewBox is the stop's padded bounds and its overflow is visible, so that
 * `xMidYMid meet` shows the very view of the live map at any size of plate; see camera/fit.ts.
 */
export function drawnGround(
	story: Story,
	stop: string,
	{
		palette = 'paper',
		relief,
		standalone = false,
		prefix = 'drawn'
	}: { palette?: PaletteName; relief?: string; standalone?: boolean; prefix?: string } = {}
): string {
	const stories = sceneStory(story);
	const viewport = NOMINAL.laptop;
	const scene = restingScene(stories, stop, viewport);
	const bounds = stories.stops.find(({ id }) => id === stop)?.bounds;
	if (!bounds) throw new Error(`No stop "${stop}"`);
	const shapes = groundShapes({
		camera: scene.camera,
		...viewport,
		palette: palettes[palette],
		ground: scene.ground,
		data: groundData(),
		overscan: OVERSCAN,
		idPrefix: prefix,
		...(relief ? { reliefHref: relief } : {})
	});
	const box = paddedBox(bounds);
	const size = worldSize(fitBounds(bounds, viewport).zoom);
	const { origin } = projector(scene.camera, viewport);
	const viewBox = [
		box.x * size + origin[0],
		box.y * size + origin[1],
		box.width * size,
		box.height * size
	]
		.map(px)
		.join(' ');
	return `<svg${standalone ? ' xmlns="http://www.w3.org/2000/svg"' : ''} class="drawn" viewBox="${viewBox}" preserveAspectRatio="xMidYMid meet" overflow="visible">${toSvg(shapes)}</svg>`;
}

/**
 * What lies above the ground at a stop, as the first screen has it until the page knows its size; labels included.
 * @param viewport of the plate, where it is another than the first screen's
 */
export function drawnOverlay(
	story: Story,
	stop: string,
	words: MapWords,
	kind: 'laptop' | 'phone',
	palette: PaletteName = 'paper',
	prefix = `pre-${kind}-`,
	viewport: Viewport = FIRST_SCREEN[kind]
): string {
	const stories = sceneStory(story);
	const scene = restingScene(stories, stop, viewport);
	const data = overlayGeometry(story);
	const here = stories.stops.find(({ id }) => id === stop);
	if (!here) throw new Error(`No stop "${stop}"`);
	const layout = plateLayout({
		stop: here,
		camera: scene.camera,
		story: stories,
		data,
		viewport,
		language: words.language,
		factor: 1,
		legend: true,
		// The opening has neither globe nor controls; see the story's page.
		locator: stop !== OPENING,
		controls: stop !== OPENING
	});
	const { shapes } = overlay(scene, {
		story: stories,
		data,
		palette: palettes[palette],
		words,
		viewport,
		scale: layout.scale,
		weight: layout.weight,
		reserved: layout.reserved,
		frame: null,
		zoneRings: null,
		prefix
	});
	return `<svg class="drawn-overlay ${kind}" viewBox="0 0 ${viewport.width} ${viewport.height}" preserveAspectRatio="xMidYMid meet" overflow="visible">${toSvg(shapes)}</svg>`;
}
