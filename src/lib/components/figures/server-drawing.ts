/** Draws a figure to HTML where the page is built. Nothing of this reaches the browser's first script. */
import { render } from 'svelte/server';
import type { DrawingProps } from './drawing.ts';
import { drawings } from './drawings.ts';
import type { FigureId } from './figures.ts';

/** The markup without the comments that hydration would need: it is kept as it is, not hydrated. */
export function drawOnServer(id: FigureId, props: DrawingProps): string {
	try {
		return render(drawings[id], { props }).body.replaceAll(/<!--.*?-->/gs, '');
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`figure "${id}", table "${props.table.id}": ${reason}`, { cause: error });
	}
}
