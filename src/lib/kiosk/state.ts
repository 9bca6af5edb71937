/** What the kiosk is doing, whole. The machine (`machine.ts`) turns one state into the next. */
import type { Language } from '../story/types.ts';
import { still, type Journey } from './journey.ts';

/**
 * attract: nobody is there, the film runs. visit: somebody leads. tour: the story leads itself. warning: is somebody
 * still there? staff: the panel of the staff is open.
 */
export const modes = ['attract', 'visit', 'tour', 'warning', 'staff'] as const;
export type Mode = (typeof modes)[number];

/** What lies over the text: the menu of chapters, the text sizes, or the code for one's own phone. */
export type Panel = 'none' | 'chapters' | 'text' | 'phone';

export const TEXT_STEPS = 3;

export interface KioskState {
	mode: Mode;
	/** Where the position is and where it is going; in `attract` in the film, else in the visit's story. */
	journey: Journey;
	/** Of film and tour: whether the journey leads to a scene or rests in it. */
	phase: 'rest' | 'travel';
	/** Stop of the visit whose text stands. */
	stop: number;
	/** Scene of the film. */
	scene: number;
	/** Somebody stopped the film; its journey then keeps as `duration` what is left of it. */
	paused: boolean;
	/** Last sign of a visitor, or of the staff. Milliseconds of the kiosk's clock. */
	touched: number;
	/** When the countdown ends; null outside `warning`. */
	deadline: number | null;
	language: Language;
	/** 0 to TEXT_STEPS - 1. */
	textStep: number;
	/** Controls within reach of somebody who sits. */
	lowered: boolean;
	/** The visitor moves the map. */
	exploring: boolean;
	panel: Panel;
	/** The staff gave the code. */
	unlocked: boolean;
	/** Why the kiosk went back to the film the last time. */
	ended: 'idle' | 'restart' | 'failure' | 'staff' | null;
}

/** Whether somebody is there: visit, tour, or the question whether. */
export const isVisited = ({ mode }: KioskState): boolean =>
	mode === 'visit' || mode === 'tour' || mode === 'warning';

/** What the machine must know of story, settings and visitor's device. */
export interface Program {
	/** Stops of the visit and scenes of the film. */
	stops: number;
	scenes: number;
	/** Stop where a visit begins. */
	start: number;
	language: Language;
	/** Milliseconds. */
	idle: number;
	countdown: number;
	/** Milliseconds that a text is left standing on the tour. */
	rest(stop: number, language: Language): number;
	/** Milliseconds of the camera's way from a stop to the next. */
	travel(stop: number): number;
	/** Whether the picture of a stop changes while the camera rests. */
	changes(stop: number): boolean;
	/** Cuts instead of journeys. */
	reducedMotion: boolean;
}

/** The film from its beginning, everything as the settings have it. */
export function attract(
	program: Program,
	now: number,
	ended: KioskState['ended'] = null
): KioskState {
	return {
		mode: 'attract',
		journey: still(0, now),
		phase: 'travel',
		stop: program.start,
		scene: 0,
		paused: false,
		touched: now,
		deadline: null,
		language: program.language,
		textStep: 0,
		lowered: false,
		exploring: false,
		panel: 'none',
		unlocked: false,
		ended
	};
}
