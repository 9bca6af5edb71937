/** What was measured, on what: a number counts only for the state that it names. */
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { digestInputs, isFresh } from '../setup/freshness.mjs';
import { ROOT } from '../setup/process.mjs';

/** Measured numbers are written there, so its changes are no change of what is measured. */
export const DOCUMENT = 'docs/performance.md';

const git = (...args: string[]) =>
	execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/** @throws when the folder is not what a build of the files as they are would make */
export function requireFresh(site: string): void {
	if (resolve(site) === resolve(ROOT, 'build') && !isFresh(digestInputs()))
		throw new Error(`"${site}" was not built from the files as they are: run npm run build first`);
}

/** @param site folder that was measured */
export function machine(browserVersion: string, site: string): string {
	const [cpu] = cpus();
	const changed = git('status', '--porcelain', '--', '.', `:!${DOCUMENT}`) !== '';
	const built =
		resolve(site) === resolve(ROOT, 'build')
			? `commit ${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes that are not committed' : ''}`
			: `the folder ${site}, whose commit is not known`;
	return `${cpus().length} processors (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB; Chromium ${browserVersion} without a graphics card (SwiftShader); Node ${process.version}; ${built}; ${new Date().toISOString().slice(0, 10)}.`;
}
