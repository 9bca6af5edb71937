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

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
		paths: { base, relative: false },
		version: { name: version() },
		serviceWorker: { register: false },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
