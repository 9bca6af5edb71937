/**
 * Watches the page's scroll and tells the position. The only importer of Scrollama.
 *
 * Scrollama's events are hints that something changed its place: it knows steps and their heights, but not a change of
 * the viewport alone, and it reports only some of several events at once. The position itself always comes from
 * geometry, read in the frame in which it is used.
 */
import type { ScrollamaInstance } from 'scrollama';
import {
	positionAt,
	progressAtTop,
	scrollTo,
	type ReadingLines,
	type ScrollPosition,
	type StepBox
} from './geometry.ts';

export interface ScrollWatcher {
	/** Measures again and reports at once. */
	refresh(): void;
	/** Scrolls the page to the position, without progress to the beginning of the text; false when there is no such step. */
	goTo(
		position: { step: string; progress?: number | undefined },
		behavior?: ScrollBehavior
	): boolean;
	stop(): void;
}

export interface ScrollOptions {
	/** Elements of the steps in reading order; each holds an element `[data-step-text]`. */
	steps: readonly HTMLElement[];
	/** Reading lines for the viewport as it is now. */
	lines(): ReadingLines;
	/** Share of a step during which the camera rests. */
	hold: number;
	/** Called at most once a frame, when the position may have changed. */
	onPosition(position: ScrollPosition): void;
}

export function watchScroll({ steps, lines, hold, onPosition }: ScrollOptions): ScrollWatcher {
	let boxes: StepBox[] = [];
	let measuredAt = 0;
	let frame = 0;
	let stopped = false;
	let width = window.innerWidth;
	let height = window.innerHeight;
	/** What was told last: where the reader stays when the page is laid out anew. */
	let last: ScrollPosition | null = null;

	const measure = () => {
		measuredAt = window.scrollY;
		boxes = steps.map((step) => {
			const text = step.querySelector('[data-step-text]') ?? step;
			return {
				id: step.id,
				top: step.getBoundingClientRect().top,
				textBottom: text.getBoundingClientRect().bottom
			};
		});
	};
	const report = () => {
		frame = 0;
		if (boxes.length === 0) return;
		last = positionAt(boxes, lines(), hold, measuredAt - window.scrollY);
		onPosition(last);
	};
	/** Scrolls by what keeps a position; false when there is no such step. Measured boxes are taken as they are. */
	const scrollBy = (position: ScrollPosition, behavior: ScrollBehavior = 'auto'): boolean => {
		const by = scrollTo(boxes, lines(), hold, position);
		if (by === null) return false;
		// From where they were measured: a page that still loads may have been scrolled to its fragment again since.
		window.scrollTo({ top: Math.max(0, measuredAt + by), behavior });
		return true;
	};
	const schedule = () => {
		frame ||= requestAnimationFrame(report);
	};
	const remeasure = () => {
		measure();
		schedule();
	};

	let hints: ScrollamaInstance | null = null;
	// No more than hints, so they may come late, or not at all.
	void import('scrollama').then(
		({ default: scrollama }) => {
			if (stopped) return;
			hints = scrollama();
			hints
				.setup({ step: steps.filter((step) => step.isConnected), offset: 0.6 })
				.onStepEnter(schedule)
				.onStepExit(schedule);
		},
		() => {}
	);

	const sizes = new ResizeObserver(remeasure);
	for (const step of steps) sizes.observe(step);
	const onResize = () => {
		const turned = window.innerWidth !== width;
		// A phone's address bar changes the height a little and often; only its reading lines move then.
		if (turned || Math.abs(window.innerHeight - height) > 120) {
			width = window.innerWidth;
			height = window.innerHeight;
			hints?.resize();
		}
		measure();
		// Another width is another layout, longer or shorter: the reader stays in the step, whatever the browser kept.
		if (turned && last) scrollBy(last);
		schedule();
	};
	window.addEventListener('scroll', schedule, { passive: true });
	window.addEventListener('resize', onResize);
	window.addEventListener('pageshow', remeasure);
	document.fonts?.addEventListener('loadingdone', remeasure);
	remeasure();

	return {
		refresh() {
			// Whoever asks on a resize may come before the listener here.
			if (window.innerWidth !== width) onResize();
			measure();
			report();
		},
		goTo(position, behavior = 'auto') {
			measure();
			const { step } = position;
			const progress = position.progress ?? progressAtTop(boxes, lines(), hold, step);
			if (progress === null || !scrollBy({ step, progress }, behavior)) return false;
			if (behavior !== 'smooth') report();
			return true;
		},
		stop() {
			cancelAnimationFrame(frame);
			stopped = true;
			hints?.destroy();
			sizes.disconnect();
			window.removeEventListener('scroll', schedule);
			window.removeEventListener('resize', onResize);
			window.removeEventListener('pageshow', remeasure);
			document.fonts?.removeEventListener('loadingdone', remeasure);
		}
	};
}
