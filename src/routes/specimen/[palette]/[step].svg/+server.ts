import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { paletteNames } from '$lib/cartography/palette';
import { drawnGround } from '$lib/server/drawn';
import { getStory } from '$lib/server/story';
import { showpieces } from '../../showpieces.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	paletteNames.flatMap((palette) => showpieces(getStory()).map(({ step }) => ({ palette, step })));

export const GET: RequestHandler = ({ params }) => {
	const palette = paletteNames.find((name) => name === params.palette);
	if (!palette) error(404, `No palette "${params.palette}"`);
	const svg = drawnGround(getStory(), params.step, {
		palette,
		standalone: true,
		relief: `${base}/geojson/relief.webp`,
		prefix: `${palette}-${params.step}`
	});
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
