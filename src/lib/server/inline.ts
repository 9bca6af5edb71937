/** A run of Markdown to the few kinds of inline that a paragraph knows. */
import type { PhrasingContent } from 'mdast';
import type { Inline } from '../story/types.ts';
import type { ProblemName } from './problems.ts';

/** Takes note of a citation and gives its number. `line` is that of the body. */
export type Cite = (claims: string[], line: number) => number;

/** Reports a fault of the text at a line of the body. */
export type Complain = (name: ProblemName, line: number, found: string, expected: string) => void;

const BRACKET = /\[([^[\]]*)\](?:\{([^{}]*)\})?/g;
const CITATION = /^@C\d{2,3}(?:; ?@C\d{2,3})*$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
/** Characters of scripts that put no space between words, and their punctuation. */
const UNSPACED = /[\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/;

const NAMES: Record<string, string> = {
	strong: 'bold',
	link: 'a link',
	linkReference: 'a link',
	image: 'an image',
	imageReference: 'an image',
	inlineCode: 'code',
	break: 'a hard line break',
	footnoteReference: 'a footnote'
};

const SUBSET = 'plain text, *emphasis*, [name]{ko} or [@C09]';

/** @param nodes children of a Markdown paragraph */
export function readInlines(
	nodes: readonly PhrasingContent[],
	cite: Cite,
	complain: Complain
): Inline[] {
	const inlines: Inline[] = [];
	for (const node of nodes) {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'text') {
			inlines.push(...readText(node.value, line, cite, complain));
		} else if (node.type === 'emphasis') {
			inlines.push({ type: 'emphasis', text: readEmphasis(node.children, complain) });
		} else if (node.type === 'html') {
			complain('raw-html', line, JSON.stringify(node.value), SUBSET);
		} else {
			complain('markdown-not-allowed', line, NAMES[node.type] ?? node.type, SUBSET);
		}
	}
	return trimBeforeCitations(inlines);
}

/** Text within asterisks: nothing but text. */
function readEmphasis(nodes: readonly PhrasingContent[], complain: Complain): string {
	const refuse = refuseCitations('a citation within emphasis', complain);
	return plainText(readInlines(nodes, refuse, complain));
}

/** For where no citation may stand: the dateline, the map description, emphasis. */
export function refuseCitations(found: string, complain: Complain): Cite {
	return (_claims, line) => {
		complain('bad-citation', line, found, 'citations in paragraphs only');
		return 0;
	};
}

/** Words without their marks; citations leave nothing. */
export function plainText(inlines: readonly Inline[]): string {
	return inlines.map((inline) => (inline.type === 'citation' ? '' : inline.text)).join('');
}

function readText(value: string, startLine: number, cite: Cite, complain: Complain): Inline[] {
	const inlines: Inline[] = [];
	let end = 0;
	const lineAt = (index: number) => startLine + value.slice(0, index).split('\n').length - 1;
	const addText = (text: string, index: number) => {
		const stray = /[[\]*]/.exec(text);
		if (stray) {
			const name = text.includes('[@') ? 'bad-citation' : 'markdown-not-allowed';
			complain(name, lineAt(index + stray.index), `a stray ${JSON.stringify(stray[0])}`, SUBSET);
		}
		if (text) inlines.push({ type: 'text', text: unwrap(text) });
	};
	for (const match of value.matchAll(BRACKET)) {
		const [whole, content = '', language] = match;
		const line = lineAt(match.index);
		addText(value.slice(end, match.index), end);
		end = match.index + whole.length;
		if (CITATION.test(content) && language === undefined) {
			const claims = content.split(';').map((claim) => claim.trim().slice(1));
			inlines.push({ type: 'citation', claims, number: cite(claims, line) });
		} else if (/^\s*@|;\s*@/.test(content) || /^\s*C\d+\s*$/.test(content)) {
			complain('bad-citation', line, whole, '[@C09] or [@C09; @C10]');
		} else if (language !== undefined && LANGUAGE.test(language) && content.trim()) {
			inlines.push({ type: 'foreign', text: unwrap(content), language });
		} else {
			complain('markdown-not-allowed', line, whole, SUBSET);
		}
	}
	addText(value.slice(end), end);
	return inlines;
}

/** Joins the lines of the file: with a space, but not between characters that take none. */
function unwrap(text: string): string {
	return text.replace(/[ \t]*\n[ \t]*/g, (_, index: number) => {
		const before = text.slice(0, index).at(-1) ?? '';
		const after = text.slice(index).trimStart().at(0) ?? '';
		return UNSPACED.test(before) && UNSPACED.test(after) ? '' : ' ';
	});
}

/** A citation stands close to what it supports, however the file was written. */
function trimBeforeCitations(inlines: Inline[]): Inline[] {
	return inlines.map((inline, index) =>
		inline.type === 'text' && inlines[index + 1]?.type === 'citation'
			? { ...inline, text: inline.text.trimEnd() }
			: inline
	);
}
