/** `npm run build:twice`: builds the committed state as two computers would, in two folders, and compares every byte. */
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { digestFolder } from './freshness.mjs';
import { onStop, ROOT, run, stopAll } from './process.mjs';

/**
 * Files that differ between two folders, or are in one alone.
 * @param {string} first
 * @param {string} second
 * @returns {string[]} slash-separated paths
 */
function differences(first, second) {
	/** @param {string} folder */
	const list = (folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
	const names = new Set([...list(first), ...list(second)]);
	/** @param {string} file */
	const read = (file) => {
		try {
			return readFileSync(file);
		} catch {
			return null;
		}
	};
	return [...names]
		.filter((name) => {
			const [one, other] = [read(join(first, name)), read(join(second, name))];
			return !one || !other || !one.equals(other);
		})
		.map((name) => name.split(sep).join('/'))
		.sort();
}

/**
 * The packages by links, and none of what builds have left among them: a stamp or a cache that both builds share could
 * make the second one a copy of the first.
 * @param {string} tree
 */
function linkPackages(tree) {
	mkdirSync(join(tree, 'node_modules'));
	for (const name of readdirSync(join(ROOT, 'node_modules'))) {
		if (name.startsWith('.') && name !== '.bin') continue;
		symlinkSync(join(ROOT, 'node_modules', name), join(tree, 'node_modules', name), 'junction');
	}
}

/** Two computers: other folders, other clocks, other languages. */
const COMPUTERS = [
	{ name: 'one', env: { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } },
	{ name: 'two', env: { TZ: 'Asia/Pyongyang', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }
];

onStop(stopAll);
const folder = mkdtempSync(join(tmpdir(), 'build-twice-'));
try {
	/** @type {string[]} */
	const sites = [];
	for (const { name, env } of COMPUTERS) {
		const tree = join(folder, `a-checkout-named-${name}`);
		execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, tree]);
		linkPackages(tree);
		const { code } = await run(process.execPath, [join(tree, 'scripts', 'setup', 'build.mjs')], {
			cwd: tree,
			env
		});
		if (code !== 0) throw new Error('The build failed.');
		const site = join(folder, `site-${name}`);
		cpSync(join(tree, 'build'), site, { recursive: true });
		rmSync(tree, { recursive: true, force: true });
		sites.push(site);
	}
	const [one = '', two = ''] = sites;
	const different = differences(one, two);
	for (const name of different.slice(0, 20)) console.error(`differs: ${name}`);
	if (different.length > 0) process.exitCode = 1;
	else console.log(`The same bytes twice: ${digestFolder(one)}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
