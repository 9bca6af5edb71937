import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from './bundle.mjs';
import { kioskFlags } from './chromium.mjs';
import { createHeartbeatWatch } from './heartbeat.mjs';
import { kioskAddress, parseOptions } from './options.mjs';
import { createPauses } from './pauses.mjs';

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
		const watch = createHeartbeatWatch(() => now);
		now = 90_000;
		expect(watch.isSilent()).toBe(false);
		now = 90_001;
		expect(watch.isSilent()).toBe(true);
		watch.start();
		watch.beat();
		now += 60_000;
		expect(watch.isSilent()).toBe(false);
		now += 1;
		expect(watch.isSilent()).toBe(true);
	});
});

describe('the command line', () => {
	it('has defaults and takes settings for the address', () => {
		expect(parseOptions([])).toEqual({
			site: 'build',
			query: '',
			browser: true,
			profile: undefined,
			flags: []
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

	it('asks the page for a heartbeat, unless the settings say otherwise', () => {
		expect(kioskAddress('http://127.0.0.1:1', '/yalu', 'idle=30', 10)).toBe(
			'http://127.0.0.1:1/yalu/kiosk/?idle=30&heartbeat=10'
		);
		expect(kioskAddress('http://127.0.0.1:1', '', 'heartbeat=0', 10)).toContain('heartbeat=0');
	});

	it('holds gestures and dialogs of the browser', () => {
		const flags = kioskFlags({ url: 'http://127.0.0.1:1/kiosk/', profile: '/p', extra: ['--x'] });
		for (const flag of [
			'--kiosk',
			'--disable-pinch',
			'--overscroll-history-navigation=0',
			'--noerrdialogs',
			'--disable-session-crashed-bubble',
			'--user-data-dir=/p'
		])
			expect(flags).toContain(flag);
		expect(flags.slice(-2)).toEqual(['--x', 'http://127.0.0.1:1/kiosk/']);
	});
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
		bundle({ site: join(folder, 'site'), target, node: null });
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

	it('does not overwrite a folder that is something else', () => {
		const target = join(folder, 'photographs');
		mkdirSync(target);
		expect(() => bundle({ site: join(folder, 'site'), target, node: null })).toThrow(/photographs/);
		expect(() => bundle({ site: join(folder, 'nothing'), target, node: null })).toThrow(
			/npm run build/
		);
	});
});

describe('the set-up for Debian', () => {
	it('has policies that are JSON and let only this computer in', () => {
		const policies = JSON.parse(readFileSync('deploy/kiosk/policies.json', 'utf8')) as Record<
			string,
			unknown
		>;
		expect(policies['URLBlocklist']).toEqual(['*']);
		expect(policies['URLAllowlist']).toEqual(['http://127.0.0.1', 'http://localhost', 'blob:*']);
		expect(policies['DeveloperToolsAvailability']).toBe(2);
		expect(policies['PrintingEnabled']).toBe(false);
	});

	it('installs every file that it names', () => {
		const script = readFileSync('deploy/kiosk/install.sh', 'utf8');
		for (const [name] of script.matchAll(/(?<![/\w-])[a-z-]+\.(?:json|conf|env)\b/g))
			if (name !== 'kiosk.json') expect(existsSync(join('deploy/kiosk', name)), name).toBe(true);
	});
});
