/** Ports: read one from the environment, take the next free one, say where the site can be reached. */
import { networkInterfaces } from 'node:os';

export const DEFAULT_PORT = 4173;
const ATTEMPTS = 100;
const HIGHEST_PORT = 65_535;

/**
 * @param {string | undefined} value the `PORT` variable
 * @returns {{ port: number, complaint: string | null }} the complaint is a sentence for the reader
 */
export function parsePort(value) {
	const text = value?.trim() ?? '';
	if (!text) return { port: DEFAULT_PORT, complaint: null };
	const port = Number(text);
	if (/^\d+$/.test(text) && port >= 1 && port <= HIGHEST_PORT) return { port, complaint: null };
	const complaint = `PORT="${value}" is not a port (1 to ${HIGHEST_PORT}); using ${DEFAULT_PORT}.`;
	return { port: DEFAULT_PORT, complaint };
}

/**
 * Listens on the port, or on the next one that is free.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} [host] all interfaces when left out
 * @returns {Promise<number>} the port that it got
 * @throws {Error} when a hundred ports in a row are taken, or listening is not allowed
 */
export async function listen(server, port, host) {
	for (let candidate = port; candidate < port + ATTEMPTS; candidate++) {
		if (candidate > HIGHEST_PORT) break;
		if (await tryListen(server, candidate, host)) return candidate;
	}
	throw new Error(`No free port from ${port} on.`);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<boolean>} false when the port is taken
 */
function tryListen(server, port, host) {
	return new Promise((resolve, reject) => {
		/** @param {NodeJS.ErrnoException} error */
		const onError = (error) => {
			server.off('listening', onListening);
			if (error.code === 'EADDRINUSE') resolve(false);
			else reject(error);
		};
		const onListening = () => {
			server.off('error', onError);
			resolve(true);
		};
		server.once('error', onError);
		server.once('listening', onListening);
		server.listen({ port, ...(host === undefined ? {} : { host }) });
	});
}

/**
 * Origins under which this computer can be reached: itself first, then each address in the local network.
 * @param {number} port
 * @param {ReturnType<typeof networkInterfaces>} [interfaces]
 * @returns {string[]}
 */
export function origins(port, interfaces = networkInterfaces()) {
	const addresses = Object.values(interfaces)
		.flatMap((list) => list ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
	return ['localhost', ...new Set(addresses)].map((host) => `http://${host}:${port}`);
}
