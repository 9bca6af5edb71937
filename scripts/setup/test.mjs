/**
 * `npm test`: from a fresh clone to a verdict. Stages run in order and stop at the first that fails; the
 * last line is always `N passed, N failed`, counting each test, and one for each stage without tests.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { onStop, ROOT, runNpm, stopAll } from './process.mjs';
import { readPlaywright, readVitest, sum, tallyStage } from './tally.mjs';

/** A run takes less than twenty minutes on 2 cores that do nothing else; what hangs ends here, and still with a count. */
const DEADLINE = Date.now() + 40 * 60_000;
const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

/** The site under test is the plain one, whatever the environment says. */
const PLAIN = {
	BASE_PATH: undefined,
	SITE_URL: undefined,
	PORT: undefined,
	FORCE_COLOR: undefined
};

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ ok: boolean, tests?: Tally, setup?: boolean, reason?: string }} Outcome */

/** @type {Record<string, string | undefined>} */
let browser = {};

/** @type {[string, () => Promise<Outcome>][]} */
const STAGES = [
	['packages', async () => setup(await install({ milliseconds: DEADLINE - Date.now() }))],
	['browser', findBrowser],
	['generated files', () => script(['prepare:generated'])],
	['format, lint and types', () => together(['format:check', 'lint:ready', 'check:ready'])],
	[
		'unit tests',
		() =>
			script(
				[
					'test:unit',
					'--',
					'--reporter=default',
					'--reporter=json',
					`--outputFile.json=${UNIT_REPORT}`
				],
				{ report: UNIT_REPORT, read: readVitest }
			)
	],
	['build', () => script(['build'])],
	['gates', () => script(['gates'])],
	['dead code', () => script(['knip'])],
	['end-to-end tests', () => script(['test:e2e'], { report: E2E_REPORT, read: readPlaywright })]
];

/**
 * A stage that prepares proves nothing, so it counts only when it fails.
 * @param {string | null} complaint
 * @returns {Outcome}
 */
function setup(complaint) {
	return complaint ? { ok: false, setup: true, reason: complaint } : { ok: true, setup: true };
}

async function findBrowser() {
	const { path, complaint } = await ensureChromium();
	if (path) browser = { CHROMIUM_PATH: path };
	return setup(complaint);
}

/**
 * Runs a script of package.json.
 * @param {string[]} args
 * @param {{ report: string, read: (report: unknown) => Tally }} [tests]
 * @returns {Promise<Outcome>}
 */
async function script(args, tests) {
	if (tests) rmSync(join(ROOT, tests.report), { force: true });
	const { code, reason } = await runNpm(['run', '--silent', ...args], {
		env: { ...PLAIN, ...browser, E2E_REPORT },
		milliseconds: DEADLINE - Date.now()
	});
	const late = reason === 'late' ? { reason: 'Forty minutes are over.' } : {};
	return {
		ok: code === 0,
		...late,
		...(tests ? { tests: tests.read(readReport(tests.report)) } : {})
	};
}

/**
 * Runs scripts of package.json that use one processor each and write nothing that another reads.
 * @param {string[]} names
 * @returns {Promise<Outcome>}
 */
async function together(names) {
	const outcomes = await Promise.all(names.map((name) => script([name])));
	const failed = names.filter((_, i) => !outcomes[i]?.ok);
	const reasons = outcomes.flatMap(({ reason }) => (reason ? [reason] : []));
	return {
		ok: failed.length === 0,
		tests: { passed: names.length - failed.length, failed: failed.length },
		...(failed.length > 0
			? { reason: [`Failed: ${failed.join(', ')}.`, ...reasons].join('\n') }
			: {})
	};
}

/** @param {string} path */
function readReport(path) {
	try {
		return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
	} catch {
		return null;
	}
}

/** @type {Tally[]} */
const tallies = [];
let stopped = false;

function report() {
	const { passed, failed } = sum(tallies);
	// Nothing may be written after this line; the exit code says the same.
	process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
	console.log(`\n${passed} passed, ${failed} failed`);
}

onStop(() => {
	stopped = true;
	console.log('\nStopped.');
	stopAll();
});

for (const [index, [name, stage]] of STAGES.entries()) {
	const started = Date.now();
	console.log(`\n== ${name}`);
	/** @type {Outcome} */
	const outcome = await stage().catch((error) => ({ ok: false, reason: String(error) }));
	const tally = tallyStage(outcome);
	if (!outcome.setup || tally.failed > 0) tallies.push(tally);
	if (outcome.reason) console.error(outcome.reason);
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`== ${name}: ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
	if (tally.failed > 0 || stopped) {
		const rest = STAGES.slice(index + 1).map(([later]) => later);
		if (rest.length > 0) console.log(`Not run: ${rest.join(', ')}.`);
		if (stopped && tally.failed === 0) tallies.push({ passed: 0, failed: 1 });
		break;
	}
}
report();
