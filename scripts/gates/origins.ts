/** No built file may load anything from another origin. */
import type { Site } from './site.ts';

/** Addresses that are names or words and are never asked: namespaces, and pages that a library's message mentions. */
const NAMES = [
	/^http:\/\/www\.w3\.org\//,
	/^https:\/\/svelte\.dev\//,
	/^https:\/\/kit\.svelte\.dev\//,
	/^https:\/\/(?:www\.)?maplibre\.org/,
	/^https:\/\/paraglidejs\.com\/errors/,
	/^https:\/\/layercake\.graphics\/guide/,
	/^https:\/\/wiki\.openstreetmap\.org\/wiki\/This_map_requires_WebGL/,
	// No such names exist: `new URL` needs a base.
	/^https?:\/\/(?:maplibre\.invalid|fallback\.com|example\.com)/,
	/^https:\/\/github\.com\/(?:maplibre|mapbox|sveltejs)/
];

/** @returns one line for each address of another origin that a file could load */
export function foreignOrigins(site: Site): string[] {
	const found = new Set<string>();
	const home = process.env.SITE_URL ?? null;
	const foreign = (address: string) => !home || !address.startsWith(home);
	for (const path of site.files) {
		if (path.endsWith('.html')) {
			const markup = site.text(path);
			const loads =
				/<(?:script|link|img|iframe|source|video|audio|image|use)\b[^>]*?\s(?:src|href|srcset|poster)="((?:https?:)?\/\/[^"]+)"/g;
			for (const [tag, address = ''] of markup.matchAll(loads)) {
				// Where the page itself lives is no request.
				if (/^<link[^>]*rel="(?:canonical|alternate)"/.test(tag)) continue;
				if (/^<link[^>]*\srel="(?:canonical|alternate|license)"/.test(tag)) continue;
				if (foreign(address)) found.add(`${path}: loads ${address}`);
			}
		} else if (path.endsWith('.css') || path.endsWith('.svg')) {
			for (const [, address = ''] of site
				.text(path)
				.matchAll(/(?:url\(|@import\s+|href=)["']?((?:https?:)?\/\/[^"')\s]+)/g))
				if (foreign(address)) found.add(`${path}: loads ${address}`);
		} else if (path.startsWith('/_app/') && /\.m?js$/.test(path)) {
			for (const [address] of site
				.text(path)
				.matchAll(/(?:https?|wss?):\/\/[a-z0-9.-]+\.[a-z]{2,}[^"'`\s)<>\\]*/gi)) {
				if (!NAMES.some((name) => name.test(address)) && foreign(address))
					found.add(`${path}: names ${address}`);
			}
		}
	}
	return [...found];
}
