/** Every link inside the site leads to a file, and every anchor to an element. */
import { pagesOf, type Site } from './site.ts';

const ATTRIBUTE = /\s(?:href|src|poster|data-src)="([^"]*)"/g;
const ID = /\sid="([^"]+)"/g;
/** Text of scripts is no markup. */
const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/g;

const decode = (text: string) =>
	text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** The file that an address path is answered with, as a static host does it. */
function fileAt(path: string, files: ReadonlySet<string>): string | null {
	const plain = decodeURIComponent(path);
	if (plain.endsWith('/')) return files.has(`${plain}index.html`) ? `${plain}index.html` : null;
	return files.has(plain) ? plain : null;
}

/** @returns one line for each dead link */
export function deadLinks(site: Site): string[] {
	const files = new Set(site.files);
	const pages = new Map(
		pagesOf(site).map((page) => {
			const markup = site
				.text(page)
				.replaceAll(SCRIPT, (script) => script.split('>')[0] + '></script>');
			return [page, { markup, ids: new Set([...markup.matchAll(ID)].map(([, id]) => id)) }];
		})
	);
	const found = new Set<string>();
	for (const [page, { markup }] of pages) {
		// The page for unknown addresses may stand anywhere, so only its absolute links count.
		const here = new URL(site.base + page.replace(/index\.html$/, ''), 'http://site.example');
		for (const [, given = ''] of markup.matchAll(ATTRIBUTE)) {
			const address = decode(given);
			if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(address) && !address.startsWith('http://site.example'))
				continue;
			const { pathname, hash } = new URL(address, here);
			if (!pathname.startsWith(`${site.base}/`)) {
				found.add(`${page}: "${address}" leaves the base path`);
				continue;
			}
			const target = fileAt(pathname.slice(site.base.length), files);
			if (target === null) found.add(`${page}: nothing at "${address}"`);
			else if (
				hash &&
				pages.has(target) &&
				!pages.get(target)?.ids.has(decodeURIComponent(hash.slice(1)))
			)
				found.add(`${page}: "${address}" names no element`);
		}
	}
	return [...found];
}
