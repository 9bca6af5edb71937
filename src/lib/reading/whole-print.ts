/** Print holds the map of every step, also of those that nobody has come near: what waits to be seen is fetched when printing begins. */

/** @returns takes the listener away */
export function printWhole(text: HTMLElement): () => void {
	const fetchAll = () => {
		for (const image of text.querySelectorAll('img')) image.loading = 'eager';
	};
	window.addEventListener('beforeprint', fetchAll);
	return () => window.removeEventListener('beforeprint', fetchAll);
}
