/** Drawn maps as files of their own: no font, style or picture from elsewhere. */
import type { Viewport } from '../camera/camera.ts';
import { palettes, type Palette } from '../cartography/palette.ts';
import { overlay } from '../overlay/overlay.ts';
import type { Box } from '../overlay/place-labels.ts';
import { shape, toSvg, type Shape } from '../overlay/shape.ts';
import { scaleFor } from '../overlay/view.ts';
import type { MapWords } from '../overlay/words.ts';
import { groundShapes } from '../poster/ground.ts';
import { sceneStory, type SceneStory } from '../scene/story.ts';
import type { Scene } from '../scene/scene.ts';
import type { Language, Story } from '../story/types.ts';
import { restingScene } from './drawn.ts';
import { groundData, overlayGeometry } from './geodata.ts';
import { compacted } from './poster-paths.ts';
import { outlined } from './poster-text.ts';

/** What stands in the corners of a plate: legend and scale. */
export interface Furniture {
	/** Boxes in pixels that labels keep off. */
	reserved: Box[];
	shapes: Shape[];
}

export interface PlateContext {
	scene: Scene;
	stories: SceneStory;
	viewport: Viewport;
	palette: Palette;
	words: MapWords;
}

export interface PlateRequest {
	stop: string;
	viewport: Viewport;
	words: MapWords;
	/** Adds to what the width of the plate gives for type and signs. */
	factor?: number;
	frame: { bar: number; fontSize: number };
	furniture: (context: PlateContext) => Furniture;
}

let remembered: { story: Story; stories: SceneStory; grounds: Map<string, Shape[]> } | undefined;

function groundOf(story: Story, stop: string, viewport: Viewport): Shape[] {
	if (remembered?.story !== story)
		remembered = { story, stories: sceneStory(story), grounds: new Map() };
	const { stories, grounds } = remembered;
	const key = `${stop} ${viewport.width} ${viewport.height}`;
	let ground = grounds.get(key);
	if (!ground) {
		const scene = restingScene(stories, stop, viewport);
		ground = groundShapes({
			camera: scene.camera,
			...viewport,
			palette: palettes.paper,
			ground: scene.ground,
			data: groundData(),
			tolerance: 0.75,
			idPrefix: 'a'
		});
		grounds.set(key, ground);
	}
	return ground;
}

/** A whole plate in pixels: ground, story, labels, frame and what stands in its corners; text still as text. */
export function plateShapes(story: Story, request: PlateRequest): Shape[] {
	const { stop, viewport, words, factor = 1, frame } = request;
	const stories = sceneStory(story);
	const scene = restingScene(stories, stop, viewport);
	const palette = palettes.paper;
	const furniture = request.furniture({ scene, stories, viewport, palette, words });
	const size = scaleFor(viewport.width);
	const above = overlay(scene, {
		story: stories,
		data: overlayGeometry(story),
		palette,
		words,
		viewport,
		scale: size.scale * factor,
		weight: size.weight * factor,
		reserved: furniture.reserved,
		frame: { ...frame, labels: true },
		zoneRings: null,
		prefix: 'o'
	}).shapes;
	return [
		shape('clip', 'defs', {}, [
			shape('ground', 'clipPath', { id: 'edge' }, [
				shape('rect', 'rect', { x: 0, y: 0, ...viewport })
			])
		]),
		shape('ground', 'g', { 'clip-path': 'url(#edge)' }, groundOf(story, stop, viewport)),
		shape('above', 'g', {}, above),
		shape('furniture', 'g', {}, furniture.shapes)
	];
}

export interface PosterRequest extends PlateRequest {
	/** Pixels of the sheet around the plate, for the frame and its degrees. */
	margin: { left: number; top: number; right: number; bottom: number };
	language: Language;
	title: string;
	description: string;
	/** Whose data it is: stands below the plate. */
	credit: { text: string; size: number };
}

/** Width and height of a poster in pixels. */
export function posterSize({
	viewport,
	margin
}: Pick<PosterRequest, 'viewport' | 'margin'>): Viewport {
	return {
		width: viewport.width + margin.left + margin.right,
		height: viewport.height + margin.top + margin.bottom
	};
}

/** A poster as the text of an SVG file. */
export function posterFile(story: Story, request: PosterRequest): string {
	const { margin, language, title, description, credit, viewport } = request;
	const { width, height } = posterSize(request);
	const sheet = shape('sheet', 'rect', {
		x: -margin.left,
		y: -margin.top,
		width,
		height,
		fill: palettes.paper.sheet
	});
	const credits = shape(
		'credit',
		'text',
		{
			class: 'map-sans',
			x: 0,
			y: viewport.height + margin.bottom - credit.size * 0.6,
			'font-size': credit.size,
			fill: palettes.paper.sheetMuted
		},
		credit.text
	);
	const content = compacted(outlined([sheet, ...plateShapes(story, request), credits], language));
	return svgFile({
		viewBox: [-margin.left, -margin.top, width, height],
		size: { width, height },
		language,
		title,
		description,
		content: toSvg(content)
	});
}

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An SVG document with its words for those who do not see it. */
export function svgFile({
	viewBox,
	size,
	language,
	title,
	description,
	content
}: {
	viewBox: readonly number[];
	size: Viewport;
	language: string;
	title: string;
	description: string;
	content: string;
}): string {
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(' ')}" width="${size.width}" height="${size.height}" role="img" aria-labelledby="title desc" lang="${language}">` +
		`<title id="title">${escape(title)}</title><desc id="desc">${escape(description)}</desc>${content}</svg>\n`
	);
}
