import { absolute } from '$lib/server/site';
import { sitemap } from '$lib/server/sitemap';
import { getStory } from '$lib/server/story';

export const prerender = true;

export const GET = () =>
	new Response(sitemap(getStory(), absolute), { headers: { 'content-type': 'application/xml' } });
