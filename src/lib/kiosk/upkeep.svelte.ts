/** Looks after the machine while nobody does: the copy for use without a network, faults, the quiet hours. */
import { canLoad } from './can-load.ts';
import type { KioskError } from './errors.ts';
import { startOffline, type Offline } from './offline.ts';
import type { OfflineState, LastingStorage } from './offline-state.ts';
import type { QuietHours } from './quiet-hours.ts';
import { startQuietRounds } from './quiet-round.ts';
import { supervise, type Supervisor } from './supervisor.ts';

export interface UpkeepOptions {
	base: string;
	quiet(): QuietHours | null;
	/** Nobody is there. */
	isFilm(): boolean;
	/** Back to the film. */
	toAttract(): void;
}

export interface Upkeep {
	readonly offline: OfflineState;
	readonly storage: LastingStorage;
	readonly errors: readonly KioskError[];
	/** The live map was given up, though this browser can draw it. */
	mapFailed(): void;
	/** The live map stands. */
	mapStands(): void;
	look(): void;
	take(): void;
	/** At the word of the staff; not into a browser's error page. */
	reload(): void;
	start(): () => void;
}

export function createUpkeep({ base, quiet, isFilm, toAttract }: UpkeepOptions): Upkeep {
	let offline: OfflineState = $state.raw({ kind: 'preparing', done: 0, total: 0 });
	let storage: LastingStorage = $state('unknown');
	let errors: readonly KioskError[] = $state.raw([]);
	let worker: Offline | undefined;
	let supervisor: Supervisor | undefined;
	const reload = () => window.location.reload();

	return {
		get offline() {
			return offline;
		},
		get storage() {
			return storage;
		},
		get errors() {
			return errors;
		},
		mapFailed: () => supervisor?.mapFailed(),
		mapStands: () => supervisor?.mapStands(),
		look: () => worker?.look(),
		take: () => void worker?.take(),
		reload: () =>
			void canLoad(base).then((comes) => {
				if (comes) reload();
				else supervisor?.report('Not loaded again: the server does not answer');
			}),
		start() {
			const endRounds = startQuietRounds({
				quiet,
				isFilm,
				isReady: () => offline.kind === 'ready',
				take: () => worker?.take() ?? false,
				look: () => worker?.look(),
				reload
			});
			supervisor = supervise({
				toAttract,
				isBusy: () => !isFilm(),
				canLoad: () => canLoad(base),
				reload,
				onErrors: (list) => (errors = list)
			});
			worker = startOffline({
				base,
				tell: (state) => (offline = state),
				tellStorage: (state) => (storage = state),
				isFilm,
				report: (text) => supervisor?.report(text),
				reload
			});
			return () => {
				endRounds();
				supervisor?.stop();
				worker?.stop();
			};
		}
	};
}
