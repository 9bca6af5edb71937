/** How much of each story layer stands at a position. */
import type { FeatureKind, LayerPresence } from '../story/types.ts';
import { HOLD } from './position.ts';
import type { SceneFeature, SceneStory, Stop } from './story.ts';

export interface FeatureState {
	id: string;
	kind: FeatureKind;
	/** 0 to 1: how much of its course is drawn, from the tail. */
	growth: number;
	opacity: number;
	presence: LayerPresence;
	/** For areas being left: the share still there. */
	share: number;
}

/** A layer begins to grow this long before its step (progress of the step before) ... */
const ENTER_BEFORE = 0.2;
/** ... and stands complete at this progress of its step. */
const ENTER_UNTIL = 0.08;
/** A layer that the next step does not have fades within this span. */
const EXIT = { from: HOLD, to: 0.88 };
/** Areas empty while their step is read. */
const LEAVE = { from: 0.12, to: HOLD };
/** Delay between layers that enter together, as a share of one layer's growth (LOOK, motion.stagger). */
const STAGGER = 0.12;

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const smooth = (value: number) => {
	const t = clamp(value);
	return t * t * (3 - 2 * t);
};

/** Areas lie under lines, lines under arrows, points on top. */
const DRAWING_ORDER: Record<FeatureKind, number> = {
	area: 0,
	line: 1,
	front: 2,
	donor: 3,
	withdrawal: 4,
	corridor: 5,
	advance: 6,
	visit: 7,
	message: 8,
	event: 9
};

const layerOf = (stop: Stop | undefined, id: string) =>
	stop?.layers.find((layer) => layer.feature === id);

/** When two steps share a layer but not its presence, the change is a fade between the two. */
const sameLayer = (a: Stop | undefined, b: Stop | undefined, id: string) => {
	const first = layerOf(a, id);
	const second = layerOf(b, id);
	return Boolean(first && second && (first.as ?? 'present') === (second.as ?? 'present'));
};

/** Share of its growth that a newcomer has reached; newcomers of a step follow one another in order. */
function entered(
	stop: Stop,
	before: Stop | undefined,
	feature: SceneFeature,
	story: SceneStory,
	scalar: number
): number {
	const newcomers = stop.layers
		.filter((layer) => !sameLayer(before, stop, layer.feature))
		.map((layer, place) => ({
			id: layer.feature,
			order: story.features[layer.feature]?.order ?? place
		}))
		.sort((a, b) => a.order - b.order);
	const rank = newcomers.findIndex((newcomer) => newcomer.id === feature.id);
	const total = ENTER_BEFORE + ENTER_UNTIL;
	const stagger = Math.min(STAGGER, 1.5 / Math.max(1, newcomers.length));
	const duration = total / (1 + stagger * Math.max(0, newcomers.length - 1));
	return clamp((scalar + ENTER_BEFORE - Math.max(0, rank) * stagger * duration) / duration);
}

/**
 * The state of every layer that can be seen at `progress` of the stop at `index`, in drawing order.
 * With reduced motion nothing grows and nothing fades: layers are there or not, and change where the camera cuts.
 */
export function layerStates(
	story: SceneStory,
	index: number,
	progress: number,
	reducedMotion: boolean
): FeatureState[] {
	const here = story.stops[index];
	if (!here) return [];
	const before = story.stops[index - 1];
	const next = story.stops[index + 1];
	const states: FeatureState[] = [];

	const add = (stop: Stop, id: string, growth: number, opacity: number, share: number) => {
		const feature = story.features[id];
		const layer = layerOf(stop, id);
		if (!feature || !layer || growth <= 0 || opacity <= 0) return;
		const presence = layer.as ?? 'present';
		states.push({
			id,
			kind: feature.kind,
			growth,
			opacity,
			presence,
			share: presence === 'leaving' ? share : presence === 'left' ? 0 : 1
		});
	};

	if (reducedMotion) {
		const cut = next && progress >= HOLD + (1 - HOLD) / 2;
		const stop = cut ? next : here;
		for (const layer of stop.layers) add(stop, layer.feature, 1, 1, 0.5);
	} else {
		const leave = 1 - smooth((progress - LEAVE.from) / (LEAVE.to - LEAVE.from)) * 0.85;
		for (const layer of here.layers) {
			const id = layer.feature;
			const feature = story.features[id];
			if (!feature) continue;
			const stays = sameLayer(here, next, id);
			const fade = stays || !next ? 1 : 1 - smooth((progress - EXIT.from) / (EXIT.to - EXIT.from));
			const growth = sameLayer(before, here, id)
				? 1
				: entered(here, before, feature, story, progress);
			add(here, id, growth, fade, leave);
		}
		if (next && progress > 1 - ENTER_BEFORE) {
			for (const layer of next.layers) {
				const feature = story.features[layer.feature];
				if (!feature || sameLayer(here, next, layer.feature)) continue;
				add(next, layer.feature, entered(next, here, feature, story, progress - 1), 1, 1);
			}
		}
	}
	return states.sort(
		(a, b) =>
			DRAWING_ORDER[a.kind] - DRAWING_ORDER[b.kind] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
	);
}
