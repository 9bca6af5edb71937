/** A site of another origin that carries the embed: the article of the fixtures, and pages written in a test. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Stands in the article for the address of the story's site. */
const PLACEHOLDER = 'https://site.example/';
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'article');
const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8'
};

export interface HostPage {
	html: string;
	headers?: Record<string, string>;
}

export interface HostSite {
	/**
	 * For example `http://localhost:40123`: not only another origin than the story's `127.0.0.1`, but another site, so that
	 * its frames get processes of their own.
	 */
	origin: string;
	/** Adds or replaces a page; in its text `https://site.example/` becomes the story's address. */
	put(path: string, page: HostPage): void;
	close(): Promise<void>;
}

/** @param site address of the story's site, ending in a slash */
export async function openHostSite(site: string, port = 0): Promise<HostSite> {
	const pages = new Map<string, HostPage>();
	const server = createServer((request, response) => {
		const path = (request.url ?? '/').split('?')[0] ?? '/';
		const page = pages.get(path);
		if (path === '/favicon.ico') {
			response.writeHead(204).end();
			return;
		}
		const send = (text: string, type: string, headers: Record<string, string> = {}) =>
			response
				.writeHead(200, { 'content-type': type, ...headers })
				.end(text.replaceAll(PLACEHOLDER, site));
		if (page) {
			send(page.html, 'text/html; charset=utf-8', page.headers);
			return;
		}
		const name = path === '/' ? 'index.html' : path.slice(1);
		const type = types[name.split('.').at(-1) ?? ''];
		if (!type || !/^[\w.-]+$/.test(name)) {
			response.writeHead(404).end();
			return;
		}
		readFile(join(FOLDER, name), 'utf8').then(
			(text) => send(text, type),
			() => response.writeHead(404).end()
		);
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const { port: taken } = server.address() as AddressInfo;
	return {
		origin: `http://localhost:${taken}`,
		put: (path, page) => void pages.set(path, page),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
