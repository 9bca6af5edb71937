/**
 * `npm run kiosk`: serves the built site to this computer alone, opens Chromium full-screen, and starts either again when
 * it dies or falls silent. Needs Node and Chromium, nothing else: `npm run kiosk:bundle` puts it on a stick.
 * PORT, BASE_PATH and CHROMIUM_PATH are honoured.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePort } from '../serve/listen.mjs';
import { findChromium } from '../setup/chromium.mjs';
import { defaultProfile, kioskFlags, unlock } from './chromium.mjs';
import { beatSeconds, createHeartbeatWatch } from './heartbeat.mjs';
import { keepServer } from './keep-server.mjs';
import { kioskAddress, parseOptions } from './options.mjs';
import { createPauses } from './pauses.mjs';
import { isAnyScreenOn } from './screens.mjs';

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

/** screen.sh puts this file where the screen is off. */
const screenOff = join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), 'across-the-yalu-screen-off');
const seconds = beatSeconds(options.query);
const watch = createHeartbeatWatch({
	seconds,
	isScreenOff: () => existsSync(screenOff) || isAnyScreenOn() === false
});
let stopping = false;

/** @type {import('node:child_process').ChildProcess | null} */
let browser = null;
const pauses = createPauses();

/** @param {string} path */
function open(path) {
	const url = kioskAddress(`http://${HOST}:${server.port}`, base, options.query, seconds);
	const flags = kioskFlags({
		url,
		...(options.profile ? { profile: options.profile } : {}),
		extra: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...options.flags]
	});
	// A browser that was cut off leaves a lock, which may keep the next one out. Nobody else uses this profile.
	unlock(options.profile ?? defaultProfile());
	say(`Opening ${url}`);
	watch.start();
	const began = performance.now();
	const child = spawn(path, flags, { stdio: 'ignore', detached: process.platform !== 'win32' });
	browser = child;
	let over = false;
	/** @param {string} why */
	const again = (why) => {
		if (over || stopping) return;
		over = true;
		const pause = pauses.next(performance.now() - began);
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

// Whatever ends the runner ends the browser: one without a runner would be watched by nobody.
process.on('exit', closeBrowser);

const server = await keepServer({
	site: options.site,
	base,
	port: wanted,
	fixed: options.fixedPort || Boolean(process.env.NOTIFY_SOCKET),
	onBeat: (drawn) => {
		if (watch.beat(drawn)) notifySystemd();
	},
	say
}).catch((/** @type {unknown} */ error) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
say(`Serving ${options.site} at http://${HOST}:${server.port}${base}/kiosk/`);
if (server.port !== wanted) say(`Port ${wanted} is taken: another kiosk may be running.`);

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
	// Signs that come seldom, or never, are too few for systemd: the runner speaks for itself.
	const slow = seconds === 0 || seconds > 60;
	if (slow) setInterval(() => !watch.isSilent() && notifySystemd(), 30_000);
	if (seconds === 0) notifySystemd();
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.once(signal, () => {
		stopping = true;
		server.stop();
		process.exit(0);
	});
}
