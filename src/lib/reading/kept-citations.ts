/**
 * A citation pressed before the code that opens notes has come: the press waits for it, instead of leading down to the
 * notes, as the link does by itself.
 */
export function keepCitations(text: HTMLElement): () => void {
	let pressed: HTMLElement | null = null;
	const keep = (event: Event) => {
		if (event instanceof KeyboardEvent && event.key !== ' ') return;
		const citation =
			event.target instanceof Element && event.target.closest<HTMLElement>('a.citation');
		if (!citation) return;
		event.preventDefault();
		pressed = citation;
	};
	text.addEventListener('click', keep);
	text.addEventListener('keydown', keep);
	/** The press is made again: by then the note opens, or the link leads where it leads. */
	return () => {
		text.removeEventListener('click', keep);
		text.removeEventListener('keydown', keep);
		pressed?.click();
	};
}
