/** Labels of the drawn map, from the function that draws it at the build: e2e/ground.spec.ts compares them with the live ones. */
import { readFolder } from '../content/folder.ts';
import type { Viewport } from '../../src/lib/camera/camera.ts';
import { mapWords } from '../../src/lib/plate/words.ts';
import { drawnOverlay } from '../../src/lib/server/drawn.ts';
import { storyPage } from '../../src/lib/server/page.ts';
import { loadStory } from '../../src/lib/server/story.ts';

/** Where a label stands on the plate, in pixels, by its id. */
export type Labels = Record<string, [x: number, y: number]>;

const { story } = loadStory(readFolder());

/** @returns labels of a stop on an English plate of a size */
export function drawnLabels(stop: string, viewport: Viewport): Labels {
	const words = mapWords('en', storyPage(story, 'en').features);
	const svg = drawnOverlay(story, stop, words, 'laptop', 'paper', 'compared-', viewport);
	const labels: Labels = {};
	for (const [tag] of svg.matchAll(/<g [^>]*data-label="[^>]*>/g)) {
		const [, id = ''] = /data-label="([^"]+)"/.exec(tag) ?? [];
		const [, x, y] = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(tag) ?? [];
		labels[id] = [Number(x), Number(y)];
	}
	return labels;
}

/** Labels of which only one of two drawings knows, or which lie more than 2 pixels apart. */
export function apart(first: Labels, second: Labels): string[] {
	const ids = new Set([...Object.keys(first), ...Object.keys(second)]);
	return [...ids].flatMap((id) => {
		const [a, b] = [first[id], second[id]];
		if (!a || !b) return [`${id}: only in the ${a ? 'first' : 'second'}`];
		const pixels = Math.hypot(a[0] - b[0], a[1] - b[1]);
		return pixels <= 2 ? [] : [`${id}: ${pixels.toFixed(1)} pixels apart`];
	});
}
