/**
 * The code that draws above the ground, with its tables of type and colour: there at once on the server, fetched after
 * the first paint in the browser, so that it is no part of what a page must load before it can be read.
 */
type DrawingCode = typeof import('./drawing.ts');

let code = $state.raw<DrawingCode | null>(
	import.meta.env.SSR ? await import('./drawing.ts') : null
);
let asked = false;

/** The code, or null while it is on its way. Reactive. */
export const drawingCode = (): DrawingCode | null => code;

/** Asks for the code, once. A failure is told; the drawing of the server stands until another page asks again. */
export function fetchDrawingCode(): void {
	if (code || asked) return;
	asked = true;
	import('./drawing.ts').then(
		(module) => (code = module),
		(error: unknown) => {
			asked = false;
			console.error('The code of the map could not be fetched.', String(error));
		}
	);
}
