import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { arbiter, type Claimant } from './live.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function embed(name: string, log: string[], pixels = 0) {
	const claimant = {
		pixels,
		seen: () => claimant.pixels,
		setLive: (on: boolean) => void log.push(`${name} ${on ? 'on' : 'off'}`),
		lose: () => void log.push(`${name} lost`)
	};
	return claimant satisfies Claimant;
}

it('gives the map to the one that shows most', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 0);
	const b = embed('b', log, 300);
	contexts.add(a);
	contexts.add(b);
	expect(log).toEqual(['b on']);
});

it('takes it back before it gives it to another', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 500);
	const b = embed('b', log, 100);
	contexts.add(a);
	contexts.add(b);
	Object.assign(a, { pixels: 100 });
	Object.assign(b, { pixels: 130 });
	contexts.update();
	expect(log, 'a little more is not enough').toEqual(['a on']);
	Object.assign(b, { pixels: 500 });
	contexts.update();
	contexts.update();
	expect(log).toEqual(['a on', 'a off']);
	contexts.released(b);
	expect(log).toEqual(['a on', 'a off']);
	contexts.released(a);
	expect(log).toEqual(['a on', 'a off', 'b on']);
});

it('forgets an embed that is removed while it holds the map', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 500);
	const b = embed('b', log, 100);
	contexts.add(a);
	contexts.add(b);
	contexts.remove(a);
	expect(log).toEqual(['a on', 'b on']);
});

it('changes its mind while the one before is still leaving', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 500);
	contexts.add(a);
	Object.assign(a, { pixels: 0 });
	contexts.update();
	Object.assign(a, { pixels: 500 });
	contexts.update();
	contexts.released(a);
	expect(log).toEqual(['a on', 'a off', 'a on']);
});

it('takes the frame of one that does not give back', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 500);
	const b = embed('b', log, 100);
	a.lose = () => {
		log.push('a lost');
		contexts.remove(a);
		Object.assign(a, { pixels: 0 });
		contexts.add(a);
	};
	contexts.add(a);
	contexts.add(b);
	Object.assign(b, { pixels: 900 });
	contexts.update();
	vi.advanceTimersByTime(11_000);
	expect(log).toEqual(['a on', 'a off']);
	vi.advanceTimersByTime(2000);
	expect(log).toEqual(['a on', 'a off', 'a lost', 'b on']);
});

it('takes nothing from one that answered, or that may stay after all', () => {
	const log: string[] = [];
	const contexts = arbiter();
	const a = embed('a', log, 500);
	contexts.add(a);
	Object.assign(a, { pixels: 0 });
	contexts.update();
	Object.assign(a, { pixels: 500 });
	contexts.update();
	vi.advanceTimersByTime(60_000);
	Object.assign(a, { pixels: 0 });
	contexts.update();
	contexts.released(a);
	vi.advanceTimersByTime(60_000);
	expect(log).toEqual(['a on', 'a off', 'a on', 'a off']);
});
