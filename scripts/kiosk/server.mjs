/**
 * The kiosk's server, a process of its own: what ends it leaves the runner and the browser (see keep-server.mjs). Tells its
 * parent the port that it got and the page's signs of life. Ends with its parent.
 */
import { listen } from '../serve/listen.mjs';
import { createStaticServer } from '../serve/server.mjs';

const HOST = '127.0.0.1';

/** @typedef {{ site: string, base: string, port: number, fixed: boolean }} ServerOrder */
/** @typedef {{ port: number } | { drawn: boolean } | { failed: string }} ServerWord */

/** @param {ServerWord} word */
const tell = (word) => process.send?.(word);

const order = /** @type {ServerOrder} */ (JSON.parse(process.argv[2] ?? '{}'));
const server = createStaticServer({ root: order.site, base: order.base });
const [answer] = server.listeners('request');
server.removeAllListeners('request');
server.on('request', (request, response) => {
	const [path, query] = (request.url ?? '').split('?');
	if (request.method === 'POST' && path === `${order.base}/kiosk/heartbeat`) {
		tell({ drawn: query !== 'drawn=no' });
		request.resume();
		response.writeHead(204).end();
		return;
	}
	/** @type {(request: unknown, response: unknown) => void} */ (answer)(request, response);
});

// Keys of the terminal reach the whole group: the runner ends the browser first, then this.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));

try {
	if (order.fixed) {
		server.listen({ port: order.port, host: HOST });
		await new Promise((resolve, reject) => {
			server.once('listening', resolve);
			server.once('error', reject);
		});
		tell({ port: order.port });
	} else tell({ port: await listen(server, order.port, HOST) });
} catch (error) {
	tell({ failed: error instanceof Error ? error.message : String(error) });
	process.exitCode = 1;
	process.disconnect?.();
}
