/**
 * `npm run kiosk:bundle [folder] [-- --without-node]`: one folder for a USB stick: the built site, the server, the runner,
 * the set-up files, and this computer's Node, so that nothing has to be installed by a package manager but Chromium.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPacked } from '../serve/packed.mjs';
import { ROOT } from '../setup/process.mjs';

/** What a stick needs of the repository, from its root. */
const PARTS = [
	['scripts/serve', 'scripts/serve'],
	['scripts/kiosk', 'scripts/kiosk'],
	['scripts/setup/chromium.mjs', 'scripts/setup/chromium.mjs'],
	['scripts/setup/process.mjs', 'scripts/setup/process.mjs'],
	['deploy/kiosk', 'deploy/kiosk'],
	['docs/kiosk.md', 'kiosk.md'],
	['LICENSE', 'LICENSE'],
	['NOTICES.md', 'NOTICES.md']
];

const START = `#!/bin/sh
# Starts the kiosk from this folder: serves the site to this computer and opens Chromium.
cd "$(dirname "$0")" || exit 1
if [ -x ./node ] && ./node --version >/dev/null 2>&1; then NODE=./node; else NODE=node; fi
if ! command -v "$NODE" >/dev/null 2>&1; then
	echo "Node 20 or newer was not found: bundle it (npm run kiosk:bundle) or install the package nodejs." >&2
	exit 1
fi
exec "$NODE" scripts/kiosk/main.mjs --site site "$@"
`;

/**
 * The Node to put in: this computer's, where it is one for Linux.
 * @param {string} platform @param {boolean} without
 */
export const nodeFor = (platform, without) =>
	without || platform !== 'linux' ? null : process.execPath;

/**
 * @param {{ site: string, target: string, node: string | null }} options `node`: program to put in, or null
 * @throws {Error} with a sentence when there is no built kiosk, or the target holds something else
 */
export function bundle({ site, target, node }) {
	if (!existsSync(join(site, 'kiosk', 'index.html')))
		throw new Error(`There is no kiosk in "${site}". Run "npm run build" first.`);
	if (existsSync(target) && !existsSync(join(target, 'start.sh')))
		throw new Error(`"${target}" exists and is not a kiosk bundle; choose another folder.`);
	rmSync(target, { recursive: true, force: true });
	mkdirSync(target, { recursive: true });
	// One computer that serves itself gains nothing from compressed copies, and the stick is slow to read.
	cpSync(site, join(target, 'site'), { recursive: true, filter: (source) => !isPacked(source) });
	for (const [from = '', to = ''] of PARTS) {
		cpSync(join(ROOT, from), join(target, to), {
			recursive: true,
			filter: (source) => !/\.test\.[cm]?[jt]s$/.test(basename(source))
		});
	}
	writeFileSync(join(target, 'package.json'), '{ "type": "module", "private": true }\n');
	writeFileSync(join(target, 'start.sh'), START);
	chmodSync(join(target, 'start.sh'), 0o755);
	if (node) {
		cpSync(node, join(target, 'node'), { dereference: true });
		chmodSync(join(target, 'node'), 0o755);
	}
}

if (process.argv[1] && basename(process.argv[1]) === 'bundle.mjs') {
	const { values, positionals } = parseArgs({
		args: process.argv.slice(2),
		allowPositionals: true,
		options: {
			site: { type: 'string', default: join(ROOT, 'build') },
			'without-node': { type: 'boolean', default: false }
		}
	});
	const target = positionals[0] ?? 'kiosk-bundle';
	const node = nodeFor(process.platform, values['without-node']);
	if (!node && !values['without-node'])
		console.log(
			"This computer's Node does not run on Debian: the kiosk installs the package nodejs."
		);
	try {
		bundle({ site: values.site, target, node });
		console.log(`${target} is ready for the stick. On the kiosk: ${target}/start.sh`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
