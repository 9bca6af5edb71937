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

/** Whether it could not be fetched: the drawing of the server stands, and only a new page asks again. Reactive. */
export const drawingCodeFailed = (): boolean => failed;

/** Asks for the code, once. A failure is told. */
export function fetchDrawingCode(): void {
	if (code || asked) return;
	asked = true;
	import('./drawing.ts').then(
		(module) => (code = module),
		(error: unknown) => {
			failed = true;
			// eslint-disable-next-line no-console -- whoever installs the site learns of a missing file
			console.error('The code of the map could not be fetched.', String(error));
		}
	);
}
