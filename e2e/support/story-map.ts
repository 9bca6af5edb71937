/** The contract that pages publish for tests, hosts and kiosks, as docs/contract.md describes it. */
import type { Map as MapLibreMap } from 'maplibre-gl';

export interface StoryPosition {
	step: string;
	progress: number;
}

export interface StoryScene {
	step: string;
	camera: { lon: number; lat: number; zoom: number };
	ground: { truce: number; day: number };
}

declare global {
	var storyMap:
		| {
				position(): StoryPosition;
				scene(): StoryScene;
				goTo(step: string, progress?: number): boolean;
				map(): MapLibreMap | null;
		  }
		| undefined;
}
