import { expect, it, vi } from 'vitest';
import { connectHost, type FrameWindow } from './frame.ts';

function fakeFrame() {
	const sent: { message: unknown; target: string }[] = [];
	const listeners = new Set<(event: MessageEvent) => void>();
	const parent = {
		postMessage: (message: unknown, target: string) => void sent.push({ message, target })
	};
	const frame: FrameWindow = {
		parent,
		addEventListener: (_type, listener) => void listeners.add(listener),
		removeEventListener: (_type, listener) => void listeners.delete(listener)
	};
	const receive = (data: unknown, source: unknown = parent) => {
		for (const listener of listeners) listener({ data, source } as MessageEvent);
	};
	return { frame, sent, receive, listeners };
}
const live = { storyMap: 1, type: 'live', on: true };

it('hears its parent and nobody else', () => {
	const { frame, receive } = fakeFrame();
	const heard = vi.fn();
	connectHost(frame, null, heard);
	receive(live, { postMessage: () => undefined });
	receive(live, null);
	receive({ ...live, on: 'yes' });
	receive('live');
	expect(heard).not.toHaveBeenCalled();
	receive(live);
	expect(heard).toHaveBeenCalledExactlyOnceWith(live);
});

it('does not drown', () => {
	const { frame, receive } = fakeFrame();
	const heard = vi.fn();
	connectHost(frame, null, heard);
	vi.useFakeTimers();
	try {
		for (let i = 0; i < 5000; i++) receive(live);
		expect(heard).toHaveBeenCalledTimes(240);
		// What came last is not lost.
		receive({ ...live, on: false });
		vi.advanceTimersByTime(1000);
		expect(heard).toHaveBeenCalledTimes(241);
		expect(heard).toHaveBeenLastCalledWith({ ...live, on: false });
	} finally {
		vi.useRealTimers();
	}
});

it('tells each height once', () => {
	const { frame, sent } = fakeFrame();
	const link = connectHost(frame, 'p', () => undefined);
	link?.sendHeight(600);
	link?.sendHeight(599.5);
	expect(sent).toHaveLength(4);
	link?.sendHeight(700);
	expect(sent).toHaveLength(8);
});

it('leaves nothing behind', () => {
	const { frame, listeners } = fakeFrame();
	connectHost(frame, null, () => undefined)?.close();
	expect(listeners.size).toBe(0);
});

it('is silent in a page of its own', () => {
	const { frame } = fakeFrame();
	Object.assign(frame, { parent: frame });
	expect(connectHost(frame, null, () => undefined)).toBeNull();
});
