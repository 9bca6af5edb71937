import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSession } from './session.svelte.ts';
import type { Program } from './state.ts';

const program: Program = {
	stops: 3,
	scenes: 3,
	start: 0,
	language: 'en',
	idle: 75_000,
	countdown: 20_000,
	rest: () => 1000,
	travel: () => 1000,
	changes: () => false,
	reducedMotion: false
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** A running kiosk in a page that can be hidden, and the frames that wait to be drawn. */
function running() {
	const page = Object.assign(new EventTarget(), { hidden: false });
	vi.stubGlobal('document', page);
	const frames = new Map<number, FrameRequestCallback>();
	let asked = 0;
	vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
		frames.set(++asked, run);
		return asked;
	});
	vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
	const session = createSession(
		() => program,
		() => ['opening', 'a-1', 'a-2']
	);
	const stop = session.start();
	const hide = (hidden: boolean) => {
		page.hidden = hidden;
		page.dispatchEvent(new Event('visibilitychange'));
	};
	return { session, frames, hide, stop };
}

it('stops the film while the page is hidden, and lets it go on when it is seen again', () => {
	const { session, frames, hide, stop } = running();
	while (frames.size === 0) vi.advanceTimersByTime(200);
	hide(true);
	expect(frames.size).toBe(0);
	const { state, scalar, now } = session;
	vi.advanceTimersByTime(600_000);
	expect(frames.size).toBe(0);
	expect(session.state).toBe(state);
	expect([session.scalar, session.now]).toEqual([scalar, now]);
	hide(false);
	expect(session.now).toBeGreaterThan(now);
	while (frames.size === 0) vi.advanceTimersByTime(200);
	stop();
	expect(frames.size).toBe(0);
});

it('ends a visit in a hidden page, without a frame', () => {
	const { session, frames, hide, stop } = running();
	session.send({ type: 'touch' });
	expect(frames.size).toBe(1);
	hide(true);
	vi.advanceTimersByTime(100_000);
	expect(session.state.mode).toBe('attract');
	expect(session.counts.resets.idle).toBe(1);
	expect(frames.size).toBe(0);
	stop();
});

it('draws frame after frame while the picture moves, and none while it rests', () => {
	const { session, frames, stop } = running();
	while (frames.size === 0) vi.advanceTimersByTime(200);
	let drawn = 0;
	while (frames.size > 0 && drawn < 10_000) {
		const [[id, run]] = [...frames] as [[number, FrameRequestCallback]];
		frames.delete(id);
		vi.advanceTimersByTime(16);
		run(0);
		drawn += 1;
	}
	expect(drawn).toBeGreaterThan(10);
	expect(drawn).toBeLessThan(10_000);
	expect(session.scalar).toBeCloseTo(session.state.journey.to);
	stop();
});
