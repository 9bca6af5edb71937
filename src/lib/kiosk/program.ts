/** What the machine must know, from story and settings. */
import type { Viewport } from '../camera/camera.ts';
import { fitBounds } from '../camera/fit.ts';
import { travel } from '../camera/travel.ts';
import { tokens } from '../cartography/palette.ts';
import type { SceneStory } from '../scene/story.ts';
import type { Language } from '../story/types.ts';
import { readingTime } from './reading-time.ts';
import type { KioskSettings } from './settings.ts';
import type { Program } from './state.ts';

const { tourMin, tourMax } = tokens.motion.duration.camera;
/** Milliseconds for a unit of the camera's path (van Wijk and Nuij's S). */
const PER_LENGTH = 1400;

export interface ProgramParts {
	story: SceneStory;
	scenes: number;
	settings: KioskSettings;
	viewport: Viewport;
	reducedMotion: boolean;
	/** The words of a stop, for the time to read them. */
	text(stop: string, language: Language): string;
}

export function kioskProgram(parts: ProgramParts): Program {
	const { story, scenes, settings, viewport, reducedMotion, text } = parts;
	const { stops } = story;
	return {
		stops: stops.length,
		scenes,
		start: Math.max(
			0,
			stops.findIndex(({ id }) => id === settings.start)
		),
		language: settings.language,
		idle: settings.idle * 1000,
		countdown: settings.countdown * 1000,
		rest(index, language) {
			const stop = stops[index];
			return stop ? readingTime(text(stop.id, language), language, settings.pace) : 0;
		},
		travel(index) {
			const from = stops[index];
			const to = stops[index + 1];
			if (!from || !to) return 0;
			const { length } = travel(
				fitBounds(from.bounds, viewport),
				fitBounds(to.bounds, viewport),
				viewport
			);
			return Math.round(Math.min(tourMax, Math.max(tourMin, length * PER_LENGTH)));
		},
		changes: (index) => stops[index]?.layers.some((layer) => layer.as === 'leaving') ?? false,
		reducedMotion
	};
}
