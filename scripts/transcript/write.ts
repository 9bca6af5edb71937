/** A page's accessibility tree as text that can be read from start to end, in Markdown. Pure. */
import type { SpokenNode } from './tree.ts';

/** Words of the language that the transcript must know to leave something out. */
export interface TranscriptWords {
	/** Name of a button that opens a note: `Note {number}` as a pattern. */
	note: RegExp;
}

const INLINE = ['StaticText', 'link', 'emphasis', 'strong', 'superscript', 'subscript', 'time'];
const CONTROLS = ['button', 'slider', 'textbox', 'combobox', 'checkbox', 'radio'];
const CELLS = ['columnheader', 'rowheader', 'cell', 'gridcell'];

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
	if (role === 'table' || role === 'grid') return tableLines(node, words);
	if (role === 'note') return [];
	if (role === 'figure') return figureLines(node, words);
	if (CONTROLS.includes(role)) return asLine(tidy(textOf(node, words)));
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

const allOf = (node: SpokenNode, roles: readonly string[]): SpokenNode[] =>
	node.children.flatMap((child) => (roles.includes(child.role) ? [child] : allOf(child, roles)));

/** A table as it is heard: what it is called, its columns, then row by row, a cell without words as a dash. */
function tableLines(node: SpokenNode, words: TranscriptWords): string[] {
	const [caption] = allOf(node, ['caption', 'Caption']);
	const title = tidy(caption ? textOf(caption, words) : '') || tidy(node.name);
	const rows = allOf(node, ['row']).flatMap((row) => {
		const cells = allOf(row, CELLS);
		const text = cells.map((cell) => tidy(textOf(cell, words, ' ')) || '–').join(' · ');
		const isHeader = cells.every(({ role }) => role === 'columnheader');
		return cells.length === 0 ? [] : [isHeader ? text : `- ${text}`];
	});
	return [...asLine(title, '*', '*'), ...rows];
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
 * The lines of a transcript for comparing with another: headings, paragraphs, lists, figures, captions, tables, controls.
 * Each version of Intl sets its own spaces, and its own dash between two dates: they are made alike.
 */
export function comparable(transcript: string): string[] {
	return transcript
		.split('\n')
		.filter((line) => !line.startsWith('<!--') && !/^>?\s*$/.test(line))
		.map((line) =>
			line
				.replace(/\s+/g, ' ')
				.replace(/(?<=[\p{L}\p{N}]) ?[–~〜～] ?(?=[\p{L}\p{N}])/gu, '–')
				.trim()
		);
}
