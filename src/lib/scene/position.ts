/** Where the reader is. Scroll, timer, buttons and host pages all produce this, and nothing else. */
import type { SceneStory } from './story.ts';

export interface Position {
	/** Id of a stop: the opening or a step. */
	step: string;
	/** 0 as the step's text arrives, 1 as the next one's does. */
	progress: number;
}

/** Share of a step during which the camera rests (LOOK, motion.hold). */
export const HOLD = 0.62;
/** Where a step stands when one jumps to it: everything drawn, text at reading height. */
export const REST = 0.4;

/** The position as one number: index of the stop plus progress. */
export function toScalar(story: SceneStory, position: Position): number {
	const index = story.stops.findIndex((stop) => stop.id === position.step);
	return Math.max(0, index) + Math.min(1, Math.max(0, position.progress));
}

/** The number as a position, clamped to the story. */
export function fromScalar(story: SceneStory, scalar: number): Position {
	const last = story.stops.length - 1;
	const index = Math.min(last, Math.max(0, Math.floor(scalar)));
	const stop = story.stops[index];
	if (!stop) throw new Error('A story needs at least one stop');
	return { step: stop.id, progress: Math.min(1, Math.max(0, scalar - index)) };
}
