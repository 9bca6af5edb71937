import { absolute } from '$lib/server/site';
import { sitemap } from '$lib/server/sitemap';
import { getStory } from '$lib/server/story';

export const prerender = true;

/** Without SITE_URL there is none; svelte.config.js lets this one answer be missing from the built site. */
export const GET = () => {
	const map = sitemap(getStory(), absolute);
	return map === null
		? new Response('No sitemap: the site was built without SITE_URL.', { status: 404 })
		: new Response(map, { headers: { 'content-type': 'application/xml' } });
};
