/** Keeps the server running: one that ends is started again on the port of the first start, after growing pauses. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createPauses } from './pauses.mjs';

const PROGRAM = fileURLToPath(new URL('./server.mjs', import.meta.url));

/**
 * @typedef {object} KeptServer
 * @property {number} port it never changes: the browser's offline copy belongs to its address
 * @property {() => number | undefined} pid of the process that serves now
 * @property {() => void} stop
 */

/**
 * @param {object} options
 * @param {string} options.site folder of the built site
 * @param {string} options.base
 * @param {number} options.port
 * @param {boolean} options.fixed a port that is taken is an error; else the first start takes the next free one
 * @param {(drawn: boolean) => void} options.onBeat a sign of life of the page came
 * @param {(line: string) => void} options.say
 * @param {{ next: (ranFor: number) => number }} [options.pauses]
 * @returns {Promise<KeptServer>} once it serves
 * @throws {Error} when it cannot be started the first time
 */
export function keepServer({ site, base, port, fixed, onBeat, say, pauses = createPauses() }) {
	/** @type {import('node:child_process').ChildProcess | undefined} */
	let child;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let later;
	let stopping = false;
	const stop = () => {
		stopping = true;
		clearTimeout(later);
		child?.kill('SIGKILL');
	};
	return new Promise((resolve, reject) => {
		/** @type {number | null} */
		let got = null;
		const start = () => {
			/** @type {import('./server.mjs').ServerOrder} */
			const order = { site, base, port: got ?? port, fixed: fixed || got !== null };
			const began = performance.now();
			let why = '';
			child = fork(PROGRAM, [JSON.stringify(order)], { execArgv: [] });
			child.on('message', (message) => {
				const word = /** @type {import('./server.mjs').ServerWord} */ (message);
				if ('drawn' in word) onBeat(word.drawn);
				else if ('failed' in word) why = word.failed;
				else {
					got = word.port;
					resolve({ port: got, pid: () => child?.pid, stop });
				}
			});
			let over = false;
			/** @param {string} how */
			const ended = (how) => {
				if (over || stopping) return;
				over = true;
				if (got === null) return reject(new Error(why || `The server did not start (${how})`));
				const pause = pauses.next(performance.now() - began);
				say(`The server ended (${why || how}); starting it again in ${pause / 1000} s`);
				later = setTimeout(start, pause);
			};
			child.once('error', (error) => ended(error.message));
			child.once('exit', (code, signal) => ended(String(signal ?? code)));
		};
		start();
	});
}
