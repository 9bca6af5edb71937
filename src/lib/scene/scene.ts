/**
 * What the map shows is a pure function of where you are in the story.
 *
 * Everything here follows from the arguments: no deltas, no memory. Scrolling up, jumping, resizing and a lost
 * graphics context therefore always lead to the same picture.
 */
import type { Camera, Viewport } from '../camera/camera.ts';
import { fitBounds } from '../camera/fit.ts';
import { travel } from '../camera/travel.ts';
import { layerStates, type FeatureState } from './layers.ts';
import { HOLD, type Position } from './position.ts';
import { toDays, type SceneStory, type Stop } from './story.ts';

export interface Interaction {
	/** Half width of the demilitarized zone that the reader chose, in kilometres; null for the agreement's 2 km. */
	zoneHalfWidth: number | null;
	/** A feature or place pointed at, in the text, a figure or the map; several with spaces between. */
	highlighted: string | null;
	/** The free camera of explore mode; null while the story leads. */
	exploring: Camera | null;
}

export interface Preferences {
	/** Cut instead of travelling; layers are drawn complete. */
	reducedMotion: boolean;
}

export interface LabelSet {
	/** Stop whose places and features are labelled. */
	stop: string;
	/** Camera for which the labels were placed; while it travels they keep their offsets. */
	camera: Camera;
	opacity: number;
}

export interface Scene {
	step: string;
	progress: number;
	camera: Camera;
	/** Days since 1970-01-01: the span that the date marker covers. */
	date: { from: number; to: number };
	ground: {
		/** 0: Korea divided at the 38th parallel; 1: at the demarcation line. */
		truce: number;
		/** Day that decides which borders, lakes and names of the ground exist. */
		day: number;
	};
	/** Story layers in drawing order. */
	features: FeatureState[];
	/** One set at rest, two while the camera travels. */
	labels: LabelSet[];
	/** Half width of the demilitarized zone in kilometres. */
	zoneHalfWidth: number;
	highlighted: string | null;
}

export type { FeatureState };

export const TREATY_HALF_WIDTH = 2;
/** The armistice: from this day the ground is divided at the demarcation line. */
const TRUCE = toDays('1953-07-27');

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const smooth = (value: number) => {
	const t = clamp(value);
	return t * t * (3 - 2 * t);
};
const mix = (a: number, b: number, share: number) => a + (b - a) * share;

const truceOf = (stop: Stop) => (stop.date.to >= TRUCE ? 1 : 0);

/**
 * The complete scene at a position.
 *
 * @param viewport the plate in CSS pixels
 * @throws when the position names no stop of the story
 */
export function sceneAt(
	story: SceneStory,
	position: Position,
	interaction: Interaction,
	viewport: Viewport,
	preferences: Preferences
): Scene {
	const index = story.stops.findIndex((stop) => stop.id === position.step);
	const here = story.stops[index];
	if (!here) throw new Error(`No step "${position.step}" in this story`);
	const next = story.stops[index + 1] ?? null;
	const progress = clamp(position.progress);

	// Share of the way to the next stop, 0 while the camera rests. A cut falls in the middle of the way.
	const way = next ? clamp((progress - HOLD) / (1 - HOLD)) : 0;
	const travelled = preferences.reducedMotion ? (way < 0.5 ? 0 : 1) : smooth(way);

	const from = fitBounds(here.bounds, viewport);
	const to = next ? fitBounds(next.bounds, viewport) : from;
	const storyCamera = next ? travel(from, to, viewport).at(travelled) : from;
	const camera = interaction.exploring ?? storyCamera;

	const target = next && travelled >= 0.5 ? next : here;
	return {
		step: here.id,
		progress,
		camera,
		date: next
			? {
					from: mix(here.date.from, next.date.from, travelled),
					to: mix(here.date.to, next.date.to, travelled)
				}
			: here.date,
		ground: {
			truce: next
				? mix(truceOf(here), truceOf(next), smooth((travelled - 0.25) * 2))
				: truceOf(here),
			day: target.date.to
		},
		features: layerStates(story, index, progress, preferences.reducedMotion),
		labels: labelSets(here, next, { from, to, travelled }, interaction.exploring),
		zoneHalfWidth: interaction.zoneHalfWidth ?? TREATY_HALF_WIDTH,
		highlighted: interaction.highlighted
	};
}

/** The labels of a stop stay while the camera rests, go as it leaves and are replaced as it arrives. */
function labelSets(
	here: Stop,
	next: Stop | null,
	way: { from: Camera; to: Camera; travelled: number },
	exploring: Camera | null
): LabelSet[] {
	if (exploring) {
		const stop = next && way.travelled >= 0.5 ? next : here;
		return [{ stop: stop.id, camera: exploring, opacity: 1 }];
	}
	const leaving = 1 - smooth(way.travelled / 0.35);
	const arriving = next ? smooth((way.travelled - 0.65) / 0.35) : 0;
	const sets: LabelSet[] = [];
	if (leaving > 0) sets.push({ stop: here.id, camera: way.from, opacity: leaving });
	if (next && arriving > 0) sets.push({ stop: next.id, camera: way.to, opacity: arriving });
	return sets;
}
