/**
 * `npm run test:hosting`: serves the built site with the nginx of this system and the configuration in deploy/, at the
 * root and below a base path, and checks what comes: types, compression, caching, frames, sharing, missing pages.
 * NGINX_PATH names another program. Without nginx it says so and checks nothing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const site = process.argv[2] ?? 'build';
const program = process.env.NGINX_PATH ?? 'nginx';

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** Our configuration as it is, but for the port, the folder and where this system keeps its list of types. */
function configuration(root: string, folder: string, port: number): string {
	const types = ['/etc/nginx/mime.types', join(program, '../../../etc/nginx/mime.types')].find(
		(path) => existsSync(path)
	);
	if (!types) throw new Error('nginx has no mime.types here');
	const server = readFileSync('deploy/nginx.conf', 'utf8')
		.replace('listen 80;', `listen 127.0.0.1:${port};`)
		.replace('listen [::]:80;', '')
		.replace('root /var/www/yalu;', `root ${root};`)
		.replace('/etc/nginx/mime.types', resolve(types));
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${folder}/${name};`)
		.join('\n');
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	return `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; ${user}
events {}
http { access_log off; ${temporary}
${server}
}`;
}

const failures: string[] = [];
let checks = 0;

function check(what: string, ok: boolean, found: unknown): void {
	checks++;
	if (!ok) failures.push(`${what}: found ${String(found)}`);
}

async function checkSite(origin: string, base: string): Promise<void> {
	const get = (path: string, headers: Record<string, string> = {}) =>
		fetch(`${origin}${base}${path}`, { redirect: 'manual', headers });
	const header = async (path: string, name: string) => (await get(path)).headers.get(name);
	const expectHeader = async (path: string, name: string, wanted: RegExp | null) => {
		const found = await header(path, name);
		check(
			`${base}${path} ${name}`,
			wanted === null ? found === null : wanted.test(found ?? ''),
			found
		);
	};

	const script = readdirSync(join(site, '_app/immutable/entry')).find((name) =>
		name.endsWith('.js')
	);
	const code = `/_app/immutable/entry/${script}`;
	const pages = ['/', '/ko/', '/kiosk/'];
	const embeds = ['/embed/', '/ko/embed/'].filter((path) =>
		existsSync(join(site, path, 'index.html'))
	);

	for (const page of [...pages, ...embeds]) {
		const response = await get(page);
		check(`${base}${page} status`, response.status === 200, response.status);
		await expectHeader(page, 'content-type', /^text\/html; charset=utf-8$/i);
		await expectHeader(page, 'content-encoding', /gzip|br/);
		await expectHeader(page, 'cache-control', /^no-cache$/);
		await expectHeader(page, 'x-content-type-options', /^nosniff$/);
		await expectHeader(page, 'referrer-policy', /^no-referrer$/);
		await expectHeader(page, 'permissions-policy', /camera=\(\)/);
	}
	for (const page of [...pages, '/nowhere/']) {
		await expectHeader(page, 'content-security-policy', /frame-ancestors 'none'/);
		await expectHeader(page, 'x-frame-options', /^DENY$/);
		await expectHeader(page, 'access-control-allow-origin', null);
	}
	for (const page of embeds) {
		await expectHeader(page, 'content-security-policy', /^(?!.*frame-ancestors)/);
		await expectHeader(page, 'x-frame-options', null);
		await expectHeader(page, 'access-control-allow-origin', /^\*$/);
	}
	await expectHeader(code, 'cache-control', /immutable/);
	await expectHeader(code, 'access-control-allow-origin', /^\*$/);
	await expectHeader(code, 'content-type', /javascript/);
	await expectHeader('/geojson/world-land.geojson', 'content-type', /^application\/geo\+json/);
	await expectHeader('/geojson/world-land.geojson', 'content-encoding', /gzip|br/);
	await expectHeader('/geojson/world-land.geojson', 'access-control-allow-origin', /^\*$/);
	await expectHeader('/geojson/relief.webp', 'content-type', /^image\/webp/);
	await expectHeader('/geojson/relief.webp', 'content-encoding', null);

	const redirect = await get('/kiosk');
	check(
		`${base}/kiosk redirects`,
		redirect.status === 301 || redirect.status === 308,
		redirect.status
	);
	check(
		`${base}/kiosk leads to`,
		(redirect.headers.get('location') ?? '').endsWith(`${base}/kiosk/`),
		redirect.headers.get('location')
	);
	const missing = await get('/nowhere/');
	check(`${base}/nowhere/ status`, missing.status === 404, missing.status);
	for (const hidden of ['/_headers', '/.git/config']) {
		const { status } = await get(hidden);
		check(`${base}${hidden} is hidden`, status === 404, status);
	}
	const etag = await header('/geojson/index.json', 'etag');
	const again = await get('/geojson/index.json', { 'if-none-match': etag ?? 'none' });
	check(`${base}/geojson/index.json unchanged`, again.status === 304, again.status);
	const posted = await fetch(`${origin}${base}/`, { method: 'POST' });
	check(`${base}/ refuses POST`, posted.status === 403 || posted.status === 405, posted.status);
}

async function serveAndCheck(base: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
	const root = join(folder, 'www');
	mkdirSync(root);
	cpSync(site, join(root, base), { recursive: true });
	const port = await freePort();
	const file = join(folder, 'nginx.conf');
	writeFileSync(file, configuration(root, folder, port));
	const server = spawn(program, ['-c', file, '-p', folder], { stdio: 'inherit' });
	try {
		const origin = `http://127.0.0.1:${port}`;
		for (let tries = 0; ; tries++) {
			const answer = await fetch(origin).catch(() => null);
			if (answer) break;
			if (tries > 100 || server.exitCode !== null) throw new Error('nginx did not start');
			await new Promise((wake) => setTimeout(wake, 50));
		}
		await checkSite(origin, base);
	} finally {
		server.kill('SIGQUIT');
		await once(server, 'exit');
		rmSync(folder, { recursive: true, force: true });
	}
}

if (spawnSync(program, ['-v']).error) {
	console.log('Not checked: there is no nginx here (on Debian "apt-get install nginx").');
} else if (!existsSync(site)) {
	console.error(`There is no folder "${site}": run npm run build first.`);
	process.exitCode = 1;
} else {
	await serveAndCheck('');
	await serveAndCheck('/stories/yalu');
	for (const failure of failures) console.error(`FAIL ${failure}`);
	console.log(`${checks - failures.length} of ${checks} checks passed with nginx.`);
	process.exitCode = failures.length > 0 ? 1 : 0;
}
