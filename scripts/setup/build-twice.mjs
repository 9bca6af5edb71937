/** `npm run build:twice`: builds the committed state two times, in two folders, and compares every byte. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
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

onStop(stopAll);
const folder = mkdtempSync(join(tmpdir(), 'build-twice-'));
try {
	/** @type {string[]} */
	const sites = [];
	for (const name of ['one', 'two']) {
		const tree = join(folder, `a-checkout-named-${name}`);
		execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, tree]);
		symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction');
		const { code } = await run(process.execPath, [join(tree, 'scripts', 'setup', 'build.mjs')], {
			cwd: tree
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
