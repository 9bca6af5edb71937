import type { Handle } from '@sveltejs/kit';
import { languageOf, languageTags } from '$lib/i18n/language';

/** Writes the page's language into app.html. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', languageTags[languageOf(event.params['lang'])])
	});
