/** Watches the page it lives in: uncaught errors, stalls, a map that does not come back. Decisions are in watchdog.ts. */
import { errorText, parseErrors, withError, type KioskError } from './errors.ts';
import { keep, kept } from './store.ts';
import { failed, parseWatch, reloadDue, reloaded, STALL, type Failure } from './watchdog.ts';

export interface SupervisorOptions {
	/** Back to the film. */
	toAttract(): void;
	/** Whether a visitor is there: reloads wait. */
	isBusy(): boolean;
	/** The list of errors grew. */
	onErrors(errors: KioskError[]): void;
}

export interface Supervisor {
	report(text: string): void;
	/** The live map was given up, though this browser can draw it. */
	mapFailed(): void;
	stop(): void;
}

const BEAT = 1000;

export function supervise({ toAttract, isBusy, onErrors }: SupervisorOptions): Supervisor {
	let errors = parseErrors(kept('errors'));
	let watch = parseWatch(kept('watch'));
	const off = new AbortController();
	onErrors(errors);

	const report = (text: string) => {
		errors = withError(errors, text, new Date().toISOString());
		keep('errors', JSON.stringify(errors));
		onErrors(errors);
	};
	const reload = () => {
		watch = reloaded(watch, Date.now());
		keep('watch', JSON.stringify(watch));
		window.location.reload();
	};
	const fail = (what: Failure['what'], text: string) => {
		report(text);
		const result = failed(watch, { at: Date.now(), what });
		watch = result.watch;
		keep('watch', JSON.stringify(watch));
		if (what !== 'map') toAttract();
		if (result.remedy === 'reload' && !isBusy()) reload();
	};
	window.addEventListener(
		'error',
		(event) => fail('error', errorText(event.error ?? event.message)),
		{
			signal: off.signal
		}
	);
	window.addEventListener('unhandledrejection', (event) => fail('error', errorText(event.reason)), {
		signal: off.signal
	});

	// A beat that comes late means that the page stood still. A hidden page or a machine asleep also beats late, so only
	// time in which the page was to be seen counts, and a sleep is no stall.
	let last = performance.now();
	let lastWall = Date.now();
	const timer = setInterval(() => {
		const now = performance.now();
		const wall = Date.now();
		const late = now - last - BEAT;
		const slept = Math.abs(wall - lastWall - (now - last)) > 2000;
		last = now;
		lastWall = wall;
		if (late > STALL && !slept && document.visibilityState === 'visible')
			fail('stall', `The page stood still for ${Math.round(late / 1000)} s`);
		else if (!isBusy() && reloadDue(watch, Date.now())) reload();
	}, BEAT);
	document.addEventListener('visibilitychange', () => (last = performance.now()), {
		signal: off.signal
	});

	return {
		report,
		mapFailed: () => fail('map', 'The live map did not come back'),
		stop() {
			off.abort();
			clearInterval(timer);
		}
	};
}
