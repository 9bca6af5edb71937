/** A page's accessibility tree as text that can be read from start to end, in Markdown. Pure. */
import type { SpokenNode } from './tree.ts';

/** Words of the language that the transcript must know to leave something out. */
export interface TranscriptWords {
	/** Name of a button that opens a note: `Note {number}` as a pattern. */
	note: RegExp;
}

const INLINE = ['StaticText', 'link', 'emphasis', 'strong', 'superscript', 'subscript', 'time'];
const CONTROLS = ['button', 'slider', 'textbox', 'combobox', 'checkbox', 'radio'];
const SILENT = ['rowgroup', 'row', 'columnheader', 'rowheader', 'cell', 'caption', 'none'];

/** The words in a node, as they are written; notes on demand are left out. */
function textOf(node: SpokenNode, words: TranscriptWords, between = ''): string {
	if (node.role === 'StaticText') return node.name;
	if (CONTROLS.includes(node.role)) return words.note.test(node.name) ? '' : `[${node.name}]`;
	if (node.role === 'image' || node.role === 'img') return node.name ? `[${node.name}]` : '';
	return node.children
		.map((child) => textOf(child, words, between))
		.filter((text) => text !== '')
		.join(between);
}

const tidy = (text: string) =>
	text
		.replace(/\s+/g, ' ')
		.replace(/ ([,.;:])/g, '$1')
		.trim();

const isInline = (node: SpokenNode): boolean =>
	INLINE.includes(node.role) || CONTROLS.includes(node.role);

/** The lines of a node: each a paragraph, a heading, an item, or a line of a figure. */
function linesOf(node: SpokenNode, words: TranscriptWords): string[] {
	const { role, name, level, children } = node;
	if (role === 'heading') return [`${'#'.repeat(level ?? 2)} ${tidy(name)}`];
	if (role === 'paragraph' || role === 'status' || role === 'term' || role === 'definition')
		return asLine(tidy(textOf(node, words)));
	if (role === 'Figcaption') return asLine(tidy(textOf(node, words)), '**', '**');
	if (role === 'listitem') return asLine(tidy(textOf(node, words)), '- ');
	if (role === 'DisclosureTriangle') return asLine(tidy(name), '**', '**');
	if (role === 'table') return asLine(tidy(name), '[', ']');
	if (role === 'note') return [];
	if (role === 'figure') return figureLines(node, words);
	if (CONTROLS.includes(role)) return asLine(tidy(textOf(node, words)));
	if (SILENT.includes(role)) return [];
	return childLines(children, words);
}

const asLine = (text: string, before = '', after = ''): string[] =>
	text ? [`${before}${text}${after}`] : [];

/** Text that stands beside blocks makes a line of its own. */
function childLines(children: readonly SpokenNode[], words: TranscriptWords): string[] {
	const lines: string[] = [];
	let run: SpokenNode[] = [];
	const flush = () => {
		lines.push(...asLine(tidy(run.map((node) => textOf(node, words)).join(' '))));
		run = [];
	};
	for (const child of children) {
		if (isInline(child)) run.push(child);
		else {
			flush();
			lines.push(...linesOf(child, words));
		}
	}
	flush();
	return lines;
}

/** A figure is set off; its pieces are apart on the sheet, so that they are apart here too. */
function figureLines(node: SpokenNode, words: TranscriptWords): string[] {
	const apart = (child: SpokenNode): string[] =>
		child.role === 'listitem' && !child.children.some((each) => each.role === 'list')
			? asLine(tidy(textOf(child, words, ' · ')), '- ')
			: ['generic', 'list', 'group', 'DescriptionList', 'listitem'].includes(child.role)
				? child.children.every(isInline)
					? asLine(tidy(textOf(child, words, ' · ')))
					: child.children.flatMap(apart)
				: linesOf(child, words);
	return node.children.flatMap(apart).map((line) => `> ${line}`);
}

/** Items of one list, and lines of one figure, stand together; everything else is apart. */
function joined(lines: readonly string[]): string {
	const kind = (line: string) => (line.startsWith('> ') ? '>' : line.startsWith('- ') ? '-' : '');
	return lines
		.map((line, index) => {
			const next = lines[index + 1];
			if (next === undefined) return line;
			if (kind(line) === '' || kind(line) !== kind(next)) return `${line}\n\n`;
			const items = kind(line) === '-' || (line.startsWith('> - ') && next.startsWith('> - '));
			return items ? `${line}\n` : `${line}\n>\n`;
		})
		.join('');
}

/**
 * @param main the page's main landmark
 * @returns Markdown without a title
 */
export function transcriptOf(main: SpokenNode, words: TranscriptWords): string {
	return `${joined(linesOf(main, words))}\n`;
}

/**
 * What two transcripts of one text have in common in every browser: headings and paragraphs. Lists and figures hold
 * dates and numbers that each version of Intl writes in its own way.
 */
export function backbone(transcript: string): string[] {
	return transcript.split('\n').filter((line) => line !== '' && !/^(>|- |\*\*|\[|<!--)/.test(line));
}
