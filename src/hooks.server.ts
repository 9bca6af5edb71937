import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { languageOf, languageTags } from '$lib/i18n/language';

const WORKERS = "worker-src 'self'";

/**
 * In a frame that a host has sandboxed the map's worker comes from a `data:` address, because nothing is the frame's
 * own there. Only the embed's pages are put into frames.
 */
const framed = (html: string) => {
	// While developing, the policy is no part of the page.
	if (building && !html.includes(WORKERS))
		throw new Error(`The page has no "${WORKERS}" to widen.`);
	return html.replace(WORKERS, `${WORKERS} data:`);
};

/** Writes the page's language into app.html, and its security policy for frames. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('%lang%', languageTags[languageOf(event.params['lang'])]);
			return event.route.id?.includes('/embed') ? framed(page) : page;
		}
	});
