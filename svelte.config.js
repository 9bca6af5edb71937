import { execFileSync } from 'node:child_process';
import adapter from '@sveltejs/adapter-static';

/** The commit names the version, so that the same commit gives the same bytes. */
function version() {
	try {
		return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
			stdio: ['ignore', 'pipe', 'ignore']
		})
			.toString()
			.trim();
	} catch {
		return 'unversioned';
	}
}

const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
if (base && !base.startsWith('/')) {
	throw new Error(`BASE_PATH must start with a slash, for example /stories/yalu; found "${base}"`);
}

/**
 * What a page may load; docs/decisions/0007-security-policy.md says why. Kit adds the hashes of its inline scripts and
 * writes the policy into each page. `src/hooks.server.ts` widens one line of it on the embed's pages, and what only a
 * server can say (who may frame a page) is in `deploy/`.
 * @type {import('@sveltejs/kit').KitConfig['csp']}
 */
const csp = {
	mode: 'hash',
	directives: {
		'default-src': ['none'],
		'script-src': ['self'],
		'style-src': ['self'],
		// The drawn maps place things with style attributes; see the decision.
		'style-src-attr': ['unsafe-inline'],
		'img-src': ['self', 'data:'],
		'font-src': ['self'],
		'connect-src': ['self'],
		'worker-src': ['self'],
		'frame-src': ['self'],
		'manifest-src': ['self'],
		'object-src': ['none'],
		'base-uri': ['self'],
		'form-action': ['none']
	}
};

/**
 * A page that does not answer fails the build, except the sitemap of a site that does not know its address.
 * @param {{ path: string, message: string }} found
 */
function onHttpError({ path, message }) {
	if (path === `${base}/sitemap.xml` && !process.env.SITE_URL?.trim()) return;
	throw new Error(message);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
		paths: { base, relative: false },
		version: { name: version() },
		csp,
		// A page's styles are 15 kB at most, compressed: in the page they cost less than eleven requests before the first paint.
		inlineStyleThreshold: 64 * 1024,
		serviceWorker: { register: false },
		prerender: { handleHttpError: onHttpError, handleMissingId: 'fail' }
	}
};
