import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecovery, RESTORE_WITHIN } from './recovery.ts';

const timer = {
	start: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds),
	stop: (handle: unknown) => clearTimeout(handle as ReturnType<typeof setTimeout>)
};

function watched() {
	const steps: string[] = [];
	const recovery = createRecovery(
		{
			onLost: () => steps.push('lost'),
			onRestored: () => steps.push('restored'),
			onFail: () => steps.push('fail')
		},
		timer
	);
	return { steps, recovery };
}

describe('recovery', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('works again and again', () => {
		const { steps, recovery } = watched();
		for (let i = 0; i < 3; i++) {
			recovery.lost();
			expect(recovery.isLost()).toBe(true);
			recovery.restored();
			expect(recovery.isLost()).toBe(false);
		}
		vi.advanceTimersByTime(RESTORE_WITHIN * 2);
		expect(steps).toEqual(['lost', 'restored', 'lost', 'restored', 'lost', 'restored']);
	});

	it('falls back when the context does not return in time, and takes a late return', () => {
		const { steps, recovery } = watched();
		recovery.lost();
		vi.advanceTimersByTime(RESTORE_WITHIN - 1);
		expect(steps).toEqual(['lost']);
		vi.advanceTimersByTime(1);
		expect(steps).toEqual(['lost', 'fail']);
		recovery.restored();
		expect(steps).toEqual(['lost', 'fail', 'restored']);
	});

	it('counts a loss reported twice as one, and a return without a loss as none', () => {
		const { steps, recovery } = watched();
		recovery.restored();
		recovery.lost();
		recovery.lost();
		expect(steps).toEqual(['lost']);
	});

	it('does not fall back after it was stopped', () => {
		const { steps, recovery } = watched();
		recovery.lost();
		recovery.stop();
		vi.advanceTimersByTime(RESTORE_WITHIN);
		expect(steps).toEqual(['lost']);
	});
});
