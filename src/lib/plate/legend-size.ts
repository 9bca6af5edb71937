/** How large the legend will be, without a browser: the drawn map must keep the same corner free as the live one. */
import { flowWord, legendWord } from '../i18n/legend.ts';
import { message } from '../i18n/messages.ts';
import { measureText } from '../fonts/metrics.ts';
import type { Language } from '../story/types.ts';
import type { Legend } from './legend.ts';
import { SWATCH, swatchHeight } from './swatch.ts';

/** Pixels of type at factor 1; Legend.svelte sets the same. */
const SIZE = 13;
const LINE = 1.2;
const ROW_GAP = 0.2;
const PADDING = { x: 16, y: 12 };
const GAP = 0.75;
/** em: the widest the box gets. */
const MOST = 19.25;

/** Size of the legend's box in pixels, border included. */
export function legendSize(
	legend: Legend,
	language: Language,
	factor: number,
	plateWidth: number
): { width: number; height: number } {
	const size = SIZE * factor;
	const width = (text: string, weight = 400, italic = false) =>
		measureText(text, { family: 'sans', size, weight, italic, language });
	const most = Math.min(MOST * size, plateWidth * 0.46) - 2 * PADDING.x - 2;
	const rowText = most - SWATCH.width - GAP * size;
	const rows = [
		...legend.flows.map((flow) => ({
			text: flowWord(language, flow),
			height: swatchHeight({ type: 'flow', millionRoubles: flow.millionRoubles }, plateWidth)
		})),
		...legend.entries.map(({ key }) => ({
			text: legendWord(language, key),
			height: SWATCH.height
		}))
	];
	const wide = [
		message(language, 'legend'),
		...(legend.flows.length > 0 ? [message(language, 'legend_donor')] : [])
	].map((text) => width(text, 600));
	const notes = legend.notes.map((key) => width(legendWord(language, key), 400, true));
	const inner = Math.min(
		most,
		Math.max(...wide, ...notes, ...rows.map(({ text }) => SWATCH.width + GAP * size + width(text)))
	);
	const lines = (pixels: number, room: number) => Math.max(1, Math.ceil((pixels * 1.04) / room));
	let height = size * LINE + size * 0.5;
	if (legend.flows.length > 0) height += size * LINE + size * ROW_GAP;
	for (const { text, height: swatch } of rows)
		height += Math.max(swatch, lines(width(text), rowText) * size * LINE) + size * ROW_GAP;
	for (const pixels of notes) height += size * 0.5 + lines(pixels, inner) * size * LINE;
	return {
		width: Math.ceil(inner + 2 * PADDING.x + 2),
		height: Math.ceil(height + 2 * PADDING.y + 2)
	};
}
