import type { BrowserContext } from '@playwright/test';

/** What a page may do although it would fail a test otherwise; both are empty unless a test says so. */
export interface Allowance {
	/** Other origins that may be asked, for example `http://localhost:8080`. */
	origins: string[];
	/** Console errors that the test provokes. */
	consoleErrors: RegExp[];
}

/**
 * Notes every fault of every page in a context: console errors, uncaught errors, requests to another
 * origin. A test that opens a context of its own watches it with this.
 * @param home the origin of the site, for example `http://127.0.0.1:4173`
 * @returns the list, which grows while pages run
 */
export function watch(context: BrowserContext, home: string, allowance: Allowance): string[] {
	const faults: string[] = [];
	context.on('console', (message) => {
		if (message.type() !== 'error') return;
		const text = message.text();
		if (allowance.consoleErrors.some((pattern) => pattern.test(text))) return;
		faults.push(`console error: ${text} (${message.location().url})`);
	});
	context.on('weberror', (error) => {
		faults.push(`page error: ${error.error().stack ?? error.error().message}`);
	});
	context.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (!/^(https?|wss?):$/.test(protocol)) return;
		if (origin === home || allowance.origins.includes(origin)) return;
		faults.push(`request to another origin: ${request.method()} ${request.url()}`);
	});
	return faults;
}
