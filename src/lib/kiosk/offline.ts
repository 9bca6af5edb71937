/** The page's side of the service worker: registers it, listens, asks for lasting storage, takes a new version. */
import { heard, type FromWorker, type OfflineState, type ToWorker } from './offline-state.ts';

export interface Offline {
	/** Asks the server whether there is a new version; quiet when there is no network. */
	look(): void;
	/** Lets a waiting version take over; the page is loaded again when it has. False when none waits. */
	take(): boolean;
	stop(): void;
}

/**
 * @param base the site's base path
 * @param tell called with each new state
 * @param reload called when a new version has taken over
 */
export function startOffline(
	base: string,
	tell: (state: OfflineState) => void,
	reload: () => void
): Offline {
	const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
	let state: OfflineState = { kind: 'preparing', done: 0, total: 0 };
	let registration: ServiceWorkerRegistration | null = null;
	let taking = false;
	const off = new AbortController();
	const become = (next: OfflineState) => {
		state = next;
		tell(next);
	};
	if (!workers) {
		become({ kind: 'unsupported' });
		return { look: () => undefined, take: () => false, stop: () => undefined };
	}

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
			},
			{ signal: off.signal }
		);
	};

	workers.addEventListener(
		'message',
		(event: MessageEvent<FromWorker>) => {
			become(heard(state, event.data, event.source === registration?.active));
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
			registration = await workers.register(`${base}/service-worker.js`, {
				scope: `${base}/kiosk/`,
				updateViaCache: 'none'
			});
			follow(registration.installing);
			registration.addEventListener('updatefound', () => follow(registration?.installing ?? null), {
				signal: off.signal
			});
			send(registration.active, { type: 'state' });
			// Without lasting storage the browser may throw the story away when the disk fills.
			await navigator.storage?.persist?.();
		} catch (error) {
			// Without a network the registration that is there goes on.
			registration = (await workers.getRegistration(`${base}/kiosk/`)) ?? null;
			if (registration?.active) send(registration.active, { type: 'state' });
			else
				become({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
		}
	};
	tell(state);
	void begin();

	return {
		look: () => void registration?.update().catch(() => undefined),
		take() {
			if (!registration?.waiting) return false;
			taking = true;
			send(registration.waiting, { type: 'take' });
			return true;
		},
		stop: () => off.abort()
	};
}
