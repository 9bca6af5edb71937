/** Watches the page it lives in: uncaught errors, stalls, a map that does not come back. Decisions are in watchdog.ts. */
import { errorText, isHarmless, parseErrors, withError, type KioskError } from './errors.ts';
import { keep, kept } from './store.ts';
import {
	failed,
	parseWatch,
	reloadDue,
	reloaded,
	STALL,
	withoutMapFailures,
	type Failure,
	type Watch
} from './watchdog.ts';

export interface SupervisorOptions {
	/** Back to the film. */
	toAttract(): void;
	/** Whether a visitor is there: reloads wait. */
	isBusy(): boolean;
	/** Whether the page would come back if it were loaded again. */
	canLoad(): Promise<boolean>;
	reload(): void;
	/** The list of errors grew. */
	onErrors(errors: KioskError[]): void;
}

export interface Supervisor {
	report(text: string): void;
	/** The live map was given up, though this browser can draw it. */
	mapFailed(): void;
	/** It stands, if late. */
	mapStands(): void;
	stop(): void;
}

const BEAT = 1000;
/** Milliseconds until a server that did not answer is asked again. */
const ASK_AGAIN = 30_000;

export function supervise(options: SupervisorOptions): Supervisor {
	const { toAttract, isBusy, canLoad, onErrors } = options;
	let errors = parseErrors(kept('errors'));
	let watch = withoutMapFailures(parseWatch(kept('watch')));
	let asking = false;
	let askedAt = -Infinity;
	const off = new AbortController();
	onErrors(errors);

	const report = (text: string) => {
		errors = withError(errors, text, new Date().toISOString());
		keep('errors', JSON.stringify(errors));
		onErrors(errors);
	};
	const become = (next: Watch) => {
		watch = next;
		keep('watch', JSON.stringify(watch));
	};
	/** Loads the page again, if it would come back and still nobody is there. */
	const reload = async () => {
		if (asking || performance.now() - askedAt < ASK_AGAIN) return;
		asking = true;
		const comes = await canLoad();
		asking = false;
		if (off.signal.aborted || isBusy()) return;
		if (!comes) {
			askedAt = performance.now();
			return;
		}
		become(reloaded(watch, Date.now()));
		options.reload();
	};
	const fail = (what: Failure['what'], text: string) => {
		report(text);
		const result = failed(watch, { at: Date.now(), what });
		become(result.watch);
		if (what !== 'map') toAttract();
		if (result.remedy === 'reload' && !isBusy()) void reload();
	};
	window.addEventListener(
		'error',
		(event) => {
			if (!isHarmless(event.message)) fail('error', errorText(event.error ?? event.message));
		},
		{ signal: off.signal }
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
		else if (!isBusy() && reloadDue(watch, Date.now())) void reload();
	}, BEAT);
	document.addEventListener('visibilitychange', () => (last = performance.now()), {
		signal: off.signal
	});

	return {
		report,
		mapFailed: () => fail('map', 'The live map did not come back'),
		mapStands: () => become(withoutMapFailures(watch)),
		stop() {
			off.abort();
			clearInterval(timer);
		}
	};
}
