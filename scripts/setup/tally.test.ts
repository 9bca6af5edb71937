import { describe, expect, it } from 'vitest';
import { readPlaywright, readVitest, sum, tallyStage } from './tally.mjs';

describe('the count', () => {
	it("reads Vitest's report", () => {
		const report = { numPassedTests: 40, numFailedTests: 2, testResults: [] };
		expect(readVitest(report)).toEqual({ passed: 40, failed: 2 });
	});

	it('counts a file that Vitest could not load', () => {
		const testResults = [
			{ status: 'failed', assertionResults: [] },
			{ status: 'failed', assertionResults: [{ status: 'failed' }] },
			{ status: 'passed', assertionResults: [{ status: 'passed' }] }
		];
		const report = { numPassedTests: 1, numFailedTests: 1, testResults };
		expect(readVitest(report)).toEqual({ passed: 1, failed: 2 });
	});

	it("reads Playwright's report", () => {
		const stats = { expected: 9, unexpected: 1, flaky: 0, skipped: 3 };
		expect(readPlaywright({ stats, errors: [] })).toEqual({ passed: 9, failed: 1 });
		expect(readPlaywright({ stats, errors: [{ message: 'no server' }] }).failed).toBe(2);
	});

	it('finds nothing in a report that is not there', () => {
		expect(readVitest(null)).toEqual({ passed: 0, failed: 0 });
		expect(readPlaywright({})).toEqual({ passed: 0, failed: 0 });
	});

	it('counts a stage without tests as one', () => {
		expect(tallyStage({ ok: true })).toEqual({ passed: 1, failed: 0 });
		expect(tallyStage({ ok: false })).toEqual({ passed: 0, failed: 1 });
	});

	it('never lets a failed or an empty stage look like success', () => {
		const tests = (passed: number, failed: number) => ({ passed, failed });
		expect(tallyStage({ ok: true, tests: tests(5, 0) })).toEqual(tests(5, 0));
		expect(tallyStage({ ok: false, tests: tests(5, 2) })).toEqual(tests(5, 2));
		expect(tallyStage({ ok: false, tests: tests(5, 0) })).toEqual(tests(5, 1));
		expect(tallyStage({ ok: true, tests: tests(0, 0) })).toEqual(tests(0, 1));
		expect(tallyStage({ ok: true, tests: tests(5, 1) })).toEqual(tests(5, 1));
	});

	it('adds up', () => {
		expect(
			sum([
				{ passed: 1, failed: 0 },
				{ passed: 4, failed: 2 }
			])
		).toEqual({ passed: 5, failed: 2 });
	});
});
