import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ZoneAtWidth } from './zone-at-width.ts';
import type { ZoneAnswer, ZoneQuestion } from './zone-worker.ts';
import { createZone } from './zone.svelte.ts';

/** A worker that notes what it is asked. */
class FakeWorker extends EventTarget {
	static made: FakeWorker[] = [];
	asked: number[] = [];
	ended = false;
	constructor() {
		super();
		FakeWorker.made.push(this);
	}
	postMessage({ halfWidth }: ZoneQuestion) {
		this.asked.push(halfWidth);
	}
	terminate() {
		this.ended = true;
	}
	answer(data: ZoneAnswer) {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

beforeEach(() => {
	FakeWorker.made = [];
	vi.stubGlobal('Worker', FakeWorker);
	vi.stubGlobal('window', { location: { href: 'https://example.org/kiosk/' } });
});
afterEach(() => vi.unstubAllGlobals());

const found: ZoneAtWidth = { halfWidth: 3, areaKm2: 1, rings: [], inside: [] };
const asked = () => FakeWorker.made.map((worker) => worker.asked);

it('starts its worker with the first question, and asks the last of many', () => {
	const zone = createZone('/geojson', []);
	expect(FakeWorker.made).toEqual([]);
	for (const halfWidth of [3, 4, 5]) zone.ask(halfWidth);
	expect(asked()).toEqual([[3]]);
	FakeWorker.made[0]?.answer({ zone: found });
	expect(zone.answer).toEqual(found);
	expect(asked()).toEqual([[3, 5]]);
});

it('forgets all when it is stopped, and answers again, though a question was open', () => {
	const zone = createZone('/geojson', []);
	zone.ask(3);
	FakeWorker.made[0]?.answer({ zone: found });
	zone.ask(4);
	zone.ask(5);
	zone.stop();
	expect(FakeWorker.made[0]?.ended).toBe(true);
	expect(zone.answer).toBeNull();
	zone.ask(6);
	expect(asked()).toEqual([[3, 4], [6]]);
});
