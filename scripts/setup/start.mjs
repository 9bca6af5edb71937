/** `npm start`: from a fresh clone to a served site. Installs, builds and serves, each only if needed. */
import { join } from 'node:path';
import { listen, origins, parsePort } from '../serve/listen.mjs';
import { createStaticServer } from '../serve/server.mjs';
import { build } from './build.mjs';
import { digestInputs, isFresh } from './freshness.mjs';
import { install } from './install.mjs';
import { onStop, ROOT, stopAll } from './process.mjs';

const PAGES = { Story: '', Sources: 'sources/', Kiosk: 'kiosk/', Embed: 'embed/' };

/** @type {import('node:http').Server | null} */
let server = null;
let stopping = false;
onStop(() => {
	stopping = true;
	stopAll();
	console.log('\nStopped.');
	server?.close();
	server?.closeAllConnections();
});

/** @returns {Promise<string | null>} a sentence when the site could not be prepared */
async function prepare() {
	const complaint = await install();
	if (complaint) return complaint;
	if (isFresh(digestInputs())) {
		console.log('The build is up to date.');
		return null;
	}
	console.log('Building the site ...');
	return (await build()) === 0 ? null : 'The build failed; its message is above.';
}

/** @returns {Promise<string | null>} a sentence when the site could not be served */
async function serve() {
	const { port, complaint } = parsePort(process.env.PORT);
	if (complaint) console.warn(complaint);
	const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
	server = createStaticServer({ root: join(ROOT, 'build'), base });
	let taken;
	try {
		taken = await listen(server, port);
	} catch (error) {
		return `Port ${port} cannot be used: ${error instanceof Error ? error.message : error}`;
	}
	if (taken !== port) console.log(`Port ${port} is taken; using ${taken}.`);
	for (const origin of origins(taken)) {
		console.log('');
		for (const [name, path] of Object.entries(PAGES)) {
			console.log(`  ${name.padEnd(8)} ${origin}${base}/${path}`);
		}
	}
	console.log('\nCtrl-C stops.');
	return null;
}

const complaint = (await prepare()) ?? (stopping ? null : await serve());
if (complaint && !stopping) {
	console.error(complaint);
	process.exitCode = 1;
}
