/** The site's own address, for what must be absolute: canonical, share, sitemap, oEmbed. */
import { base } from '$app/paths';

/**
 * The origin of SITE_URL; null when it is not set.
 * @param address `https://example.org`, with or without the base path
 * @param basePath empty, or with a leading and without a trailing slash
 * @throws when the address is not an http(s) one, or has another path
 */
export function originOf(address: string | undefined, basePath: string): string | null {
	const given = address?.trim() ?? '';
	if (given === '') return null;
	const url = URL.canParse(given) ? new URL(given) : null;
	const path = url?.pathname.replace(/\/+$/, '');
	const known = path === '' || path === basePath;
	if (!url || !/^https?:$/.test(url.protocol) || !known || url.search || url.hash) {
		throw new Error(`SITE_URL must be like https://example.org${basePath}; found "${address}"`);
	}
	return url.origin;
}

/**
 * An address of the site, absolute; null when the build was not told where the site will stand.
 * @param path below the base path, with a leading slash
 */
export function absolute(path: string): string | null {
	const origin = originOf(process.env['SITE_URL'], base);
	return origin === null ? null : `${origin}${base}${path}`;
}
