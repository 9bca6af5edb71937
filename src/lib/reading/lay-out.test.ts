import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { layOut, LAID_OUT } from './lay-out.ts';

let idle: (() => void)[] = [];
let page: EventTarget;
const moment = () => idle.shift()?.();
const classes: Set<string>[] = [];
const pieces = (count: number) =>
	Array.from({ length: count }, () => {
		const names = new Set<string>();
		classes.push(names);
		return { classList: { add: (name: string) => names.add(name) }, offsetHeight: 1 };
	}) as unknown as HTMLElement[];
const laidOut = () => classes.filter((names) => names.has(LAID_OUT)).length;

beforeEach(() => {
	vi.useFakeTimers();
	idle = [];
	classes.length = 0;
	page = new EventTarget();
	vi.stubGlobal('window', page);
	vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
	vi.stubGlobal('cancelIdleCallback', () => (idle = []));
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it('takes a piece in each idle moment, and says when all are there', () => {
	const done = vi.fn();
	layOut(pieces(2), done);
	expect(laidOut()).toBe(0);
	moment();
	expect(laidOut()).toBe(1);
	moment();
	expect(laidOut()).toBe(2);
	expect(done).not.toHaveBeenCalled();
	moment();
	expect(done).toHaveBeenCalledTimes(1);
});

it('does all of it at the first sign of a reader, and once', () => {
	const done = vi.fn();
	const { now } = layOut(pieces(3), done);
	page.dispatchEvent(new Event('scroll'));
	expect(laidOut()).toBe(3);
	now();
	moment();
	expect(done).toHaveBeenCalledTimes(1);
});

it('does nothing once it is cancelled', () => {
	const done = vi.fn();
	layOut(pieces(3), done).cancel();
	page.dispatchEvent(new Event('scroll'));
	vi.advanceTimersByTime(60_000);
	moment();
	expect([laidOut(), done.mock.calls.length]).toEqual([0, 0]);
});
