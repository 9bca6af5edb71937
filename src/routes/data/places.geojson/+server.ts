import { placesGeojson } from '$lib/server/places-geojson';
import { getStory } from '$lib/server/story';
import { file, json } from '../file.ts';

export const prerender = true;

/** The gazetteer. */
export const GET = () => file(json(placesGeojson(getStory())), 'application/geo+json');
