/** Serves a folder as a good host does, and notes what was sent when. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../serve/server.mjs';

export interface Sent {
	path: string;
	/** Body as sent, compressed. */
	bytes: number;
	/** Milliseconds since 1970. */
	at: number;
}

export interface BenchServer {
	origin: string;
	/** What was sent since the last call, oldest first. */
	take(): Sent[];
	close(): Promise<void>;
}

export async function serve(root: string): Promise<BenchServer> {
	const server = createStaticServer({ root });
	let sent: Sent[] = [];
	server.on('request', (request, response) => {
		response.once('finish', () => {
			const bytes =
				response.statusCode === 200 ? Number(response.getHeader('content-length') ?? 0) : 0;
			sent.push({ path: (request.url ?? '/').split('?')[0] ?? '/', bytes, at: Date.now() });
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		take() {
			const taken = sent;
			sent = [];
			return taken;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
