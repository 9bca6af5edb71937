/** Runs in the page: it imports nothing. */

export interface FrameWatch {
	/** Milliseconds between frames since it was installed, and tasks over 50 ms. */
	stop(): Promise<{ deltas: number[]; longTasks: number }>;
}

export function installFrameWatch(): void {
	const deltas: number[] = [];
	let last: number | null = null;
	let longTasks = 0;
	let going = true;
	const watcher = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
	watcher.observe({ type: 'longtask' });
	const frame = (now: number) => {
		if (!going) return;
		if (last !== null) deltas.push(now - last);
		last = now;
		requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
	const frameWatch: FrameWatch = {
		async stop() {
			going = false;
			// A task is reported once it is over: the last one in the next.
			await new Promise((resolve) => setTimeout(resolve));
			longTasks += watcher.takeRecords().length;
			watcher.disconnect();
			return { deltas, longTasks };
		}
	};
	Object.assign(globalThis, { frameWatch });
}
