import type { Handle } from '@sveltejs/kit';
import { languageOf, languageTags } from '$lib/i18n/language';

/**
 * In a frame that a host has sandboxed the map's worker comes from a `data:` address, because nothing is the frame's
 * own there. Only the embed's pages are put into frames.
 */
const framed = (html: string) => html.replace("worker-src 'self'", "worker-src 'self' data:");

/** Writes the page's language into app.html, and its security policy for frames. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('%lang%', languageTags[languageOf(event.params['lang'])]);
			return event.route.id?.includes('/embed') ? framed(page) : page;
		}
	});
