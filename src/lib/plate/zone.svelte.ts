/** The zone at the reader's width, computed beside the page. Nothing is fetched before the first change. */
import { latest } from './latest.ts';
import { absoluteAddress, startZoneWorker } from './zone-start.ts';
import type { NamedPoint, ZoneAtWidth } from './zone-at-width.ts';
import type { ZoneAnswer, ZoneQuestion } from './zone-worker.ts';

export interface Zone {
	/** The last answer; reactive. */
	readonly answer: ZoneAtWidth | null;
	/** Reactive: the last question could not be answered. */
	readonly failed: boolean;
	/** Asks for a half width in kilometres; of many questions in a row the last one counts. */
	ask(halfWidth: number): void;
	/** Ends the worker and forgets what was asked and answered; another question starts anew. */
	stop(): void;
}

/** @param geodata address of the folder with the geodata, from the page's root */
export function createZone(geodata: string, places: readonly NamedPoint[]): Zone {
	let answer = $state.raw<ZoneAtWidth | null>(null);
	let failed = $state(false);
	let worker: Worker | null = null;
	const points = places.map(({ id, lon, lat }) => ({ id, lon, lat }));

	const start = (): Worker => {
		const made = startZoneWorker();
		made.addEventListener('message', ({ data }: MessageEvent<ZoneAnswer>) => {
			failed = 'problem' in data;
			if ('zone' in data) answer = data.zone;
			questions.done();
		});
		made.addEventListener('error', () => {
			failed = true;
			// One that failed half-way would go on holding its memory.
			made.terminate();
			worker = null;
			questions.done();
		});
		return made;
	};
	const send = (halfWidth: number): void => {
		worker ??= start();
		const question: ZoneQuestion = {
			geodata: absoluteAddress(geodata),
			halfWidth,
			places: points
		};
		worker.postMessage(question);
	};
	let questions = latest(send);

	return {
		get answer() {
			return answer;
		},
		get failed() {
			return failed;
		},
		ask: (halfWidth) => questions.ask(halfWidth),
		stop() {
			worker?.terminate();
			worker = null;
			// The one that is open will not be answered.
			questions = latest(send);
			answer = null;
			failed = false;
		}
	};
}
