import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chromiumArguments, ensureChromium, findChromium, isChromium } from './chromium.mjs';
import { digestInputs, isFresh, removeStamp, writeStamp } from './freshness.mjs';
import { complainAboutNode, install, isInstalled } from './install.mjs';
import { run } from './process.mjs';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'yalu-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content: string) {
	const file = join(folder, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
	return file;
}

describe('packages', () => {
	const wanted = {
		packages: {
			'': { version: '1.0.0' },
			'node_modules/vite': { version: '8.0.0', integrity: 'sha512-a' },
			'node_modules/only-on-mac': { version: '1.0.0', integrity: 'sha512-b', optional: true }
		}
	};

	it('are installed when the same versions are there, whatever the platform leaves out', () => {
		const vite = wanted.packages['node_modules/vite'];
		expect(isInstalled(wanted, { packages: { 'node_modules/vite': vite } })).toBe(true);
	});

	it('are not installed when one is missing, older or different', () => {
		const only = (version: string, integrity: string) => ({
			packages: { 'node_modules/vite': { version, integrity } }
		});
		expect(isInstalled(wanted, {})).toBe(false);
		expect(isInstalled(wanted, only('7.0.0', 'sha512-a'))).toBe(false);
		expect(isInstalled(wanted, only('8.0.0', 'sha512-c'))).toBe(false);
	});

	it('need a lockfile', async () => {
		expect(await install({ root: folder })).toContain('package-lock.json is missing');
	});

	it('need Node 20.19', () => {
		expect(complainAboutNode('20.19.0')).toBeNull();
		expect(complainAboutNode('22.1.0')).toBeNull();
		expect(complainAboutNode('20.18.3')).toContain('Node 20.19 or newer is needed');
		expect(complainAboutNode('18.20.0')).toContain('this is Node 18.20.0');
	});
});

describe('Chromium', () => {
	const env = { PATH: '/a:/b', PLAYWRIGHT_BROWSERS_PATH: '/nowhere' };
	const among =
		(...files: string[]) =>
		(file: string) =>
			files.includes(file);

	it('is the one that CHROMIUM_PATH names, or none', () => {
		const named = { ...env, CHROMIUM_PATH: '/mine' };
		expect(findChromium({ env: named, works: among('/mine', '/a/chromium') })).toBe('/mine');
		expect(findChromium({ env: named, works: among('/a/chromium') })).toBeNull();
	});

	it('is looked for on the PATH, then in the usual places', () => {
		const places = ['/usual/chrome'];
		expect(findChromium({ env, places, works: among('/b/chromium', '/usual/chrome') })).toBe(
			'/b/chromium'
		);
		expect(findChromium({ env, places, works: among('/usual/chrome') })).toBe('/usual/chrome');
		expect(findChromium({ env, places, works: () => false })).toBeNull();
	});

	it("is looked for in Playwright's cache, newest first", () => {
		const older = put('chromium-999/chrome-linux/chrome', '');
		const newer = put('chromium-1200/chrome-linux64/chrome', '');
		put('firefox-2000/firefox', '');
		const cache = { PATH: '', PLAYWRIGHT_BROWSERS_PATH: folder };
		expect(findChromium({ env: cache, places: [], works: among(older, newer) })).toBe(newer);
	});

	it.skipIf(process.platform === 'win32')('has to start, not only to be there', () => {
		const stub = put('stub', '#!/bin/sh\necho "Command requires the chromium snap" >&2\nexit 1\n');
		const real = put('real', '#!/bin/sh\necho "Chromium 150.0"\n');
		expect(isChromium(real)).toBe(false);
		chmodSync(stub, 0o755);
		chmodSync(real, 0o755);
		expect(isChromium(stub)).toBe(false);
		expect(isChromium(real)).toBe(true);
		expect(isChromium(folder)).toBe(false);
		expect(isChromium(join(folder, 'missing'))).toBe(false);
	});

	it('is installed where that is possible', async () => {
		const find = vi.fn(() => (aptInstall.mock.calls.length > 0 ? '/usr/bin/chromium' : null));
		const aptInstall = vi.fn(() => Promise.resolve(true));
		const found = await ensureChromium({ env: {}, find, mayInstall: true, aptInstall });
		expect(found).toEqual({ path: '/usr/bin/chromium', complaint: null });
		expect(aptInstall).toHaveBeenCalledOnce();
	});

	it('is asked for in one sentence where it is not', async () => {
		const find = () => null;
		const aptInstall = vi.fn(() => Promise.resolve(false));
		const without = await ensureChromium({ env: {}, find, mayInstall: false, aptInstall });
		expect(without.complaint).toContain('install Chromium or Google Chrome');
		expect(aptInstall).not.toHaveBeenCalled();
		const failed = await ensureChromium({ env: {}, find, mayInstall: true, aptInstall });
		expect(failed.complaint).toBe(without.complaint);
		const wrong = await ensureChromium({ env: { CHROMIUM_PATH: '/x' }, find, mayInstall: true });
		expect(wrong.complaint).toContain('CHROMIUM_PATH="/x" is not a Chromium that starts');
	});

	it('loses its sandbox for root alone', () => {
		expect(chromiumArguments({ root: true })).toContain('--no-sandbox');
		expect(chromiumArguments({ root: false })).not.toContain('--no-sandbox');
	});
});

describe('the build stamp', () => {
	beforeEach(() => {
		put('src/page.ts', 'one');
		put('node_modules/package/index.js', '');
		put('build/index.html', '<h1>');
	});
	const digest = (env = {}) => digestInputs({ root: folder, env });
	const fresh = (env = {}) => isFresh(digest(env), folder);

	it('holds while nothing changes, and for files that no build reads', () => {
		expect(fresh()).toBe(false);
		writeStamp(digest(), folder);
		expect(fresh()).toBe(true);
		put('e2e/story.spec.ts', '');
		put('node_modules/package/index.js', 'changed');
		put('src/lib/i18n/paraglide/messages.js', 'generated by the build');
		// Measured from the build, so that a measurement does not ask for another.
		put('docs/performance.md', '');
		expect(fresh()).toBe(true);
	});

	it('breaks when an input, a setting or the build itself changes', () => {
		writeStamp(digest(), folder);
		expect(fresh({ BASE_PATH: '/yalu' })).toBe(false);
		expect(fresh({ UNRELATED: '1' })).toBe(true);
		put('src/page.ts', 'two');
		expect(fresh()).toBe(false);
		put('src/page.ts', 'one');
		expect(fresh()).toBe(true);
		put('build/index.html', 'edited');
		expect(fresh()).toBe(false);
	});

	it('breaks when a build begins', () => {
		writeStamp(digest(), folder);
		removeStamp(folder);
		expect(fresh()).toBe(false);
	});
});

describe('run', () => {
	const node = (code: string, milliseconds?: number) =>
		run(process.execPath, ['-e', code], milliseconds === undefined ? {} : { milliseconds });

	it('gives the exit code', async () => {
		expect(await node('process.exit(3)')).toEqual({ code: 3, reason: 'ended' });
		expect(await run(join(folder, 'missing'), [])).toEqual({ code: 127, reason: 'missing' });
	});

	it('ends a program that is late', async () => {
		expect((await node('setInterval(() => {}, 1000)', 200)).reason).toBe('late');
	});
});
