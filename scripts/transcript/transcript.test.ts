import { describe, expect, it } from 'vitest';
import { findRole, nest, type SpokenNode } from './tree.ts';
import { backbone, transcriptOf } from './write.ts';

const node = (
	role: string,
	name = '',
	children: SpokenNode[] = [],
	level?: number
): SpokenNode => ({
	role,
	name,
	level: level ?? null,
	children
});
const text = (words: string) => node('StaticText', words);
const words = { note: /^Note \d+$/ };

describe('nest', () => {
	it('leaves out what is not spoken and keeps its children', () => {
		const tree = nest([
			{ nodeId: '1', ignored: false, role: { value: 'main' }, childIds: ['2'] },
			{ nodeId: '2', ignored: true, childIds: ['3'] },
			{
				nodeId: '3',
				ignored: false,
				role: { value: 'heading' },
				name: { value: 'The order' },
				properties: [{ name: 'level', value: { value: 2 } }],
				childIds: ['4']
			},
			{ nodeId: '4', ignored: false, role: { value: 'InlineTextBox' }, name: { value: 'The' } }
		]);
		expect(tree).toEqual(node('main', '', [node('heading', 'The order', [], 2)]));
		expect(tree && findRole(tree, 'heading')?.name).toBe('The order');
		expect(tree && findRole(tree, 'table')).toBeNull();
	});
});

describe('transcriptOf', () => {
	it('writes headings, text without its notes, lists, and figures set off with the table named', () => {
		const main = node('main', '', [
			node('heading', '2 The order', [text('2'), text(' The order')], 2),
			node('paragraph', '', [
				text('Mao sends the order.'),
				node('button', 'Note 3', [text('3')]),
				text(' It is night.')
			]),
			node('figure', '', [
				node('Figcaption', '', [text('The evening order')]),
				node('list', '', [node('listitem', '', [text('21:00'), text('the order')])]),
				node('table', 'The evening order', [node('caption', '', [text('The evening order')])])
			]),
			node('group', '', [
				node('DisclosureTriangle', 'On this map', [text('On this map')]),
				node('list', '', [
					node('listitem', '', [text('Beijing'), text(': capital.')]),
					node('listitem', '', [text('Yalu'), text(': river.')])
				])
			]),
			node('button', 'Share', [text('Share')])
		]);
		expect(transcriptOf(main, words)).toBe(
			[
				'## 2 The order',
				'Mao sends the order. It is night.',
				'> **The evening order**\n>\n> - 21:00 · the order\n>\n> [The evening order]',
				'**On this map**',
				'- Beijing: capital.\n- Yalu: river.',
				'[Share]\n'
			].join('\n\n')
		);
	});
});

describe('backbone', () => {
	it('keeps headings and paragraphs, which no version of Intl touches', () => {
		expect(
			backbone('<!-- x -->\n\n## 1 A\n\nWords.\n\n> - 1949\n\n**List**\n\n- b\n\n[c]\n')
		).toEqual(['## 1 A', 'Words.']);
	});
});
