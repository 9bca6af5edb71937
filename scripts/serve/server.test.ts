import {
	mkdirSync,
	mkdtempSync,
	realpathSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PORT, listen, origins, parsePort } from './listen.mjs';
import { createStaticServer } from './server.mjs';

const TEXT = 'the quick brown crane over the Yalu '.repeat(100);
let folder: string;
let root: string;
const servers: ReturnType<typeof createServer>[] = [];

function put(path: string, content: string) {
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}

async function start(base = '') {
	const server = createStaticServer({ root, base });
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** `fetch` would tidy `..` away before it is sent; this sends the path as it stands. */
function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
	return new Promise<Answer>((resolve, reject) => {
		const outgoing = httpRequest({ host: '127.0.0.1', port, path, headers, method }, (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('end', () =>
				resolve({
					status: incoming.statusCode ?? 0,
					headers: incoming.headers,
					body: Buffer.concat(chunks)
				})
			);
		});
		outgoing.on('error', reject).end();
	});
}

let port: number;
let basePort: number;

beforeAll(async () => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'yalu-serve-')));
	root = join(folder, 'build');
	mkdirSync(root);
	writeFileSync(join(folder, 'secret.txt'), 'secret');
	put('index.html', `<h1>home</h1>${TEXT}`);
	put('404.html', '<h1>nothing here</h1>');
	put('kiosk/index.html', '<h1>kiosk</h1>');
	put('empty/data.txt', 'no page in this folder');
	put('_app/immutable/start.abc.js', `// ${TEXT}`);
	put('_app/version.json', '{"version":"1"}');
	put('geojson/land.geojson', '{"type":"FeatureCollection","features":[]}');
	put('fonts/serif.woff2', 'wOF2');
	put('embed.js', 'export {}');
	put('module.mjs', 'export {}');
	put('picture.webp', 'RIFF');
	put('mark.svg', '<svg/>');
	put('app.webmanifest', '{}');
	put('robots.txt', 'User-agent: *');
	put('.hidden', 'hidden');
	put('_headers', '/kiosk/*\n  x-frame-options: DENY\n');
	symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
	port = await start();
	basePort = await start('/stories/yalu/');
});

afterAll(async () => {
	await Promise.all(
		servers.map((server) => new Promise((resolve) => server.close(() => resolve(null))))
	);
	rmSync(folder, { recursive: true });
});

describe('files', () => {
	it('serves the page of a folder and redirects to its trailing slash, keeping the query', async () => {
		const page = await get(port, '/kiosk/?lang=ko');
		expect(page.status).toBe(200);
		expect(page.body.toString()).toContain('kiosk');
		const redirect = await get(port, '/kiosk?lang=ko');
		expect(redirect.status).toBe(308);
		expect(redirect.headers.location).toBe('/kiosk/?lang=ko');
	});

	it.each([
		['/', 'text/html; charset=utf-8'],
		['/geojson/land.geojson', 'application/geo+json; charset=utf-8'],
		['/module.mjs', 'text/javascript; charset=utf-8'],
		['/embed.js', 'text/javascript; charset=utf-8'],
		['/picture.webp', 'image/webp'],
		['/fonts/serif.woff2', 'font/woff2'],
		['/mark.svg', 'image/svg+xml; charset=utf-8'],
		['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
		['/robots.txt', 'text/plain; charset=utf-8']
	])('names the type of %s', async (path, type) => {
		const { status, headers } = await get(port, path);
		expect(status).toBe(200);
		expect(headers['content-type']).toBe(type);
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	it('keeps hashed code for a year and asks again for everything else', async () => {
		const cacheOf = async (path: string) => (await get(port, path)).headers['cache-control'];
		expect(await cacheOf('/_app/immutable/start.abc.js')).toBe(
			'public, max-age=31536000, immutable'
		);
		expect(await cacheOf('/_app/version.json')).toBe('no-cache');
		expect(await cacheOf('/')).toBe('no-cache');
	});

	it('opens code, geodata and fonts to sandboxed frames, but not pages', async () => {
		const sharedWith = async (path: string) =>
			(await get(port, path)).headers['access-control-allow-origin'];
		for (const path of [
			'/_app/immutable/start.abc.js',
			'/geojson/land.geojson',
			'/fonts/serif.woff2',
			'/embed.js'
		]) {
			expect(await sharedWith(path), path).toBe('*');
		}
		expect(await sharedWith('/kiosk/')).toBeUndefined();
	});

	it('adds the headers of the table and does not serve the table', async () => {
		expect((await get(port, '/kiosk/')).headers['x-frame-options']).toBe('DENY');
		expect((await get(port, '/')).headers['x-frame-options']).toBeUndefined();
		expect((await get(port, '/_headers')).status).toBe(404);
	});

	it('answers a changed file with its new content', async () => {
		put('changing.txt', 'one');
		expect((await get(port, '/changing.txt')).body.toString()).toBe('one');
		put('changing.txt', 'three');
		expect((await get(port, '/changing.txt')).body.toString()).toBe('three');
	});
});

describe('traversal', () => {
	it.each([
		'/../secret.txt',
		'/kiosk/../../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/..%5csecret.txt',
		'/%2e%2e%2fsecret.txt',
		'//secret.txt',
		'/link.txt',
		'/.hidden',
		'/index.html%00.txt',
		'/%E0%A4%A'
	])('refuses %s', async (path) => {
		const { status, body } = await get(port, path);
		expect(status).toBe(404);
		expect(body.toString()).toContain('nothing here');
	});

	it('never redirects to another host', async () => {
		expect((await get(port, '//kiosk')).status).toBe(404);
	});
});

describe('negotiation', () => {
	it('prefers brotli, then gzip, then plain', async () => {
		const plain = await get(port, '/');
		const gzip = await get(port, '/', { 'accept-encoding': 'gzip, deflate' });
		const brotli = await get(port, '/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(brotli.headers['content-encoding']).toBe('br');
		expect(gunzipSync(gzip.body)).toEqual(plain.body);
		expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
		expect(brotli.body.length).toBeLessThan(plain.body.length / 4);
		expect(brotli.headers['content-length']).toBe(String(brotli.body.length));
		expect(brotli.headers.vary).toBe('accept-encoding');
	});

	it('honours weights', async () => {
		const refused = await get(port, '/', { 'accept-encoding': 'br;q=0, gzip;q=0.5' });
		expect(refused.headers['content-encoding']).toBe('gzip');
		const any = await get(port, '/', { 'accept-encoding': '*' });
		expect(any.headers['content-encoding']).toBe('br');
	});

	it('sends a compressed copy that stands beside a file, unless the file is newer', async () => {
		put('packed.txt', TEXT);
		const copy = brotliCompressSync(TEXT);
		writeFileSync(join(root, 'packed.txt.br'), copy);
		const brotli = await get(port, '/packed.txt', { 'accept-encoding': 'br' });
		expect(brotli.body).toEqual(copy);
		expect(brotli.headers['content-encoding']).toBe('br');
		expect((await get(port, '/packed.txt.br')).status).toBe(404);

		put('packed.txt', `${TEXT}!`);
		const later = new Date(Date.now() + 5000);
		utimesSync(join(root, 'packed.txt'), later, later);
		const changed = await get(port, '/packed.txt', { 'accept-encoding': 'br' });
		expect(brotliDecompressSync(changed.body).toString()).toBe(`${TEXT}!`);
	});

	it('leaves packed formats alone', async () => {
		const picture = await get(port, '/picture.webp', { 'accept-encoding': 'br' });
		expect(picture.headers['content-encoding']).toBeUndefined();
		expect(picture.headers.vary).toBeUndefined();
	});
});

describe('validators', () => {
	it('answers 304 without a body while the content is the same', async () => {
		const first = await get(port, '/', { 'accept-encoding': 'br' });
		const etag = String(first.headers.etag);
		const again = await get(port, '/', {
			'accept-encoding': 'br',
			'if-none-match': `"other", W/${etag}`
		});
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
		expect(again.headers.etag).toBe(etag);
	});

	it('gives each encoding its own validator', async () => {
		const etag = String((await get(port, '/')).headers.etag);
		const brotli = await get(port, '/', { 'accept-encoding': 'br', 'if-none-match': etag });
		expect(brotli.status).toBe(200);
	});
});

describe('other answers', () => {
	it('answers 404 with the page for it, also for a folder without a page', async () => {
		for (const path of ['/nowhere/', '/nowhere.js', '/empty', '/empty/']) {
			const { status, body, headers } = await get(port, path);
			expect(status, path).toBe(404);
			expect(body.toString()).toContain('nothing here');
			expect(headers['content-type']).toBe('text/html; charset=utf-8');
		}
	});

	it('answers HEAD without a body and refuses other methods', async () => {
		const head = await get(port, '/', {}, 'HEAD');
		const full = await get(port, '/');
		expect(head.status).toBe(200);
		expect(head.body).toHaveLength(0);
		expect(head.headers['content-length']).toBe(full.headers['content-length']);
		const post = await get(port, '/', {}, 'POST');
		expect(post.status).toBe(405);
		expect(post.headers.allow).toBe('GET, HEAD');
	});

	it('serves below a base path alone', async () => {
		expect((await get(basePort, '/stories/yalu/kiosk/')).status).toBe(200);
		expect((await get(basePort, '/stories/yalu/kiosk')).headers.location).toBe(
			'/stories/yalu/kiosk/'
		);
		expect((await get(basePort, '/')).headers.location).toBe('/stories/yalu/');
		expect((await get(basePort, '/stories/yalu')).headers.location).toBe('/stories/yalu/');
		expect((await get(basePort, '/kiosk/')).status).toBe(404);
		expect((await get(basePort, '/stories/yalukiosk/')).status).toBe(404);
		const { headers } = await get(basePort, '/stories/yalu/_app/immutable/start.abc.js');
		expect(headers['cache-control']).toContain('immutable');
	});
});

describe('ports', () => {
	it('takes the next free port when one is taken', async () => {
		const taken = createServer();
		servers.push(taken);
		await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
		const first = (taken.address() as AddressInfo).port;
		const server = createStaticServer({ root });
		servers.push(server);
		const got = await listen(server, first, '127.0.0.1');
		expect(got).toBeGreaterThan(first);
		expect((await get(got, '/')).status).toBe(200);
	});

	it('says when no port is left', async () => {
		await expect(listen(createStaticServer({ root }), 65_536)).rejects.toThrow('No free port');
	});

	it.each(['abc', '0', '-1', '70000', '80.5', '4173x', '1e3'])('does not take %s', (value) => {
		const { port, complaint } = parsePort(value);
		expect(port).toBe(DEFAULT_PORT);
		expect(complaint).toContain(`PORT="${value}" is not a port`);
	});

	it('reads a port and keeps quiet without one', () => {
		expect(parsePort('8080')).toEqual({ port: 8080, complaint: null });
		expect(parsePort(undefined)).toEqual({ port: DEFAULT_PORT, complaint: null });
		expect(parsePort('')).toEqual({ port: DEFAULT_PORT, complaint: null });
	});

	it('lists this computer first, then its addresses in the network', () => {
		const entry = { netmask: '', mac: '', cidr: null };
		expect(
			origins(80, {
				lo: [{ ...entry, address: '127.0.0.1', family: 'IPv4', internal: true }],
				eth0: [
					{ ...entry, address: '192.168.1.7', family: 'IPv4', internal: false },
					{ ...entry, address: 'fe80::1', family: 'IPv6', internal: false, scopeid: 1 }
				]
			})
		).toEqual(['http://localhost:80', 'http://192.168.1.7:80']);
	});
});
