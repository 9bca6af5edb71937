import { absolute } from '$lib/server/site';
import { robots } from '$lib/server/sitemap';

export const prerender = true;

export const GET = () =>
	new Response(robots(absolute), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
