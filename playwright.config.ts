import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, ensureChromium } from './scripts/setup/chromium.mjs';

/** A port that was free a moment ago. */
function findPort() {
	return new Promise<number>((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

/** Each worker reads this file again; they find what the first reading left in the environment. */
async function prepare() {
	const { path, complaint } = await ensureChromium({ mayInstall: false });
	if (complaint !== null) console.error(complaint);
	process.env.E2E_CHROMIUM = path ?? '';
	process.env.E2E_PORT = String(await findPort());
}
if (!process.env.E2E_PORT) await prepare();

const browser = process.env.E2E_CHROMIUM;
const origin = `http://127.0.0.1:${process.env.E2E_PORT}`;

/**
 * What `npm test` leaves to `E2E_ALL=1 npm run test:e2e`: it has 20 minutes on 2 cores. Whole files that are long, or measure
 * against the clock; single tests with the tag `@long`; and of a test that runs in both sizes of window, the one that its tag
 * does not name (`@laptop`, `@phone`).
 */
const everything = Boolean(process.env.E2E_ALL);
const left = [
	'accessibility',
	'embed-hosts',
	'faults',
	'first-view',
	'kiosk',
	'kiosk-offline',
	'random'
].map((name) => `**/${name}.spec.ts`);
const except = (size: '@laptop' | '@phone') =>
	everything ? {} : { grepInvert: [/@long\b/, size === '@phone' ? /@phone\b/ : /@laptop\b/] };

export default defineConfig({
	testDir: 'e2e',
	testMatch: '**/*.spec.ts',
	testIgnore: everything ? [] : left,
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	// One slow moment of a shared machine does not fail a run; the report names as flaky what passed at the second attempt only.
	retries: everything ? 0 : 1,
	// Twice what the longest takes on two busy cores; what a test waits for has half a minute of its own.
	timeout: 120_000,
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
	use: {
		baseURL: origin,
		launchOptions: {
			...(browser ? { executablePath: browser } : {}),
			args: chromiumArguments()
		},
		screenshot: 'only-on-failure',
		trace: 'retain-on-failure'
	},
	projects: [
		{
			name: 'phone',
			...except('@laptop'),
			use: {
				viewport: { width: 390, height: 844 },
				deviceScaleFactor: 2,
				hasTouch: true,
				isMobile: true
			}
		},
		{
			name: 'laptop',
			...except('@phone'),
			use: { viewport: { width: 1366, height: 768 } }
		}
	],
	webServer: {
		command: 'node scripts/serve/main.mjs build',
		env: { PORT: process.env.E2E_PORT ?? '', BASE_PATH: '' },
		url: origin,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 }
	}
});
