/** Rules on chapters and steps that need more than one file, or more than one field. */
import type { Bounds, LonLat, Step } from '../story/types.ts';
import type { RawStory } from './data.ts';
import { figureIds } from './figures.ts';
import { show, type Report } from './report.ts';

const knownFigures: readonly string[] = figureIds;

export function checkChapters(raw: RawStory, report: Report): void {
	const seen = new Set<string>();
	if (raw.story) {
		checkView(raw, 'story.json', 'opening', raw.story.opening, report);
		checkTwice('story.json', 'chapters', raw.story.chapters, report);
	}
	for (const { file, chapter } of raw.chapters) {
		if (!chapter) continue;
		for (const id of [chapter.id, ...chapter.steps.map(({ id }) => id)]) {
			if (seen.has(id)) {
				const found = `${show(id)} again`;
				report.add({ name: 'duplicate-id', file, field: id, found, expected: 'each id once' });
			}
			seen.add(id);
		}
		for (const [index, step] of chapter.steps.entries()) {
			const id = `${chapter.id}-${index + 1}`;
			if (step.id !== id) {
				const found = show(step.id);
				report.add({ name: 'wrong-step-id', file, field: step.id, found, expected: show(id) });
			}
			const { date } = step;
			if (date.from < chapter.date.from || date.to > chapter.date.to) {
				report.add({
					name: 'date-outside-chapter',
					file,
					field: `${step.id}.date`,
					found: `${date.from} to ${date.to}`,
					expected: `days from ${chapter.date.from} to ${chapter.date.to}`
				});
			}
			checkStep(raw, file, step, report);
		}
	}
}

function checkStep(raw: RawStory, file: string, step: Step, report: Report): void {
	checkView(raw, file, step.id, step, report);
	checkTwice(file, `${step.id}.claims`, step.claims, report);
	for (const claim of step.claims.filter((id) => !raw.claims.knows(id))) {
		const expected = 'the id of a claim';
		const field = `${step.id}.claims`;
		report.add({ name: 'unknown-claim', file, field, found: show(claim), expected });
	}
	for (const figure of (step.figures ?? []).filter((id) => !knownFigures.includes(id))) {
		const expected = 'the id of a chart';
		const field = `${step.id}.figures`;
		report.add({ name: 'unknown-figure', file, field, found: show(figure), expected });
	}
}

type View = Pick<Step, 'camera' | 'places' | 'layers'>;

/** Places and layers of a step or of the opening. */
function checkView(raw: RawStory, file: string, id: string, view: View, report: Report): void {
	const { bounds } = view.camera;
	const field = `${id}.places`;
	checkTwice(file, field, view.places, report);
	for (const placeId of view.places) {
		const place = raw.places.items.find((place) => place.id === placeId);
		if (!raw.places.knows(placeId)) {
			const expected = 'the id of a place';
			report.add({ name: 'unknown-place', file, field, found: show(placeId), expected });
		} else if (place && !within([place.lon, place.lat], bounds)) {
			report.add({
				name: 'place-outside-bounds',
				file,
				field,
				found: `${placeId} at ${place.lon}, ${place.lat}`,
				expected: `a place within ${bounds.join(', ')}`
			});
		}
	}
	const layers = view.layers.map(({ feature }) => feature);
	checkTwice(file, `${id}.layers`, layers, report);
	for (const feature of layers.filter((feature) => !raw.features.knows(feature))) {
		const expected = 'the id of a feature';
		const field = `${id}.layers`;
		report.add({ name: 'unknown-feature', file, field, found: show(feature), expected });
	}
}

function within([lon, lat]: LonLat, [west, south, east, north]: Bounds): boolean {
	return west <= lon && lon <= east && south <= lat && lat <= north;
}

function checkTwice(file: string, field: string, ids: readonly string[], report: Report): void {
	for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
		const found = `${show(id)} again`;
		report.add({ name: 'duplicate-id', file, field, found, expected: 'each id once' });
	}
}
