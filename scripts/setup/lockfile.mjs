/**
 * `npm run lockfile`: names in the lockfile every optional package that a package asks for on other
 * platforms. npm leaves out those that its registry could not show, and then `npm ci` refuses the whole
 * lockfile. An entry needs name, version and platform; who installs there gets the rest from npm.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './process.mjs';

/**
 * @typedef {{ version: string, dev?: boolean, optional: true, os?: string[], cpu?: string[] }} PlatformPackage
 * @typedef {{ packages: Record<string, { dev?: boolean, optionalDependencies?: Record<string, string> }> }} Lockfile
 */

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * The platform that a package is made for, as its name says it: `binding-linux-arm64-musl`.
 * @param {string} name
 */
export function platformOf(name) {
	const words = name.split(/[-/]/);
	const os = SYSTEMS.filter((system) => words.includes(system));
	const cpu = PROCESSORS.filter((processor) => words.includes(processor));
	return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}) };
}

/**
 * Where an optional package would be found from the package that asks for it.
 * @param {Lockfile} lockfile
 * @param {string} from path in the lockfile
 * @param {string} name
 */
function isNamed(lockfile, from, name) {
	for (
		let path = from;
		;
		path = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))
	) {
		if (lockfile.packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
		if (!path) return false;
	}
}

/**
 * The entries that the lockfile lacks.
 * @param {Lockfile} lockfile
 * @returns {Record<string, PlatformPackage>} by path
 * @throws {Error} when a package asks for a range: then only npm knows the version
 */
export function missingPackages(lockfile) {
	/** @type {Record<string, PlatformPackage>} */
	const missing = {};
	for (const [from, { dev, optionalDependencies = {} }] of Object.entries(lockfile.packages)) {
		for (const [name, version] of Object.entries(optionalDependencies)) {
			if (isNamed(lockfile, from, name)) continue;
			if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) {
				throw new Error(`${from} asks for ${name} "${version}": an exact version was expected`);
			}
			missing[`node_modules/${name}`] = {
				version,
				...(dev ? { dev: true } : {}),
				optional: true,
				...platformOf(name)
			};
		}
	}
	return missing;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const file = join(process.argv[2] ?? ROOT, 'package-lock.json');
	const lockfile = JSON.parse(readFileSync(file, 'utf8'));
	const missing = missingPackages(lockfile);
	const entries = Object.entries({ ...lockfile.packages, ...missing });
	entries.sort(([a], [b]) => a.localeCompare(b, 'en'));
	lockfile.packages = Object.fromEntries(entries);
	writeFileSync(file, `${JSON.stringify(lockfile, null, '\t')}\n`);
	console.log(`${Object.keys(missing).length} optional packages added to the lockfile.`);
}
