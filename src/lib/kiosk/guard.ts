/** No way out: holds what a page can hold. Everything here is a refusal; what is allowed stands in `keys.ts`. */
import { isAllowedKey } from './keys.ts';

const REFUSED = [
	'contextmenu',
	'dragstart',
	'dragover',
	'drop',
	'selectstart',
	'copy',
	'cut',
	'paste',
	'auxclick',
	'gesturestart',
	'gesturechange'
] as const;

/** Installs the guard; the returned function takes it away. */
export function guardPage(): () => void {
	const off = new AbortController();
	const { signal } = off;
	const refuse = (event: Event) => event.preventDefault();
	const capture = { capture: true, passive: false, signal };

	for (const type of REFUSED) window.addEventListener(type, refuse, capture);
	window.addEventListener(
		'keydown',
		(event) => {
			if (isAllowedKey(event)) return;
			event.preventDefault();
			event.stopPropagation();
		},
		capture
	);
	// Two fingers would enlarge the page; so would the wheel with Ctrl.
	window.addEventListener(
		'touchmove',
		(event) => {
			if (event.touches.length > 1) event.preventDefault();
		},
		capture
	);
	window.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), capture);
	// A link may only lead within this page, or save the staff's table.
	window.addEventListener(
		'click',
		(event) => {
			const link = event.target instanceof Element ? event.target.closest('a') : null;
			if (link && !(link.protocol === 'blob:' && link.download)) event.preventDefault();
		},
		capture
	);
	window.addEventListener('submit', refuse, capture);

	const { open, print } = window;
	window.open = () => null;
	window.print = () => undefined;

	// Back leads here: one entry is laid over the page, and again whenever it is taken away.
	const trap = () => window.history.pushState(window.history.state, '', window.location.href);
	trap();
	window.addEventListener('popstate', trap, { signal });

	return () => {
		off.abort();
		window.open = open;
		window.print = print;
	};
}
