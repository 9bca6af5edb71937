/** Child processes: run one to its end, let Ctrl-C reach all of it, give up at a deadline. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ code: number, reason: 'ended' | 'late' | 'stopped' | 'missing' }} Ended */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopped = false;

/**
 * Ends a child together with what it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') {
			spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
		} else process.kill(-child.pid, signal);
	} catch {
		// It ended by itself in the meantime.
	}
}

/** Ends every child; runs that are started later end at once. */
export function stopAll() {
	stopped = true;
	for (const child of running) end(child, 'SIGTERM');
}

/**
 * Runs a program with this terminal as its output. Never rejects.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, milliseconds?: number }} [options]
 *   `env` is laid over the environment (undefined removes a variable); `milliseconds` is the deadline
 * @returns {Promise<Ended>}
 */
export function run(command, args, { env = {}, cwd = ROOT, milliseconds } = {}) {
	if (stopped) return Promise.resolve({ code: 1, reason: 'stopped' });
	return new Promise((resolve) => {
		/** @type {Ended['reason']} */
		let reason = 'ended';
		const child = spawn(command, args, {
			cwd,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'inherit', 'inherit'],
			// Its own group, so that a deadline ends the grandchildren (browsers, servers) too.
			detached: process.platform !== 'win32'
		});
		running.add(child);
		/** @type {NodeJS.Timeout[]} */
		const timers = [];
		if (milliseconds !== undefined) {
			const late = () => {
				reason = 'late';
				end(child, 'SIGTERM');
				timers.push(setTimeout(() => end(child, 'SIGKILL'), 5000));
			};
			timers.push(setTimeout(late, Math.max(0, milliseconds)));
		}
		/** @param {Ended} result */
		const finish = (result) => {
			timers.forEach(clearTimeout);
			running.delete(child);
			resolve(stopped ? { ...result, reason: 'stopped' } : result);
		};
		child.once('error', () => finish({ code: 127, reason: 'missing' }));
		child.once('close', (code) => finish({ code: code ?? 1, reason }));
	});
}

/**
 * Runs npm with the Node that runs now, also where `npm` is not on the PATH of a child (Windows).
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
	const cli = process.env.npm_execpath;
	return cli && /npm-cli\.c?js$/.test(cli)
		? run(process.execPath, [cli, ...args], options)
		: run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Calls `stop` once on Ctrl-C or when the process is asked to end. npm hands signals to a shell, and
 * some shells keep them: so package.json says `exec node ...`, which puts Node in the shell's place, and
 * after `||` the same for Windows, which has no `exec`.
 * @param {() => void} stop
 */
export function onStop(stop) {
	let asked = false;
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		// The handler stays: npm passes Ctrl-C on a second time, which must not end us halfway.
		process.on(signal, () => {
			if (!asked) stop();
			asked = true;
		});
	}
}
