/** `npm run build`: builds the site into `build/` and remembers what it was built from. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeHeaders } from '../../deploy/headers.mjs';
import { digestInputs, removeStamp, writeStamp } from './freshness.mjs';
import { writeKioskManifest } from './kiosk-manifest.mjs';
import { precompress } from './precompress.mjs';
import { onStop, ROOT, run, stopAll } from './process.mjs';

/**
 * @returns {Promise<number>} exit code
 */
export async function build() {
	if (!process.env.SITE_URL) {
		console.log(
			'SITE_URL is not set: absolute addresses (canonical, share, sitemap, oEmbed, snippet) are left out.'
		);
	}
	removeStamp();
	const inputs = digestInputs();
	const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
	const { code } = await run(process.execPath, [vite, 'build']);
	if (code !== 0) return code;
	writeHeaders(join(ROOT, 'build'));
	writeKioskManifest(join(ROOT, 'build'));
	await precompress(join(ROOT, 'build'));
	writeStamp(inputs);
	return code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	onStop(stopAll);
	process.exitCode = await build();
}
