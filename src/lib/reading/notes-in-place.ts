/**
 * Opens a citation's note under its paragraph. The notes stand at the chapter's end, where the citations lead without
 * script; what is opened is a copy of one.
 */
import { message } from '../i18n/messages.ts';
import type { Language } from '../story/types.ts';

const citationIn = (target: EventTarget | null) =>
	target instanceof Element ? target.closest<HTMLAnchorElement>('a.citation') : null;

/** The open citation of the step around an element. */
const openIn = (element: Element) =>
	element
		.closest('[data-step]')
		?.querySelector<HTMLAnchorElement>('a.citation[aria-expanded="true"]');

function close(citation: HTMLAnchorElement): void {
	citation.setAttribute('aria-expanded', 'false');
	citation.closest('[data-step]')?.querySelector('.open-note')?.remove();
}

function open(citation: HTMLAnchorElement, language: Language): void {
	const source = document.getElementById(decodeURIComponent(citation.hash.slice(1)));
	const paragraph = citation.closest('.paragraph');
	if (!source || !paragraph) return;
	const note = document.createElement('div');
	note.className = 'open-note';
	// Not an aside: that would be a landmark, one for each note that is open.
	note.setAttribute('role', 'note');
	note.setAttribute('aria-label', citation.getAttribute('aria-label') ?? '');
	const number = document.createElement('span');
	number.className = 'number';
	number.ariaHidden = 'true';
	number.textContent = citation.textContent;
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'close';
	button.textContent = message(language, 'close');
	note.append(number, ...[...source.children].map((part) => part.cloneNode(true)), button);
	paragraph.after(note);
	citation.setAttribute('aria-expanded', 'true');
}

/**
 * Listens on the element that holds the steps and their notes; one note is open in a step at a time.
 * @returns takes the listeners away
 */
export function notesInPlace(text: HTMLElement, language: Language): () => void {
	const toggle = (citation: HTMLAnchorElement) => {
		const before = openIn(citation);
		if (before) close(before);
		if (before !== citation) open(citation, language);
	};
	const leave = (from: Element): boolean => {
		const citation = openIn(from);
		if (!citation) return false;
		close(citation);
		citation.focus({ preventScroll: true });
		return true;
	};
	const click = (event: MouseEvent) => {
		const { target } = event;
		const citation = citationIn(target);
		if (citation) {
			event.preventDefault();
			toggle(citation);
		} else if (target instanceof Element && target.closest('.open-note .close')) leave(target);
	};
	const key = (event: KeyboardEvent) => {
		const citation = citationIn(event.target);
		if (event.key === ' ' && citation) {
			event.preventDefault();
			toggle(citation);
		}
		if (event.key === 'Escape' && event.target instanceof Element && leave(event.target))
			event.stopPropagation();
	};
	text.addEventListener('click', click);
	text.addEventListener('keydown', key);
	return () => {
		text.removeEventListener('click', click);
		text.removeEventListener('keydown', key);
	};
}
