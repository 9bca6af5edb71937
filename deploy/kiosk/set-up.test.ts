import { execFileSync, spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const FOLDER = 'deploy/kiosk';
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const install = text('install.sh');
/** All values of a key in a systemd unit. */
const unit = (name: string) => {
	const lines = text(name)
		.split('\n')
		.filter((line) => !line.startsWith('#'));
	return (key: string) =>
		lines.flatMap((line) => (line.startsWith(`${key}=`) ? [line.slice(key.length + 1)] : []));
};

describe('the service', () => {
	const service = unit('across-the-yalu-kiosk.service');
	const environment = Object.fromEntries(
		service('Environment')
			.flatMap((line) => line.split(' '))
			.map((pair) => pair.split('=') as [string, string])
	);

	it('hears the runner and ends it: no session takes the processes out of the unit', () => {
		expect(service('Type')).toEqual(['notify']);
		expect(service('NotifyAccess')).toEqual(['all']);
		expect(service('PAMName')).toEqual([]);
		expect(service('KillMode')).toEqual(['control-group']);
	});

	it('keeps its socket where itself and screen.sh look, and nothing hides that place', () => {
		const runtime = environment['XDG_RUNTIME_DIR'] ?? '';
		expect(runtime).toBe(`/run/${service('RuntimeDirectory')[0]}`);
		expect(service('RuntimeDirectoryMode')).toEqual(['0700']);
		expect(text('screen.sh')).toContain(`XDG_RUNTIME_DIR:-${runtime}}`);
		// It empties /home, /root and /run/user.
		if (service('ProtectHome').length > 0) expect(runtime).not.toMatch(/^\/run\/user/);
	});

	it('asks seatd for the screen, which is installed and running', () => {
		expect(environment['LIBSEAT_BACKEND']).toBe('seatd');
		expect(service('Wants')).toEqual(['seatd.service']);
		expect(service('After')[0]).toContain('seatd.service');
		expect(service('SupplementaryGroups')[0]?.split(' ')).toContain('video');
		expect(install).toMatch(/^packages=".*\bseatd\b/m);
		expect(install).toMatch(/systemctl enable seatd\.service/);
	});

	it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.service')))(
		'%s starts programs that are here or in a package',
		(name) => {
			for (const key of ['ExecStart', 'ExecStartPre'])
				for (const command of unit(name)(key))
					for (const [, script] of command.matchAll(/\/opt\/across-the-yalu\/(\S+)/g))
						expect(existsSync(script ?? ''), script).toBe(true);
		}
	);
});

describe('input.sh', () => {
	const run = (environment: Record<string, string>) =>
		spawnSync('sh', [join(FOLDER, 'input.sh'), '--print'], {
			encoding: 'utf8',
			env: { PATH: process.env.PATH ?? '', ...environment }
		});

	it('binds touch panels to the screen by its name, and leaves keyboards out', () => {
		const { stdout } = run({ KIOSK_OUTPUT: 'HDMI-A-1' });
		const [touch, keyboard, ...more] = stdout.trim().split('\n');
		expect(touch).toBe(
			'SUBSYSTEM=="input", ENV{ID_INPUT_TOUCHSCREEN}=="1", ENV{WL_OUTPUT}="HDMI-A-1"'
		);
		expect(keyboard).toMatch(/ID_INPUT_KEYBOARD}=="1".*LIBINPUT_IGNORE_DEVICE}="1"$/);
		expect(more).toEqual([]);
	});

	it('lets keyboards be where somebody needs them, and binds nothing without a name', () => {
		expect(run({ KIOSK_KEYBOARD: 'yes', KIOSK_OUTPUT: '' }).stdout).toBe('');
	});

	it('writes no rule of what is no name', () => {
		const { status, stderr } = run({ KIOSK_OUTPUT: 'HDMI", RUN+="x' });
		expect(status).toBe(1);
		expect(stderr).toContain('KIOSK_OUTPUT');
	});
});

describe('screen.sh', () => {
	let folder: string;
	let socket: Server;
	const flag = () => existsSync(join(folder, 'across-the-yalu-screen-off'));
	const run = (state: string) =>
		spawnSync('sh', [join(FOLDER, 'screen.sh'), state], {
			env: { PATH: `${folder}:${process.env.PATH}`, XDG_RUNTIME_DIR: folder }
		}).status;
	/** A stand-in that knows one output, and switches it or fails. */
	const outputs = (status: number) => {
		const file = join(folder, 'wlr-randr');
		writeFileSync(file, `#!/bin/sh\n[ $# = 0 ] && echo 'HDMI-A-1 "Screen"' || exit ${status}\n`);
		chmodSync(file, 0o755);
	};
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'kiosk-screen-'));
		socket = createServer();
		await new Promise<void>((resolve) => socket.listen(join(folder, 'wayland-0'), resolve));
	});
	afterEach(() => {
		socket.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('says that the screen is off once it is, and no longer once it is on', () => {
		outputs(0);
		expect(run('off')).toBe(0);
		expect(flag()).toBe(true);
		expect(run('on')).toBe(0);
		expect(flag()).toBe(false);
	});

	it('does not say so of a screen that could not be switched', () => {
		outputs(1);
		expect(run('off')).not.toBe(0);
		expect(flag()).toBe(false);
	});
});

it('has shell scripts that a shell can read', () => {
	for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.sh')))
		execFileSync('sh', ['-n', join(FOLDER, name)]);
});

describe('the shell', () => {
	const shell = text('kiosk-shell.sh');
	it('keeps to one port, draws for Wayland, and begins with screens that are on', () => {
		expect(shell).toMatch(/exec \.\/start\.sh --fixed-port /);
		expect(shell).toContain('--flag=--ozone-platform=wayland');
		expect(shell.indexOf('rm -f "$XDG_RUNTIME_DIR/across-the-yalu-screen-off"')).toBeGreaterThan(0);
	});
});

describe('keys that the system would answer', () => {
	it('do nothing', () => {
		expect(install).toContain('systemctl mask ctrl-alt-del.target');
		for (const key of ['Power', 'Reboot', 'Suspend', 'Hibernate'])
			expect(text('logind.conf')).toContain(`Handle${key}Key=ignore`);
	});
});

describe('the policies', () => {
	const policies = JSON.parse(text('policies.json')) as Record<string, unknown>;
	/** The address that the runner serves at. */
	const [, host = ''] =
		/const HOST = '([^']+)'/.exec(readFileSync('scripts/kiosk/main.mjs', 'utf8')) ?? [];

	it('block every address but that of the runner, and let the table of counts be saved', () => {
		expect(policies['URLBlocklist']).toEqual(['*']);
		const allowed = policies['URLAllowlist'] as string[];
		expect(allowed).toContain(`http://${host}`);
		for (const each of allowed)
			expect(each).toMatch(/^(http:\/\/(127\.0\.0\.1|localhost)|blob:\*)$/);
		expect(allowed).toContain('blob:*');
		const exports = String(policies['DownloadDirectory']);
		expect(install).toContain(` ${exports}\n`);
		expect(readFileSync('docs/kiosk.md', 'utf8')).toContain(exports);
		expect(policies['PromptForDownloadLocation']).toBe(false);
	});

	it('leave no tool, page or permission by which one gets out', () => {
		expect(policies).toMatchObject({
			DeveloperToolsAvailability: 2,
			PrintingEnabled: false,
			AllowFileSelectionDialogs: false,
			DefaultPopupsSetting: 2
		});
		const asked = Object.keys(policies).filter((name) => /^Default.*Setting$/.test(name));
		expect(asked.map((name) => policies[name])).toEqual(asked.map(() => 2));
	});
});

it('installs every file that it names', () => {
	const names = [...install.matchAll(/(?<![/\w.-])[a-z-]+\.(?:json|conf|env)\b/g)].map(
		([name]) => name
	);
	expect(names.length).toBeGreaterThan(3);
	for (const name of names)
		if (name !== 'kiosk.json') expect(existsSync(join(FOLDER, name)), name).toBe(true);
});
