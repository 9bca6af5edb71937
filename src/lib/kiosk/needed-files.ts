/** Which of the site's files the kiosk needs. What belongs to the other surfaces is left on the server. */

/** Folders of static files that only other surfaces use. */
const ELSEWHERE = /^\/(share|embed|posters?|drawn|oembed|robots\.txt|sitemap|_headers|kiosk\.json)/;

/**
 * @param base the site's base path
 * @param build addresses of the built code, styles and fonts
 * @param files addresses of the static files
 * @param prerendered addresses of the built pages and answers
 */
export function neededFiles(
	base: string,
	build: readonly string[],
	files: readonly string[],
	prerendered: readonly string[]
): string[] {
	const pages = prerendered.filter((address) => address.startsWith(`${base}/kiosk/`));
	const wanted = files.filter((address) => !ELSEWHERE.test(address.slice(base.length)));
	return [...new Set([...build, ...wanted, ...pages])];
}
