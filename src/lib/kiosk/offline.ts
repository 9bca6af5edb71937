/** The page's side of the service worker: registers it, listens, asks for lasting storage, takes a new version. */
import { placeWorkers } from '../plate/workers.ts';
import { errorText } from './errors.ts';
import {
	heard,
	retryPause,
	type FromWorker,
	type OfflineState,
	type LastingStorage,
	type ToWorker
} from './offline-state.ts';
import { faultText } from './offline-text.ts';
import { keep, kept } from './store.ts';
import { scopedScript } from './worker-scope.ts';

export interface Offline {
	/** Asks the server whether there is a new version, or begins a first copy that failed anew; quiet without a network. */
	look(): void;
	/** Lets a waiting version take over; the page is loaded again when it has. False when none waits. */
	take(): boolean;
	stop(): void;
}

export interface OfflineOptions {
	/** The site's base path. */
	base: string;
	/** Called with each new state. */
	tell(state: OfflineState): void;
	/** Called with what the browser says of its storage. */
	tellStorage(storage: LastingStorage): void;
	/** Nobody is there: the page may be loaded again. */
	isFilm(): boolean;
	/** Tells the staff what went wrong. */
	report(text: string): void;
	reload(): void;
}

/** Without lasting storage the browser may throw the story away when the disk fills. */
async function lastingStorage(): Promise<LastingStorage> {
	try {
		// Where the page did not come over https or from this computer, there is none to ask.
		const granted = await (navigator.storage as StorageManager | undefined)?.persist?.();
		return granted === undefined ? 'unknown' : granted ? 'granted' : 'refused';
	} catch {
		return 'unknown';
	}
}

/** Milliseconds within which a second reload for the first copy would be a loop. */
const LOOP = 600_000;

export function startOffline(options: OfflineOptions): Offline {
	const { base, tell, isFilm, report, reload } = options;
	const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
	let state: OfflineState = { kind: 'preparing', done: 0, total: 0 };
	let registration: ServiceWorkerRegistration | null = null;
	let taking = false;
	let restart: ReturnType<typeof setInterval> | undefined;
	let retry: ReturnType<typeof setTimeout> | undefined;
	let failures = 0;
	const off = new AbortController();
	const become = (next: OfflineState) => {
		state = next;
		tell(next);
		if (next.kind === 'ready') failures = 0;
		if (next.kind === 'failed' && retry === undefined) {
			failures += 1;
			retry = setTimeout(tryAgain, retryPause(failures));
		}
	};
	/** What failed once may work now: a server that started after the browser, a full disk that was cleared. */
	const tryAgain = () => {
		clearTimeout(retry);
		retry = undefined;
		if (state.kind !== 'failed') return;
		// A copy takes the machine's strength: not while somebody is there.
		if (isFilm()) void begin();
		else retry = setTimeout(tryAgain, retryPause(1));
	};
	if (!workers) {
		become({ kind: 'unsupported' });
		return { look: () => undefined, take: () => false, stop: () => undefined };
	}
	// The page's workers are answered without a network only where the service worker is theirs.
	const controlled = workers.controller !== null;
	if (controlled) placeWorkers((path) => scopedScript(path, base));

	/** The copy is whole, but this page came from the server: it starts once more, from the copy. */
	const restartFromCopy = () => {
		if (restart !== undefined) return;
		if (Date.now() - Number(kept('copied') ?? 0) < LOOP) {
			become({ kind: 'failed', fault: { name: 'past-copy', detail: '' } });
			return;
		}
		restart = setInterval(() => {
			if (!isFilm()) return;
			clearInterval(restart);
			keep('copied', String(Date.now()));
			reload();
		}, 1000);
	};

	const send = (worker: ServiceWorker | null, word: ToWorker) => worker?.postMessage(word);
	const isWaiting = () => registration?.waiting !== null && registration?.active !== null;
	const noteWaiting = () => {
		if (state.kind === 'ready' && isWaiting() && registration?.waiting)
			become({ ...state, waiting: true });
	};
	const follow = (worker: ServiceWorker | null) => {
		worker?.addEventListener(
			'statechange',
			() => {
				if (worker.state === 'activated') send(worker, { type: 'state' });
				if (worker.state === 'installed') noteWaiting();
				// A worker that the browser ended while it copied says nothing any more.
				if (worker.state === 'redundant' && state.kind === 'preparing' && !registration?.active)
					become({ kind: 'failed', fault: { name: 'broken-off', detail: '' } });
			},
			{ signal: off.signal }
		);
	};

	workers.addEventListener(
		'message',
		(event: MessageEvent<FromWorker>) => {
			const word = event.data as FromWorker;
			const active = event.source === registration?.active;
			// While the old copy serves, a new one that fails would otherwise be silent.
			if (word.type === 'failed')
				report(`Copy for use without a network: ${faultText(word.fault, 'en')}`);
			if (active && word.type === 'state' && word.complete && !controlled) {
				restartFromCopy();
				return;
			}
			become(heard(state, word, active));
			noteWaiting();
		},
		{ signal: off.signal }
	);
	workers.addEventListener(
		'controllerchange',
		() => {
			if (taking) reload();
		},
		{ signal: off.signal }
	);

	const begin = async () => {
		try {
			const before = registration;
			registration = await workers.register(`${base}/service-worker.js`, {
				scope: `${base}/kiosk/`,
				updateViaCache: 'none'
			});
			// Some browsers refuse without a word.
			if (!(registration as ServiceWorkerRegistration | undefined))
				return become({ kind: 'unsupported' });
			if (registration !== before) {
				follow(registration.installing);
				registration.addEventListener(
					'updatefound',
					() => follow(registration?.installing ?? null),
					{ signal: off.signal }
				);
			}
			send(registration.active, { type: 'state' });
		} catch (error) {
			// Without a network the registration that is there goes on.
			registration = (await workers.getRegistration(`${base}/kiosk/`)) ?? null;
			if (registration?.active) send(registration.active, { type: 'state' });
			else become({ kind: 'failed', fault: { name: 'not-registered', detail: errorText(error) } });
		}
	};
	tell(state);
	void begin();
	void lastingStorage().then((storage) => {
		if (!off.signal.aborted) options.tellStorage(storage);
	});

	return {
		look() {
			if (state.kind === 'failed') tryAgain();
			else void registration?.update().catch(() => undefined);
		},
		take() {
			if (!registration?.waiting) return false;
			taking = true;
			send(registration.waiting, { type: 'take' });
			return true;
		},
		stop() {
			off.abort();
			clearInterval(restart);
			clearTimeout(retry);
		}
	};
}
