/** Finds the Chromium that the end-to-end tests and the picture scripts drive, or installs Debian's. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './process.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const USUAL_PLACES = [
	'/usr/bin/chromium',
	'/usr/lib/chromium/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/opt/google/chrome/chrome',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** Where the program lies in one of Playwright's `chromium-1234` folders, newest layout first. */
const PLAYWRIGHT_PROGRAMS = [
	'chrome-linux64/chrome',
	'chrome-linux/chrome',
	'chrome-headless-shell-linux64/chrome-headless-shell',
	'chrome-linux/headless_shell',
	'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
	'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
	'chrome-win64/chrome.exe',
	'chrome-win/chrome.exe'
];

/**
 * @param {Environment} env
 * @returns {string} the folder in which Playwright keeps its browsers
 */
function playwrightCache(env) {
	if (env.PLAYWRIGHT_BROWSERS_PATH && env.PLAYWRIGHT_BROWSERS_PATH !== '0') {
		return env.PLAYWRIGHT_BROWSERS_PATH;
	}
	if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
	if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? '', 'ms-playwright');
	return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

/**
 * @param {string} folder
 * @returns {string[]} newest first
 */
function listPlaywrightPrograms(folder) {
	/** @type {string[]} */
	let builds;
	try {
		builds = readdirSync(folder).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name));
	} catch {
		return [];
	}
	/** @param {string} name */
	const revision = (name) => Number(name.split('-').at(-1));
	return builds
		.sort((a, b) => revision(b) - revision(a) || a.length - b.length)
		.flatMap((build) => PLAYWRIGHT_PROGRAMS.map((program) => join(folder, build, program)));
}

/**
 * Whether the file is a program that starts. Some systems place a script there that only says how to
 * install a browser, so being executable is not enough.
 * @param {string} file
 */
export function isChromium(file) {
	try {
		accessSync(file, constants.X_OK);
		if (!statSync(file).isFile()) return false;
	} catch {
		return false;
	}
	// On Windows `--version` opens a window instead of answering.
	if (process.platform === 'win32') return true;
	const answer = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
	return answer.status === 0 && /chrom/i.test(answer.stdout);
}

/**
 * The first Chromium that works: `CHROMIUM_PATH`, then the PATH, the usual places, Playwright's cache.
 * @param {{ env?: Environment, works?: (file: string) => boolean, places?: string[] }} [options]
 * @returns {string | null} null also when `CHROMIUM_PATH` is set and does not work: it is never
 *   replaced in silence
 */
export function findChromium({
	env = process.env,
	works = isChromium,
	places = USUAL_PLACES
} = {}) {
	if (env.CHROMIUM_PATH) return works(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
	const onPath = (env.PATH ?? '')
		.split(delimiter)
		.filter(Boolean)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	const candidates = [...onPath, ...places, ...listPlaywrightPrograms(playwrightCache(env))];
	return candidates.find((candidate) => works(candidate)) ?? null;
}

/** Whether this is Debian itself (Ubuntu's package of the same name only points to a snap). */
function isDebian() {
	try {
		return /^ID="?(debian|raspbian)"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
	} catch {
		return false;
	}
}

const APT = { DEBIAN_FRONTEND: 'noninteractive' };

/** @returns {Promise<boolean>} whether apt-get said that it worked */
async function installWithApt() {
	console.log('No Chromium here. Installing the package chromium ...');
	const update = await run('apt-get', ['update', '-q'], { env: APT });
	const args = ['install', '-y', '-q', '--no-install-recommends', 'chromium'];
	return update.code === 0 && (await run('apt-get', args, { env: APT })).code === 0;
}

/**
 * Finds Chromium; as root on Debian installs it when there is none.
 * @param {{
 *   env?: Environment,
 *   find?: () => string | null,
 *   mayInstall?: boolean,
 *   aptInstall?: () => Promise<boolean>
 * }} [options]
 * @returns {Promise<{ path: string, complaint: null } | { path: null, complaint: string }>}
 *   the complaint is one sentence that says what to do
 */
export async function ensureChromium({
	env = process.env,
	find = () => findChromium({ env }),
	mayInstall = process.getuid?.() === 0 && isDebian(),
	aptInstall = installWithApt
} = {}) {
	const found = find();
	if (found) return { path: found, complaint: null };
	if (env.CHROMIUM_PATH) {
		const complaint = `CHROMIUM_PATH="${env.CHROMIUM_PATH}" is not a Chromium that starts: correct it, or unset it to search for one.`;
		return { path: null, complaint };
	}
	const installed = mayInstall ? ((await aptInstall()) ? find() : null) : null;
	if (installed) return { path: installed, complaint: null };
	return {
		path: null,
		complaint:
			'No Chromium was found for the end-to-end tests: install Chromium or Google Chrome (on Debian "apt-get install chromium") or run "npx playwright install chromium", or set CHROMIUM_PATH.'
	};
}

/**
 * Arguments for a Chromium without a screen and, mostly, without a graphics card.
 * @param {{ root?: boolean, composited?: boolean }} [options] `root`: the sandbox cannot start for that user; `composited`: the
 * page too is put together by the graphics library, in software. Without, the map alone is drawn by it, and the page as
 * Chromium does where there is no card.
 * @returns {string[]}
 */
export function chromiumArguments({ root = process.getuid?.() === 0, composited = true } = {}) {
	return [
		...(root ? ['--no-sandbox'] : []),
		...(composited ? ['--use-angle=swiftshader', '--ignore-gpu-blocklist'] : []),
		'--enable-unsafe-swiftshader',
		'--disable-background-networking',
		'--disable-component-update'
	];
}
