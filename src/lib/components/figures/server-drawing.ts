/** Draws a figure to HTML where the page is built. Nothing of this reaches the browser's first script. */
import { markupOf } from '../markup.ts';
import type { DrawingProps } from './drawing.ts';
import { drawings } from './drawings.ts';
import type { FigureId } from './figures.ts';

export function drawOnServer(id: FigureId, props: DrawingProps): string {
	try {
		return markupOf(drawings[id], props);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`figure "${id}", table "${props.table.id}": ${reason}`, { cause: error });
	}
}
