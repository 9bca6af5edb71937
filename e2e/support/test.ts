/**
 * The `test` that every spec uses: it also fails on a console error, an uncaught error or a request to
 * another origin. A test that provokes one says so: `test.use({ allowance: { consoleErrors: [/404/] } })`.
 */
import { expect, test as base } from '@playwright/test';
import { watch, type Allowance } from './watch.ts';

interface Options {
	allowance: Partial<Allowance>;
}

export const test = base.extend<Options & { faults: string[] }>({
	allowance: [{}, { option: true }],
	faults: [
		async ({ context, baseURL, allowance }, use) => {
			const home = new URL(baseURL ?? '').origin;
			const faults = watch(context, home, { origins: [], consoleErrors: [], ...allowance });
			await use(faults);
			expect(faults, 'faults seen while the test ran').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
