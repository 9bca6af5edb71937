/** Whether `build/` is what a build would make now: the stamp names every input and every output. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT } from './process.mjs';

/** Everything else that is committed may be read by a build; these cannot be. */
const NOT_INPUTS = new Set([
	'.git',
	'.svelte-kit',
	'node_modules',
	'build',
	'e2e',
	'test-results',
	'playwright-report',
	'coverage',
	'kiosk-bundle',
	// Generated from the rest, by the build itself.
	'src/lib/fonts/generated',
	'src/lib/i18n/paraglide',
	'project.inlang/.gitignore',
	'project.inlang/.lix',
	'project.inlang/.meta.json',
	'project.inlang/README.md',
	'project.inlang/cache',
	// Written from what was measured on the build.
	'docs/performance.md'
]);
const VARIABLES = /^(BASE_PATH|SITE_URL|NODE_ENV|SOURCE_DATE_EPOCH|PUBLIC_.*|VITE_.*)$/;

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.cache', 'build-stamp.json');

/**
 * A digest of the names and contents of all files in a folder.
 * @param {string} folder
 * @param {(path: string) => boolean} [include] called with slash-separated paths from the folder
 */
export function digestFolder(folder, include = () => true) {
	const hash = createHash('sha256');
	/** @param {string} current */
	const visit = (current) => {
		const entries = readdirSync(current, { withFileTypes: true });
		entries.sort((a, b) => (a.name < b.name ? -1 : 1));
		for (const entry of entries) {
			const file = join(current, entry.name);
			const path = relative(folder, file).split(sep).join('/');
			if (!include(path)) continue;
			if (entry.isDirectory()) visit(file);
			else if (entry.isFile()) hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
		}
	};
	visit(folder);
	return hash.digest('hex');
}

/**
 * @param {string} root
 * @returns {string} the commit, which names the version of the site, or an empty string
 */
function commit(root) {
	try {
		return execFileSync('git', ['rev-parse', 'HEAD'], {
			cwd: root,
			stdio: ['ignore', 'pipe', 'ignore']
		})
			.toString()
			.trim();
	} catch {
		return '';
	}
}

/**
 * What a build depends on, as one digest: files, settings, commit, Node.
 * @param {{ root?: string, env?: Record<string, string | undefined> }} [options]
 */
export function digestInputs({ root = ROOT, env = process.env } = {}) {
	const settings = Object.entries(env)
		.filter(([name, value]) => VARIABLES.test(name) && value)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256')
		.update(digestFolder(root, (path) => !NOT_INPUTS.has(path)))
		.update(JSON.stringify([settings, commit(root), process.version]))
		.digest('hex');
}

/**
 * @param {string} inputs from `digestInputs`
 * @param {string} [root]
 */
export function isFresh(inputs, root = ROOT) {
	if (!existsSync(join(root, 'build', 'index.html')) || !existsSync(stampFile(root))) return false;
	try {
		const stamp = JSON.parse(readFileSync(stampFile(root), 'utf8'));
		return stamp.inputs === inputs && stamp.outputs === digestFolder(join(root, 'build'));
	} catch {
		return false;
	}
}

/**
 * Remembers that `build/` was made from these inputs.
 * @param {string} inputs taken before the build, so that an edit during it is noticed
 * @param {string} [root]
 */
export function writeStamp(inputs, root = ROOT) {
	mkdirSync(dirname(stampFile(root)), { recursive: true });
	const stamp = { inputs, outputs: digestFolder(join(root, 'build')) };
	writeFileSync(stampFile(root), JSON.stringify(stamp));
}

/** @param {string} [root] */
export function removeStamp(root = ROOT) {
	rmSync(stampFile(root), { force: true });
}
