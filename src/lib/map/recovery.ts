/**
 * What to do when the graphics context goes: wait, rebuild, or fall back. The browser may take it at any time and any
 * number of times (another tab, sleep, a driver), and usually gives it back; giving up at the first loss would block
 * that. After the wait the drawn map stands in, and a restore that comes later is still taken.
 */

export interface RecoverySteps {
	/** The context is gone: write nothing to the map. */
	onLost(): void;
	/** It is back: rebuild the style. */
	onRestored(): void;
	/** It has not come back in time. */
	onFail(): void;
}

export interface Timer {
	start(run: () => void, milliseconds: number): unknown;
	stop(handle: unknown): void;
}

export interface Recovery {
	lost(): void;
	restored(): void;
	isLost(): boolean;
	stop(): void;
}

export const RESTORE_WITHIN = 8000;

export function createRecovery(
	steps: RecoverySteps,
	timer: Timer,
	milliseconds = RESTORE_WITHIN
): Recovery {
	let gone = false;
	let waiting: unknown = null;
	const stopWaiting = () => {
		if (waiting !== null) timer.stop(waiting);
		waiting = null;
	};
	return {
		lost() {
			if (gone) return;
			gone = true;
			steps.onLost();
			waiting = timer.start(() => {
				waiting = null;
				steps.onFail();
			}, milliseconds);
		},
		restored() {
			if (!gone) return;
			gone = false;
			stopWaiting();
			steps.onRestored();
		},
		isLost: () => gone,
		stop: stopWaiting
	};
}
