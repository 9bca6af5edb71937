/** A server of a test's own, with the built site: a test may end it, or let it answer something else. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../../scripts/serve/server.mjs';

export const SITE = process.env.E2E_SITE ?? 'build';

/** Instead of the file: a status, and with `edit` the file's text, edited. */
export interface Answer {
	status: number;
	edit?: (text: string) => string;
}

export interface OwnServer {
	/** For example `http://127.0.0.1:40123`. */
	origin: string;
	/** By path; taken into account from now on. */
	answers: Map<string, Answer>;
	/** Ends it, as if its machine were gone. */
	kill(): Promise<void>;
}

export const built = (path: string): string => readFileSync(`${SITE}${path}`, 'utf8');

export async function openOwnServer(): Promise<OwnServer> {
	const server = createStaticServer({ root: SITE });
	const [listener] = server.listeners('request');
	server.removeAllListeners('request');
	const answers: OwnServer['answers'] = new Map();
	server.on('request', (request, response) => {
		const path = (request.url ?? '/').split('?')[0] ?? '/';
		const answer = answers.get(path);
		if (!answer) {
			(listener as (...both: unknown[]) => void)(request, response);
			return;
		}
		if (!answer.edit) {
			response.writeHead(answer.status).end();
			return;
		}
		const type = path.endsWith('.js') ? 'text/javascript' : 'application/json';
		response.writeHead(answer.status, { 'content-type': type }).end(answer.edit(built(path)));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		answers,
		kill: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
