/**
 * `npm run kiosk`: serves the built site to this computer alone, opens Chromium full-screen, and starts either again when
 * it dies or falls silent. Needs Node and Chromium, nothing else: `npm run kiosk:bundle` puts it on a stick.
 * PORT, BASE_PATH and CHROMIUM_PATH are honoured.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listen, parsePort } from '../serve/listen.mjs';
import { createStaticServer } from '../serve/server.mjs';
import { findChromium } from '../setup/chromium.mjs';
import { kioskFlags } from './chromium.mjs';
import { BEAT_SECONDS, createHeartbeatWatch } from './heartbeat.mjs';
import { kioskAddress, parseOptions } from './options.mjs';
import { createPauses } from './pauses.mjs';

const HOST = '127.0.0.1';

/** @param {string} line */
const say = (line) => console.log(`${new Date().toISOString()} ${line}`);

/** Tells systemd that all is well, where it asks (WatchdogSec in the unit). */
function notifySystemd() {
	if (!process.env.NOTIFY_SOCKET) return;
	spawn('systemd-notify', ['WATCHDOG=1', '--ready'], { stdio: 'ignore' }).on('error', () => null);
}

const options = (() => {
	try {
		return parseOptions(process.argv.slice(2));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
})();
if (!existsSync(join(options.site, 'kiosk', 'index.html'))) {
	console.error(`There is no kiosk in "${options.site}". Run "npm run build" first.`);
	process.exit(1);
}
const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
const { port: wanted, complaint } = parsePort(process.env.PORT);
if (complaint) console.warn(complaint);

const watch = createHeartbeatWatch();
let stopping = false;
/** The port of the first start is kept: the offline copy belongs to its address. */
let port = wanted;

async function serve() {
	const server = createStaticServer({ root: options.site, base });
	const [answer] = server.listeners('request');
	server.removeAllListeners('request');
	server.on('request', (request, response) => {
		if (request.method === 'POST' && request.url === `${base}/kiosk/heartbeat`) {
			watch.beat();
			notifySystemd();
			request.resume();
			response.writeHead(204).end();
			return;
		}
		/** @type {(request: unknown, response: unknown) => void} */ (answer)(request, response);
	});
	port = await listen(server, port, HOST);
	server.on('error', (error) => {
		say(`The server failed: ${error.message}`);
		process.exit(1);
	});
	return server;
}

/** @type {import('node:child_process').ChildProcess | null} */
let browser = null;
const pauses = createPauses();

/** @param {string} path */
function open(path) {
	const url = kioskAddress(`http://${HOST}:${port}`, base, options.query, BEAT_SECONDS);
	const flags = kioskFlags({
		url,
		...(options.profile ? { profile: options.profile } : {}),
		extra: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...options.flags]
	});
	say(`Opening ${url}`);
	watch.start();
	const began = Date.now();
	const child = spawn(path, flags, { stdio: 'ignore', detached: process.platform !== 'win32' });
	browser = child;
	let over = false;
	/** @param {string} why */
	const again = (why) => {
		if (over || stopping) return;
		over = true;
		const pause = pauses.next(Date.now() - began);
		say(`${why}; starting it again in ${pause / 1000} s`);
		setTimeout(() => !stopping && open(path), pause);
	};
	child.once('error', (error) => again(`The browser did not start (${error.message})`));
	child.once('exit', (code, signal) => again(`The browser ended (${signal ?? code})`));
}

function closeBrowser() {
	if (browser?.pid === undefined) return;
	try {
		if (process.platform === 'win32') browser.kill();
		else process.kill(-browser.pid, 'SIGKILL');
	} catch {
		// It ended by itself.
	}
}

const server = await serve();
say(`Serving ${options.site} at http://${HOST}:${port}${base}/kiosk/`);
if (port !== wanted) say(`Port ${wanted} is taken: another kiosk may be running.`);

if (options.browser) {
	const path = findChromium();
	if (!path) {
		console.error(
			'No Chromium was found: install Chromium or Google Chrome, or set CHROMIUM_PATH; --no-browser serves only.'
		);
		process.exit(1);
	}
	open(path);
	setInterval(() => {
		if (!watch.isSilent() || stopping) return;
		say('No sign of life from the page.');
		watch.start();
		closeBrowser();
	}, 5000);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.once(signal, () => {
		stopping = true;
		closeBrowser();
		server.close(() => process.exit(0));
		server.closeAllConnections();
	});
}
