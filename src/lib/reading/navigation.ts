/** Going to a step by a control, a link or the address: scrolls there, says where one is, and leaves a way back. */
import { pushState } from '$app/navigation';
import type { Position } from '../scene/position.ts';
import { OPENING, type SceneStory } from '../scene/story.ts';
import type { ScrollWatcher } from '../scroll/scroll.ts';

interface NavigationOptions {
	stops: SceneStory['stops'];
	position: () => Position;
	watcher: () => ScrollWatcher | undefined;
	/** Before one goes anywhere by a control. */
	leaveExplore: () => void;
	announce: (step: string) => void;
	reducedMotion: () => boolean;
}

const hashOf = (step: string) => (step === OPENING ? '' : `#${step}`);

export function createNavigation(options: NavigationOptions) {
	const { stops } = options;
	/** Index of the stop that a step by button leads to, while the page still scrolls there. */
	let heading: number | null = null;

	/** The opening is gone to at its very beginning, every other step where its text begins. */
	function goTo(
		step: string,
		progress: number | undefined = step === OPENING ? 0 : undefined,
		behavior: ScrollBehavior = 'auto'
	): boolean {
		return options.watcher()?.goTo({ step, progress }, behavior) ?? false;
	}

	function toHash(): boolean {
		const id = decodeURIComponent(window.location.hash.slice(1));
		if (!stops.some((stop) => stop.id === id)) return false;
		if (id !== options.position().step) goTo(id);
		return true;
	}

	return {
		goTo,
		/** To the step that the address names, if it names one. */
		toHash,
		/** Goes to a step by a control: tells where one is, and leaves a way back in the history. */
		jump(step: string): void {
			options.leaveExplore();
			const hash = hashOf(step);
			// Not by setting the hash: that takes the focus from the control.
			const { pathname, search } = window.location;
			// eslint-disable-next-line svelte/no-navigation-without-resolve -- this very page
			if (window.location.hash !== hash) pushState(`${pathname}${search}${hash}`, {});
			goTo(step);
			// A step by button may still be scrolling there; its way ends after this one began.
			if (heading !== null) window.addEventListener('scrollend', () => goTo(step), { once: true });
			options.announce(step);
		},
		/** One step on (1) or back (-1), scrolling there. */
		stepBy(by: 1 | -1): void {
			options.leaveExplore();
			const from = heading ?? stops.findIndex(({ id }) => id === options.position().step);
			const to = Math.min(stops.length - 1, Math.max(0, from + by));
			const stop = stops[to];
			if (!stop) return;
			heading = to;
			goTo(stop.id, undefined, options.reducedMotion() ? 'auto' : 'smooth');
			options.announce(stop.id);
			window.addEventListener('scrollend', () => (heading = null), { once: true });
		},
		/** Writes the step into the address. One entry in the history, however far one scrolls. */
		written(step: string): void {
			document.documentElement.dataset['step'] = step;
			const hash = hashOf(step);
			if (window.location.hash === hash) return;
			const { pathname, search } = window.location;
			window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
		}
	};
}
