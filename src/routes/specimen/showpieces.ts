/** The step of each chapter that shows most: the one with the most layers. */
import type { StoryData } from '$lib/story/types';

export function showpieces({
	chapters
}: Pick<StoryData, 'chapters'>): { chapter: string; step: string }[] {
	return chapters.map((chapter) => {
		const step = chapter.steps.reduce((most, each) =>
			each.layers.length > most.layers.length ? each : most
		);
		return { chapter: chapter.id, step: step.id };
	});
}
