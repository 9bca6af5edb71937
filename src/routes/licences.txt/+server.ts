import { licenceTexts } from '$lib/server/licence-texts';

export const prerender = true;

export const GET = () =>
	new Response(licenceTexts(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
