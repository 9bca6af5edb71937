/** The count at the end of `npm test`: read from the runners' own reports, never assumed. */

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {unknown} value */
const count = (value) => (Number.isInteger(value) ? Number(value) : 0);

/**
 * @param {unknown} report Vitest's JSON report
 * @returns {Tally} a file that could not be loaded counts as one failure
 */
export function readVitest(report) {
	const { numPassedTests, numFailedTests, testResults } =
		/** @type {{ numPassedTests?: number, numFailedTests?: number, testResults?: unknown }} */ (
			report ?? {}
		);
	const files = /** @type {{ status?: string, assertionResults?: unknown[] }[]} */ (
		Array.isArray(testResults) ? testResults : []
	);
	const unloaded = files.filter(
		(file) => file.status === 'failed' && !file.assertionResults?.length
	).length;
	return { passed: count(numPassedTests), failed: count(numFailedTests) + unloaded };
}

/**
 * @param {unknown} report Playwright's JSON report
 * @returns {Tally} a flaky test passed; errors outside of tests count as failures
 */
export function readPlaywright(report) {
	const { stats, errors } = /** @type {{ stats?: Record<string, number>, errors?: unknown }} */ (
		report ?? {}
	);
	return {
		passed: count(stats?.expected) + count(stats?.flaky),
		failed: count(stats?.unexpected) + (Array.isArray(errors) ? errors.length : 0)
	};
}

/**
 * What a stage adds to the count.
 * @param {{ ok: boolean, tests?: Tally }} stage `tests` when the stage runs tests
 * @returns {Tally} a stage without tests counts as one; a stage that failed, or that ran no test at
 *   all, has at least one failure
 */
export function tallyStage({ ok, tests }) {
	if (!tests) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	const empty = tests.passed + tests.failed === 0;
	const failed = ok && !empty ? tests.failed : Math.max(1, tests.failed);
	return { passed: tests.passed, failed };
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
	return {
		passed: tallies.reduce((total, { passed }) => total + passed, 0),
		failed: tallies.reduce((total, { failed }) => total + failed, 0)
	};
}
