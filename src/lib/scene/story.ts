/** What of the story a scene depends on: language-neutral, small, and sent to the browser. */
import type { Bounds, DayRange, Feature, Side, StepLayer, StoryData } from '../story/types.ts';

/** A place where the camera rests: the opening, then every step in order. */
export interface Stop {
	id: string;
	/** Id of the chapter; null for the opening. */
	chapter: string | null;
	/** Days since 1970-01-01, both included. */
	date: { from: number; to: number };
	bounds: Bounds;
	places: string[];
	layers: StepLayer[];
	zoneControl: boolean;
	/** Ports of entry carry their own sign. */
	ports: boolean;
}

export interface SceneFeature {
	id: string;
	kind: Feature['kind'];
	/** Place in the order of drawing, where the story has one. */
	order: number | null;
	/** Where an event happens. */
	at: string | null;
	symbol: 'battle' | 'signing' | 'damage' | 'project' | 'meeting' | null;
	/** Which line of the ground it is. */
	line: 'parallel-38' | 'demarcation-line' | 'demilitarized-zone' | 'yalu' | null;
	side: Side | null;
}

export interface SceneStory {
	stops: Stop[];
	features: Record<string, SceneFeature>;
}

export const OPENING = 'opening';

/** Days since 1970-01-01 of an ISO day. */
export function toDays(isoDay: string): number {
	return Math.round(Date.parse(`${isoDay}T00:00:00Z`) / 86_400_000);
}

/** The story's years end here; what follows is told as the present, and by its names. */
const PERIOD_END = toDays('1962-10-12');
export const isLater = (day: number): boolean => day > PERIOD_END;

const range = (date: DayRange) => ({ from: toDays(date.from), to: toDays(date.to) });

export function sceneStory(data: Pick<StoryData, 'opening' | 'chapters' | 'features'>): SceneStory {
	const stops: Stop[] = [
		{
			id: OPENING,
			chapter: null,
			date: range(data.opening.date),
			bounds: data.opening.camera.bounds,
			places: data.opening.places,
			layers: data.opening.layers,
			zoneControl: false,
			ports: false
		}
	];
	for (const chapter of data.chapters) {
		for (const step of chapter.steps) {
			stops.push({
				id: step.id,
				chapter: chapter.id,
				date: range(step.date),
				bounds: step.camera.bounds,
				places: step.places,
				layers: step.layers,
				zoneControl: step.zoneControl ?? false,
				ports: step.ports ?? false
			});
		}
	}
	const features: SceneStory['features'] = {};
	for (const { layers } of stops) {
		for (const { feature: id } of layers) {
			const feature = data.features[id];
			if (!feature) continue;
			features[id] = {
				id,
				kind: feature.kind,
				order: 'order' in feature && feature.order !== undefined ? feature.order : null,
				at: feature.kind === 'event' ? feature.at : null,
				symbol: feature.kind === 'event' ? (feature.symbol ?? null) : null,
				line: feature.kind === 'line' ? feature.line : null,
				side: 'side' in feature ? (feature.side ?? null) : null
			};
		}
	}
	return { stops, features };
}
