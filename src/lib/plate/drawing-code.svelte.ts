/**
 * The code that draws above the ground, with its tables of type and colour: there at once on the server, fetched after
 * the first paint in the browser, so that it is no part of what a page must load before it can be read.
 */
type DrawingCode = typeof import('./drawing.ts');

let code = $state.raw<DrawingCode | null>(
	import.meta.env.SSR ? await import('./drawing.ts') : null
);
let asked = false;
let failed = $state(false);

/** The code, or null while it is on its way. Reactive. */
export const drawingCode = (): DrawingCode | null => code;

/** Whether a part of the map could not be fetched: what stands stays, and only a new page asks again. Reactive. */
export const codeFailed = (): boolean => failed;

/** Tells of a part of the map that could not be fetched, or not be started; the error says which. */
export function codeMissing(error: unknown): void {
	failed = true;
	// eslint-disable-next-line no-console -- whoever installs the site learns of a missing file
	console.error('A part of the map could not be loaded.', String(error));
}

/** Asks for the code, once. */
export function fetchDrawingCode(): void {
	if (code || asked) return;
	asked = true;
	import('./drawing.ts').then((module) => (code = module), codeMissing);
}
