import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { STILL, whenWanted } from './wanted.ts';

let page: EventTarget;
beforeEach(() => {
	vi.useFakeTimers();
	page = new EventTarget();
	vi.stubGlobal('window', page);
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it('calls back at the first sign of a reader, and once', () => {
	const callback = vi.fn();
	whenWanted(callback);
	expect(callback).not.toHaveBeenCalled();
	page.dispatchEvent(new Event('touchstart'));
	page.dispatchEvent(new Event('scroll'));
	vi.advanceTimersByTime(STILL);
	expect(callback).toHaveBeenCalledTimes(1);
});

it('calls back when the page has lain still', () => {
	const callback = vi.fn();
	whenWanted(callback);
	vi.advanceTimersByTime(STILL - 1);
	expect(callback).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	page.dispatchEvent(new Event('keydown'));
	expect(callback).toHaveBeenCalledTimes(1);
});

it('calls back when it is told, and not once it is cancelled', () => {
	const callback = vi.fn();
	const told = whenWanted(callback);
	told.now();
	told.now();
	vi.advanceTimersByTime(STILL);
	expect(callback).toHaveBeenCalledTimes(1);
	const other = vi.fn();
	const cancelled = whenWanted(other);
	cancelled.cancel();
	cancelled.now();
	page.dispatchEvent(new Event('wheel'));
	vi.advanceTimersByTime(STILL);
	expect(other).not.toHaveBeenCalled();
});
