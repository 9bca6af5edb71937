/** Serves a folder as a good host does, and notes what was sent when; or one page as another host. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../serve/server.mjs';

export interface Sent {
	path: string;
	/** Body as sent, compressed. */
	bytes: number;
	/** Milliseconds since 1970. */
	at: number;
}

interface Served {
	origin: string;
	close(): Promise<void>;
}

export interface BenchServer extends Served {
	/** What was sent since the last call, oldest first. */
	take(): Sent[];
}

async function listen(server: Server, host: string): Promise<Served> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://${host}:${port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
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
	return {
		...(await listen(server, '127.0.0.1')),
		take() {
			const taken = sent;
			sent = [];
			return taken;
		}
	};
}

/** An article of another site that carries an embed: its browser keeps the two in processes of their own. */
export async function serveArticle(site: string, chapter: string): Promise<Served> {
	const space = '<div style="height:100vh"></div>';
	const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title><link rel="icon" href="data:,"><style>body{margin:0}</style></head><body>${space}<story-map chapter="${chapter}" mode="scroll"></story-map>${space}<script src="${site}/embed.js" async></script></body></html>`;
	const server = createServer((_request, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
	});
	return listen(server, 'localhost');
}
