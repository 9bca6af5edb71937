/**
 * A static file server on Node's own modules alone: `npm start`, the end-to-end tests and the kiosk's
 * stick all use it. It answers what a good host answers: compression, validators, long-lived code.
 */
import { realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createContentCache } from './cache.mjs';
import { chooseEncoding, isUnchanged } from './encoding.mjs';
import { headersFor, readHeaders } from './headers.mjs';
import { isPacked } from './packed.mjs';
import { resolvePath } from './resolve.mjs';
import { contentType, isCompressible, isShared } from './types.mjs';

/**
 * @typedef {object} StaticServerOptions
 * @property {string} root folder to serve; must exist
 * @property {string} [base] base path, for example `/stories/yalu`; empty for the root of the host
 * @property {(path: string, status: number) => void} [onResponse] for logs and tests
 */

/**
 * A server that is not listening yet; see `listen`.
 * @param {StaticServerOptions} options
 * @throws {Error} when `root` does not exist or its `_headers` table is malformed
 */
export function createStaticServer({ root, base = '', onResponse }) {
	const folder = realpathSync(root);
	const prefix = base.replace(/\/+$/, '');
	const rules = readHeaders(folder);
	const cache = createContentCache();

	/**
	 * @param {import('node:http').IncomingMessage} request
	 * @param {import('node:http').ServerResponse} response
	 */
	async function answer(request, response) {
		response.setHeader('x-content-type-options', 'nosniff');
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('allow', 'GET, HEAD');
			return sendText(response, 405, 'Only GET and HEAD are answered here.');
		}
		const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		const resolved = await resolvePath(folder, prefix, pathname);
		if (resolved.kind === 'redirect') {
			response.setHeader('location', resolved.to + (query === undefined ? '' : `?${query}`));
			return sendText(response, 308, `Moved to ${resolved.to}`);
		}
		const hidden =
			resolved.kind === 'file' && (resolved.path === '/_headers' || isPacked(resolved.path));
		if (resolved.kind === 'file' && !hidden) {
			return sendFile(request, response, 200, resolved);
		}
		const file = join(folder, '404.html');
		const found = await stat(file).catch(() => null);
		if (!found) return sendText(response, 404, 'There is nothing at this address.');
		const page = { file, path: '/404.html', size: found.size, modified: found.mtimeMs };
		return sendFile(request, response, 404, page);
	}

	/**
	 * @param {import('node:http').IncomingMessage} request
	 * @param {import('node:http').ServerResponse} response
	 * @param {number} status
	 * @param {{ file: string, path: string, size: number, modified: number }} source
	 */
	async function sendFile(request, response, status, source) {
		const compressible = isCompressible(source.file);
		const encoding = compressible
			? chooseEncoding(request.headers['accept-encoding']?.toString())
			: 'identity';
		const { body, etag } = await cache.read(source, encoding);

		response.setHeader('content-type', contentType(source.file));
		response.setHeader('etag', etag);
		response.setHeader('cache-control', cacheControl(source.path));
		if (compressible) response.setHeader('vary', 'accept-encoding');
		if (isShared(source.path)) response.setHeader('access-control-allow-origin', '*');
		for (const [name, value] of Object.entries(headersFor(rules, source.path))) {
			response.setHeader(name, value);
		}
		if (status === 200 && isUnchanged(request.headers['if-none-match'], etag)) {
			response.writeHead(304).end();
			return;
		}
		if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
		response.setHeader('content-length', body.length);
		response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
	}

	return createServer((request, response) => {
		if (onResponse) {
			response.once('finish', () => onResponse(request.url ?? '/', response.statusCode));
		}
		answer(request, response).catch((error) => {
			// A file may vanish while a new build replaces it; one request fails, the server stays.
			if (response.headersSent) return response.destroy();
			for (const name of response.getHeaderNames()) response.removeHeader(name);
			const code = error instanceof Error && 'code' in error ? error.code : undefined;
			sendText(response, code === 'ENOENT' ? 404 : 500, 'The file could not be read.');
		});
	});
}

/**
 * Hashed names never change their content; everything else is asked for again each time.
 * @param {string} path
 */
function cacheControl(path) {
	return path.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function sendText(response, status, text) {
	const body = Buffer.from(`${text}\n`);
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'content-length': body.length
	});
	response.end(response.req.method === 'HEAD' ? undefined : body);
}
