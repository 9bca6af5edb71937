/** Packages: installs what the lockfile names when what is installed differs from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNpm } from './process.mjs';

const NEEDED_NODE = [20, 19];

/**
 * @param {string} version for example `20.19.0`
 * @returns {string | null} a sentence when this Node is too old
 */
export function complainAboutNode(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [neededMajor = 0, neededMinor = 0] = NEEDED_NODE;
	const enough = major > neededMajor || (major === neededMajor && minor >= neededMinor);
	return enough
		? null
		: `Node ${NEEDED_NODE.join('.')} or newer is needed; this is Node ${version}. Get it from https://nodejs.org.`;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Whether the installed packages are those of the lockfile. npm leaves a list of what it installed in
 * `node_modules/.package-lock.json`; times of change say little after a clone, so contents are compared.
 * Packages for other platforms are optional and may be absent.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function isInstalled(wanted, installed) {
	const has = installed.packages ?? {};
	return Object.entries(wanted.packages ?? {}).every(([path, locked]) => {
		if (path === '') return true;
		const found = has[path];
		if (!found) return Boolean(locked.optional ?? locked.devOptional);
		return found.version === locked.version && found.integrity === locked.integrity;
	});
}

/**
 * @param {string} file
 * @returns {Lockfile | null}
 */
function readLockfile(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/**
 * Runs `npm ci` when it is needed.
 * @param {{ root?: string, milliseconds?: number }} [options]
 * @returns {Promise<string | null>} a sentence when packages could not be installed
 */
export async function install({ root = ROOT, milliseconds } = {}) {
	const complaint = complainAboutNode(process.versions.node);
	if (complaint) return complaint;
	const wanted = readLockfile(join(root, 'package-lock.json'));
	if (!wanted) return 'package-lock.json is missing or unreadable: restore it from the repository.';
	const installed = readLockfile(join(root, 'node_modules', '.package-lock.json'));
	if (installed && isInstalled(wanted, installed)) return null;

	console.log(
		installed
			? 'The installed packages differ from the lockfile. Installing ...'
			: 'Installing packages ...'
	);
	const { code } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], {
		cwd: root,
		...(milliseconds === undefined ? {} : { milliseconds })
	});
	return code === 0
		? null
		: 'The packages could not be installed: is the npm registry reachable from here?';
}
