/** Whether this browser can draw the live map: MapLibre 6 needs WebGL 2. Without it the drawn map stays. */

/** The little of a document that the question needs. */
export interface CanvasMaker {
	createElement(name: 'canvas'): {
		getContext(kind: 'webgl2'): { getExtension(name: string): unknown } | null;
	};
}

interface LoseContext {
	loseContext(): void;
}

const losesContext = (extension: unknown): extension is LoseContext =>
	typeof extension === 'object' && extension !== null && 'loseContext' in extension;

/** Asks once for a context and gives it back at once: browsers allow only a few at a time. */
export function canDrawLive(page: CanvasMaker): boolean {
	try {
		const context = page.createElement('canvas').getContext('webgl2');
		if (!context) return false;
		const extension = context.getExtension('WEBGL_lose_context');
		if (losesContext(extension)) extension.loseContext();
		return true;
	} catch {
		return false;
	}
}
