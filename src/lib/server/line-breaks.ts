/** Breaks text into lines without a browser. */
import { measureText, type TextStyle } from '../fonts/metrics.ts';

/** Marks that never begin a line. */
const CLOSES = /^[，。、；：！？）」》”’]$/;
const WIDE = '\u3000-\u303f\u4e00-\u9fff\uff00-\uffef';
const PIECES = new RegExp(`[${WIDE}]|[^\\s${WIDE}]+|\\s+`, 'g');

/** Lines of at most a width in pixels, broken between words, and in Chinese between characters. */
export function lines(text: string, style: TextStyle, width: number): string[] {
	const result: string[] = [];
	let line = '';
	for (const piece of text.match(PIECES) ?? []) {
		const next = line + piece;
		if (line.trim() && !CLOSES.test(piece) && measureText(next.trimEnd(), style) > width) {
			result.push(line.trim());
			line = piece.trimStart();
		} else line = next;
	}
	if (line.trim()) result.push(line.trim());
	return result;
}
