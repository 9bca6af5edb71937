/** Touches and keys anywhere on the page: signs of life, and the keys that lead through the story. */
import type { KioskEvent } from './events.ts';
import type { Mode } from './state.ts';

/** A control of the film itself, which nobody enters by. */
const isOfFilm = ({ target }: Event) =>
	target instanceof Element && target.closest('[data-film]') !== null;

/** @returns a function that ends it */
export function listenToPage(mode: () => Mode, send: (event: KioskEvent) => void): () => void {
	const off = new AbortController();
	const { signal } = off;
	/** The touch that enters or answers the question does that alone: what appears beneath it is not pressed. */
	let spent = false;
	/**
	 * The film is entered when the finger lifts, wherever that is noticed: what lay under the finger may have gone with the
	 * film by then, and an element that is gone hears nothing.
	 */
	let entering = false;
	for (const type of ['pointerup', 'pointercancel'] as const)
		window.addEventListener(
			type,
			() => {
				if (entering && mode() === 'attract') send({ type: 'touch' });
				entering = false;
			},
			{ signal, capture: true }
		);
	window.addEventListener(
		'pointerdown',
		(event) => {
			entering = mode() === 'attract' && !isOfFilm(event);
			spent = entering || mode() === 'warning';
			if (mode() !== 'attract') send({ type: 'touch' });
		},
		{ signal, capture: true }
	);
	window.addEventListener(
		'click',
		(event) => {
			// Keys and assistive technology also click; no finger came before.
			if (!spent || event.detail === 0) return;
			spent = false;
			event.stopPropagation();
			event.preventDefault();
		},
		{ signal, capture: true }
	);
	window.addEventListener(
		'keydown',
		(event) => {
			// By Tab one comes to the film's own control, by Enter and Space one presses it.
			const pressing = isOfFilm(event) && (event.key === 'Enter' || event.key === ' ');
			if (mode() === 'attract' && (event.key === 'Tab' || pressing)) return;
			const entered = mode() === 'attract' || mode() === 'warning';
			send({ type: 'touch' });
			if (entered || event.defaultPrevented) return;
			const within = (selector: string) =>
				event.target instanceof Element && event.target.closest(selector) !== null;
			// A slider takes the arrows, a pane that scrolls the page keys.
			const arrow = event.key.startsWith('Arrow') && !within('input');
			const paging = event.key.startsWith('Page') && !within('.kiosk-pane, .kiosk-panel');
			if (!arrow && !paging) return;
			if (event.key === 'ArrowRight' || event.key === 'PageDown') send({ type: 'next' });
			if (event.key === 'ArrowLeft' || event.key === 'PageUp') send({ type: 'previous' });
		},
		{ signal }
	);
	return () => off.abort();
}
