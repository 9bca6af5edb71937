import { linkedPlaces } from '$lib/server/linked-places';
import { wordsOf } from '$lib/server/page';
import { absolute } from '$lib/server/site';
import { getStory } from '$lib/server/story';
import { file, json } from '../file.ts';

export const prerender = true;

/** The gazetteer, as the World Historical Gazetteer takes it in. */
export const GET = () => {
	const story = getStory();
	const address = absolute('/data/places.lpf.json') ?? 'places.lpf.json';
	const places = linkedPlaces(story, wordsOf(story, 'en').story.title, (id) => `${address}#${id}`);
	return file(json(places), 'application/ld+json');
};
