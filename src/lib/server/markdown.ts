/** A chapter text in the Markdown subset of docs/content.md, to paragraphs by step. */
import type { Paragraph as MarkdownParagraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Paragraph, StepText } from '../story/types.ts';
import { plainText, readInlines, refuseCitations, type Cite, type Complain } from './inline.ts';
import type { ProblemName } from './problems.ts';

/** One `## step-id` and what is under it. */
export interface Section {
	id: string;
	/** Line of the heading in the body, from 1. */
	line: number;
	text: StepText;
	/** Claims that its text cites with the line of the body where it first does, in order of appearance. */
	cited: Map<string, number>;
}

/** Like `Complain`, with the section in which the fault stands; null before the first heading. */
export type ComplainInSection = (
	section: string | null,
	...complaint: Parameters<Complain>
) => void;

const NAMES: Record<string, string> = {
	list: 'a list',
	code: 'code',
	thematicBreak: 'a rule',
	definition: 'a link definition',
	blockquote: 'a quotation',
	heading: 'a heading'
};

/** Body of a chapter file, without its front matter. */
export function readSections(body: string, complain: ComplainInSection): Section[] {
	let number = 0;
	return split(fromMarkdown(body).children, complain).map(({ id, line, blocks }) => {
		const cited = new Map<string, number>();
		const cite: Cite = (claims, at) => {
			for (const claim of claims) if (!cited.has(claim)) cited.set(claim, at);
			return ++number;
		};
		const inSection: Complain = (...complaint) => complain(id, ...complaint);
		return { id, line, text: readSection(blocks, line, cite, inSection), cited };
	});
}

interface Blocks {
	id: string;
	line: number;
	blocks: RootContent[];
}

function split(nodes: readonly RootContent[], complain: ComplainInSection): Blocks[] {
	const sections: Blocks[] = [];
	for (const node of nodes) {
		const line = lineOf(node);
		const current = sections.at(-1);
		if (node.type === 'heading') {
			const [only, ...more] = node.children;
			if (node.depth === 2 && only?.type === 'text' && more.length === 0) {
				sections.push({ id: only.value.trim(), line, blocks: [] });
			} else {
				const found = `a heading of level ${node.depth}`;
				complain(current?.id ?? null, 'markdown-not-allowed', line, found, '"## step-id"');
			}
		} else if (current) {
			current.blocks.push(node);
		} else {
			const name: ProblemName = node.type === 'html' ? 'raw-html' : 'markdown-not-allowed';
			complain(null, name, line, 'text before the first step', '"## step-id"');
		}
	}
	return sections;
}

function readSection(
	blocks: readonly RootContent[],
	line: number,
	cite: Cite,
	complain: Complain
): StepText {
	const first = blocks[0];
	const last = blocks.at(-1);
	const dateline = first?.type === 'paragraph' ? readDateline(first, complain) : null;
	if (dateline === null) {
		const found = first ? `${first.type} first` : 'nothing';
		complain('step-without-dateline', first ? lineOf(first) : line, found, '*a dateline*');
	}
	const map = last?.type === 'blockquote' ? readMap(last.children, complain) : '';
	if (map === '') {
		const found = last ? `${last.type} last` : 'nothing';
		const expected = '"> What the map shows"';
		complain('step-without-map-description', last ? lineOf(last) : line, found, expected);
	}
	const middle = blocks.slice(
		dateline === null ? 0 : 1,
		last?.type === 'blockquote' ? -1 : undefined
	);
	const paragraphs = readParagraphs(middle, cite, complain);
	if (paragraphs.length === 0) {
		complain('step-without-text', line, 'no paragraph', 'at least one paragraph');
	}
	return { dateline: dateline ?? '', paragraphs, map };
}

/** The words of a paragraph that is one emphasis; null if it is not. */
function readDateline(paragraph: MarkdownParagraph, complain: Complain): string | null {
	const [only, ...more] = paragraph.children;
	if (only?.type !== 'emphasis' || more.length > 0) return null;
	return (
		plainText(
			readInlines([only], refuseCitations('a citation in the dateline', complain), complain)
		).trim() || null
	);
}

/** The quotation that describes the map, as plain words. */
function readMap(blocks: readonly RootContent[], complain: Complain): string {
	const refuse = refuseCitations('a citation in the map description', complain);
	const paragraphs = readParagraphs(blocks, refuse, complain);
	return paragraphs
		.map((paragraph) => plainText(paragraph).trim())
		.filter(Boolean)
		.join(' ');
}

function readParagraphs(
	blocks: readonly RootContent[],
	cite: Cite,
	complain: Complain
): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	for (const block of blocks) {
		if (block.type === 'paragraph') {
			paragraphs.push(readInlines(block.children, cite, complain));
		} else if (block.type === 'html') {
			complain('raw-html', lineOf(block), JSON.stringify(block.value.slice(0, 40)), 'a paragraph');
		} else {
			const found = NAMES[block.type] ?? block.type;
			complain('markdown-not-allowed', lineOf(block), found, 'a paragraph');
		}
	}
	return paragraphs;
}

function lineOf(node: RootContent): number {
	return node.position?.start.line ?? 1;
}
