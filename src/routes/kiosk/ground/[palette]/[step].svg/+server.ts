import { error } from '@sveltejs/kit';
import { paletteNames } from '$lib/cartography/palette';
import { sceneStory } from '$lib/scene/story';
import { drawnGround } from '$lib/server/drawn';
import { getStory } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const stops = () => sceneStory(getStory()).stops.map(({ id }) => id);

export const entries: EntryGenerator = () =>
	paletteNames.flatMap((palette) => stops().map((step) => ({ palette, step })));

/** The ground of a step, for a kiosk without WebGL; see `routes/poster/ground`. */
export const GET: RequestHandler = ({ params }) => {
	const palette = paletteNames.find((name) => name === params.palette);
	if (!palette || !stops().includes(params.step)) error(404);
	const svg = drawnGround(getStory(), params.step, { palette, standalone: true, prefix: 'k' });
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
