/**
 * `npm run test:hosting`: serves the built site with the web servers of this system and the configurations in deploy/, at
 * the root and below a base path, and checks what comes: types, compression, caching, policies, frames, sharing, missing
 * pages. nginx must be there; Caddy is checked where it is. NGINX_PATH and CADDY_PATH name other programs.
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

/** Where a server stands in for a host. */
interface Place {
	/** Holds the site, at the base path. */
	root: string;
	/** For what the server writes. */
	folder: string;
	port: number;
	base: string;
}

interface WebServer {
	name: string;
	program: string;
	/** What the program is asked for its version with. */
	version: string;
	/** Our configuration as it is, but for the port, the folders and the base path. */
	configuration(place: Place): string;
	arguments(file: string, place: Place): string[];
	environment(place: Place): Record<string, string>;
}

/** @throws when there is nothing to replace: then the configuration has changed and this test has not */
function replace(text: string, found: string, by: string): string {
	if (!text.includes(found)) throw new Error(`"${found}" is not in the configuration`);
	return text.replace(found, by);
}

const nginx: WebServer = {
	name: 'nginx',
	program: process.env.NGINX_PATH ?? 'nginx',
	version: '-v',
	configuration({ root, folder, port, base }) {
		const types = ['/etc/nginx/mime.types', join(nginx.program, '../../../etc/nginx/mime.types')]
			.filter((path) => existsSync(path))
			.at(0);
		if (!types) throw new Error('nginx has no mime.types here');
		let server = readFileSync('deploy/nginx.conf', 'utf8');
		server = replace(server, 'listen 80;', `listen 127.0.0.1:${port};`);
		server = replace(server, 'listen [::]:80;', '');
		server = replace(server, 'root /var/www/yalu;', `root ${root};`);
		server = replace(server, '$yalu_base { default ""; }', `$yalu_base { default "${base}"; }`);
		server = replace(server, '/etc/nginx/mime.types', resolve(types));
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((name) => `${name}_temp_path ${folder}/${name};`)
			.join('\n');
		const user = process.getuid?.() === 0 ? 'user root;' : '';
		return `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; ${user}
events {}
http { access_log off; ${temporary}
${server}
}`;
	},
	arguments: (file, { folder }) => ['-c', file, '-p', folder],
	environment: () => ({})
};

const caddy: WebServer = {
	name: 'Caddy',
	program: process.env.CADDY_PATH ?? 'caddy',
	version: 'version',
	configuration({ root, port }) {
		let server = readFileSync('deploy/Caddyfile', 'utf8');
		server = replace(server, '\n:80 {', `\n:${port} {\n\tbind 127.0.0.1`);
		server = replace(server, 'root * /var/www/yalu', `root * ${root}`);
		return `{\n\tadmin off\n\tlog default {\n\t\tlevel ERROR\n\t}\n}\n${server}`;
	},
	arguments: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
	environment: ({ base, folder }) => ({
		YALU_BASE: base,
		HOME: folder,
		XDG_CONFIG_HOME: folder,
		XDG_DATA_HOME: folder
	})
};

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** What is asked of a server, and how it went. */
class Findings {
	checks = 0;
	readonly failures: string[] = [];

	check(what: string, ok: boolean, found: unknown): void {
		this.checks++;
		if (!ok) this.failures.push(`${what}: found ${String(found)}`);
	}
}

async function checkSite(origin: string, base: string, findings: Findings): Promise<void> {
	const check = findings.check.bind(findings);
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
	const pages = ['/', '/ko/', '/kiosk/', '/sources/', '/zh/chapter/aid/', '/specimen/'];
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
	for (const worker of [code, '/service-worker.js'])
		await expectHeader(
			worker,
			'content-security-policy',
			/^default-src 'none'; script-src 'self'; connect-src 'self'$/
		);
	await expectHeader('/geojson/world-land.geojson', 'content-type', /^application\/geo\+json/);
	await expectHeader('/geojson/world-land.geojson', 'content-encoding', /gzip|br/);
	await expectHeader('/geojson/world-land.geojson', 'access-control-allow-origin', /^\*$/);
	const fonts = readdirSync(join(site, '_app/immutable/assets')).filter((name) =>
		name.endsWith('.woff2')
	);
	check('fonts of the build', fonts.length > 0, fonts.length);
	for (const shared of [
		'/data/claims.csv',
		'/oembed/en/story.json',
		'/poster/en/aid-1.svg',
		'/story.json',
		'/embed.js',
		'/embed/v1.js',
		'/embed/data/en/aid.json',
		`/_app/immutable/assets/${fonts[0]}`
	]) {
		await expectHeader(shared, 'access-control-allow-origin', /^\*$/);
		const { status } = await get(shared);
		check(`${base}${shared} status`, status === 200, status);
	}
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
	const page = readFileSync(join(site, '404.html'), 'utf8');
	for (const missing of ['/nowhere/', '/ko/nowhere', '/_app/immutable/chunks/gone.js']) {
		const response = await get(missing);
		check(`${base}${missing} status`, response.status === 404, response.status);
		check(`${base}${missing} shows our page`, (await response.text()) === page, 'another page');
		await expectHeader(missing, 'cache-control', /^(?!.*immutable)/);
	}
	// What the router fetches when a reader goes from page to page.
	const data = await get('/sources/__data.json');
	check(`${base}/sources/__data.json status`, data.status === 200, data.status);
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

async function serveAndCheck(web: WebServer, base: string, findings: Findings): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
	const root = join(folder, 'www');
	mkdirSync(root);
	cpSync(site, join(root, base), { recursive: true });
	const place = { root, folder, port: await freePort(), base };
	const file = join(folder, 'configuration');
	writeFileSync(file, web.configuration(place));
	const server = spawn(web.program, web.arguments(file, place), {
		stdio: 'inherit',
		env: { ...process.env, ...web.environment(place) }
	});
	try {
		const origin = `http://127.0.0.1:${place.port}`;
		for (let tries = 0; ; tries++) {
			const answer = await fetch(origin).catch(() => null);
			if (answer) break;
			if (tries > 100 || server.exitCode !== null) throw new Error(`${web.name} did not start`);
			await new Promise((wake) => setTimeout(wake, 50));
		}
		await checkSite(origin, base, findings);
	} finally {
		if (server.exitCode === null) {
			server.kill('SIGQUIT');
			await once(server, 'exit');
		}
		rmSync(folder, { recursive: true, force: true });
	}
}

const isHere = ({ program, version }: WebServer) => !spawnSync(program, [version]).error;

if (!isHere(nginx)) {
	console.error(
		'Nothing was checked: there is no nginx here. On Debian "apt-get install nginx" brings it; NGINX_PATH names another.'
	);
	process.exitCode = 1;
} else if (!existsSync(site)) {
	console.error(`There is no folder "${site}": run npm run build first.`);
	process.exitCode = 1;
} else {
	for (const web of [nginx, caddy]) {
		if (!isHere(web)) {
			console.log(`Not checked with ${web.name}: it is not here.`);
			continue;
		}
		const findings = new Findings();
		await serveAndCheck(web, '', findings);
		await serveAndCheck(web, '/stories/yalu', findings);
		// Folders above the site that are called as some of its own are no part of it.
		await serveAndCheck(web, '/embed/data', findings);
		await serveAndCheck(web, '/_app/geojson', findings);
		const { failures, checks } = findings;
		for (const failure of failures) console.error(`FAIL ${web.name}: ${failure}`);
		console.log(`${checks - failures.length} of ${checks} checks passed with ${web.name}.`);
		if (failures.length > 0) process.exitCode = 1;
	}
}
