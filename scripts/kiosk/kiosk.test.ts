import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundle, nodeFor } from './bundle.mjs';
import { kioskFlags, unlock } from './chromium.mjs';
import { beatSeconds, createHeartbeatWatch } from './heartbeat.mjs';
import { keepServer } from './keep-server.mjs';
import { kioskAddress, parseOptions } from './options.mjs';
import { createPauses } from './pauses.mjs';
import { isAnyScreenOn } from './screens.mjs';

describe('pauses', () => {
	it('grow with each failure, and are short again after a long run', () => {
		const pauses = createPauses();
		expect([0, 0, 0, 0, 0, 0, 0].map(() => pauses.next(500))).toEqual([
			1000, 2000, 5000, 15_000, 30_000, 60_000, 60_000
		]);
		expect(pauses.next(11 * 60_000)).toBe(1000);
	});
});

describe('the watch outside', () => {
	it('waits longer for the first sign than for the next', () => {
		let now = 0;
		const watch = createHeartbeatWatch({ seconds: 10, now: () => now });
		now = 90_000;
		expect(watch.isSilent()).toBe(false);
		now = 90_001;
		expect(watch.isSilent()).toBe(true);
		watch.start();
		watch.beat(true);
		now += 60_000;
		expect(watch.isSilent()).toBe(false);
		now += 1;
		expect(watch.isSilent()).toBe(true);
	});

	it('has patience with signs that come seldom, and watches nothing where none are sent', () => {
		let now = 0;
		const seldom = createHeartbeatWatch({ seconds: 100, now: () => now });
		const never = createHeartbeatWatch({ seconds: 0, now: () => now });
		seldom.beat(true);
		now = 300_000;
		expect(seldom.isSilent()).toBe(false);
		now = 300_001;
		expect(seldom.isSilent()).toBe(true);
		now = 86_400_000;
		expect(never.isSilent()).toBe(false);
	});

	it.each([
		['', 10],
		['heartbeat=0', 0],
		['heartbeat=100', 100],
		// What the page would not take is replaced by what is watched.
		['heartbeat=1000', 10],
		['heartbeat=often', 10],
		['heartbeat=', 10]
	])('expects of the address "%s" a sign every %i seconds', (query, seconds) => {
		expect(beatSeconds(query)).toBe(seconds);
		expect(kioskAddress('http://127.0.0.1:1', '', query, beatSeconds(query))).toContain(
			`heartbeat=${seconds}`
		);
	});
});

describe('a page that draws nothing', () => {
	it('is alive while the screen is off, and only then', () => {
		let now = 0;
		let off = true;
		const watch = createHeartbeatWatch({ seconds: 10, now: () => now, isScreenOff: () => off });
		now = 50_000;
		expect(watch.beat(false)).toBe(true);
		off = false;
		now = 105_000;
		expect(watch.beat(false)).toBe(false);
		expect(watch.isSilent()).toBe(false);
		now = 110_001;
		expect(watch.isSilent()).toBe(true);
	});
});

describe('the screens', () => {
	let folder: string;
	const connector = (name: string, files: Record<string, string>) => {
		mkdirSync(join(folder, name), { recursive: true });
		for (const [file, text] of Object.entries(files))
			writeFileSync(join(folder, name, file), `${text}\n`);
	};
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kiosk-screens-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	it('are on while one is connected and lit', () => {
		connector('card1-HDMI-A-1', { status: 'connected', enabled: 'enabled', dpms: 'On' });
		connector('card1-DP-1', { status: 'disconnected', enabled: 'disabled', dpms: 'Off' });
		expect(isAnyScreenOn(folder)).toBe(true);
		// Its own button: the plug looks empty, or the output dark.
		connector('card1-HDMI-A-1', { status: 'disconnected' });
		expect(isAnyScreenOn(folder)).toBe(false);
		connector('card1-HDMI-A-1', { status: 'connected', enabled: 'disabled', dpms: 'Off' });
		expect(isAnyScreenOn(folder)).toBe(false);
	});

	it('are unknown where the kernel tells of none', () => {
		connector('card0', {});
		expect(isAnyScreenOn(folder)).toBeNull();
		expect(isAnyScreenOn(join(folder, 'nothing'))).toBeNull();
	});
});

describe('the server', () => {
	let folder: string;
	const stops: (() => void)[] = [];
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'kiosk-server-'));
		writeFileSync(join(folder, 'index.html'), '<!doctype html>');
	});
	afterEach(() => {
		for (const stop of stops.splice(0)) stop();
		rmSync(folder, { recursive: true });
	});
	const keep = async (port: number, fixed: boolean, beats: boolean[] = []) => {
		const said: string[] = [];
		const server = await keepServer({
			site: folder,
			base: '',
			port,
			fixed,
			onBeat: (drawn) => beats.push(drawn),
			say: (line) => void said.push(line),
			pauses: { next: () => 10 }
		});
		stops.push(server.stop);
		return { server, said };
	};
	const get = (port: number) => fetch(`http://127.0.0.1:${port}/`).then(({ status }) => status);

	it('is started again where it was when it dies, and passes the signs of life on', async () => {
		const beats: boolean[] = [];
		const { server, said } = await keep(41_730, false, beats);
		expect(await get(server.port)).toBe(200);
		const first = server.pid();
		process.kill(first ?? 0, 'SIGKILL');
		await vi.waitFor(async () => {
			expect(server.pid()).not.toBe(first);
			expect(await get(server.port)).toBe(200);
		}, 20_000);
		expect(said).toEqual(['The server ended (SIGKILL); starting it again in 0.01 s']);
		await fetch(`http://127.0.0.1:${server.port}/kiosk/heartbeat?drawn=no`, { method: 'POST' });
		await vi.waitFor(() => expect(beats).toEqual([false]));
	});

	it('takes the next port when one is taken, unless the port is fixed', async () => {
		const { server } = await keep(41_750, false);
		const { server: second } = await keep(server.port, false);
		expect(second.port).toBeGreaterThan(server.port);
		await expect(keep(server.port, true)).rejects.toThrow(/EADDRINUSE/);
	});
});

describe('the command line', () => {
	it('has defaults and takes settings for the address', () => {
		expect(parseOptions([])).toEqual({
			site: 'build',
			query: '',
			browser: true,
			profile: undefined,
			flags: [],
			fixedPort: false
		});
		expect(
			parseOptions(['--no-browser', '--query', '?idle=30', '--flag=--a', '--flag=--b'])
		).toMatchObject({
			browser: false,
			query: 'idle=30',
			flags: ['--a', '--b']
		});
		expect(() => parseOptions(['--colour'])).toThrow(/--colour/);
	});

	it('asks the page for a heartbeat', () => {
		expect(kioskAddress('http://127.0.0.1:1', '/yalu', 'idle=30', 10)).toBe(
			'http://127.0.0.1:1/yalu/kiosk/?idle=30&heartbeat=10'
		);
	});

	it('holds gestures and dialogs of the browser, and never gives graphics up', () => {
		const flags = kioskFlags({ url: 'http://127.0.0.1:1/kiosk/', profile: '/p', extra: ['--x'] });
		for (const flag of [
			'--kiosk',
			'--disable-pinch',
			'--overscroll-history-navigation=0',
			'--noerrdialogs',
			'--disable-session-crashed-bubble',
			'--disable-domain-blocking-for-3d-apis',
			'--disable-gpu-process-crash-limit',
			'--user-data-dir=/p'
		])
			expect(flags).toContain(flag);
		expect(flags.slice(-2)).toEqual(['--x', 'http://127.0.0.1:1/kiosk/']);
	});
});

it('takes away the lock that a power cut leaves, and nothing else', () => {
	const profile = mkdtempSync(join(tmpdir(), 'kiosk-profile-'));
	symlinkSync('kiosk-4711', join(profile, 'SingletonLock'));
	writeFileSync(join(profile, 'Preferences'), '{}');
	unlock(profile);
	expect(readdirSync(profile)).toEqual(['Preferences']);
	unlock(join(profile, 'nothing'));
	rmSync(profile, { recursive: true });
});

describe('the bundle', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'kiosk-bundle-'));
		mkdirSync(join(folder, 'site', 'kiosk'), { recursive: true });
		writeFileSync(join(folder, 'site', 'kiosk', 'index.html'), '<!doctype html>');
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('holds site, server, runner and set-up, and nothing that must be installed', () => {
		const target = join(folder, 'stick');
		writeFileSync(join(folder, 'site', 'kiosk', 'index.html.br'), 'packed');
		bundle({ site: join(folder, 'site'), target, node: null });
		expect(existsSync(join(target, 'site/kiosk/index.html.br'))).toBe(false);
		for (const file of [
			'site/kiosk/index.html',
			'scripts/serve/server.mjs',
			'scripts/kiosk/main.mjs',
			'scripts/setup/chromium.mjs',
			'deploy/kiosk/install.sh',
			'kiosk.md'
		])
			expect(existsSync(join(target, file)), file).toBe(true);
		expect(existsSync(join(target, 'scripts/kiosk/kiosk.test.ts'))).toBe(false);
		expect(existsSync(join(target, 'node_modules'))).toBe(false);
		expect(statSync(join(target, 'start.sh')).mode & 0o100).toBeTruthy();
		// Every import of the runner is Node's own or in the bundle.
		const imports = [
			'scripts/kiosk/main.mjs',
			'scripts/kiosk/keep-server.mjs',
			'scripts/kiosk/server.mjs',
			'scripts/serve/server.mjs',
			'scripts/setup/chromium.mjs'
		].flatMap((file) =>
			[...readFileSync(join(target, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => ({
				file,
				from: from ?? ''
			}))
		);
		for (const { file, from } of imports)
			if (!from.startsWith('node:'))
				expect(existsSync(join(target, file, '..', from)), `${file}: ${from}`).toBe(true);
		// It may be made again in the same place.
		bundle({ site: join(folder, 'site'), target, node: null });
	});

	it('takes no Node that Debian could not run', () => {
		expect(nodeFor('linux', false)).toBe(process.execPath);
		expect(nodeFor('linux', true)).toBeNull();
		expect(nodeFor('darwin', false)).toBeNull();
	});

	it('does not overwrite a folder that is something else', () => {
		const target = join(folder, 'photographs');
		mkdirSync(target);
		expect(() => bundle({ site: join(folder, 'site'), target, node: null })).toThrow(/photographs/);
		expect(() => bundle({ site: join(folder, 'nothing'), target, node: null })).toThrow(
			/npm run build/
		);
	});
});
