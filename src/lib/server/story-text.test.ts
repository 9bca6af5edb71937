import { expect, it } from 'vitest';
import { placeItem } from '../components/map-items.ts';
import { mapDetails } from './story-text.ts';
import { getStory } from './story.ts';

const story = getStory();

it.each(story.languages)(
	'explore mode has words for all that a step tells of a place (%s)',
	(language) => {
		const details = mapDetails(story, language);
		let told = 0;
		for (const step of story.chapters.flatMap(({ steps }) => steps)) {
			for (const place of step.places) {
				const claims = step.claims.filter((id) => story.claims[id]?.places?.includes(place));
				const item = placeItem(place, details, step.id);
				expect(item?.told, `${step.id}, ${place}`).toHaveLength(claims.length);
				for (const { when, what, sources } of item?.told ?? []) {
					expect(when).toMatch(/\d{4}/);
					expect(what).toMatch(/\S/);
					for (const id of sources) expect(details.sourceNames, id).toHaveProperty([id]);
					told++;
				}
			}
		}
		expect(told).toBeGreaterThan(100);
	}
);

it('names the reference of a position where it is more than a gazetteer or an estimate', () => {
	const details = mapDetails(story, 'en');
	expect(placeItem('beijing', details)).toMatchObject({ positionSource: null });
	expect(placeItem('chosin', details)?.positionSource).toContain('Wikipedia, Chosin Reservoir');
	expect(placeItem('dandong', details)?.note).toBe('Renamed Dandong in 1965.');
});
