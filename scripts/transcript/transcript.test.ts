import { describe, expect, it } from 'vitest';
import { findRole, nest, type SpokenNode } from './tree.ts';
import { comparable, transcriptOf } from './write.ts';

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
	it('writes headings, text without its notes, lists, and figures set off', () => {
		const main = node('main', '', [
			node('heading', '2 The order', [text('2'), text(' The order')], 2),
			node('paragraph', '', [
				text('Mao sends the order.'),
				node('button', 'Note 3', [text('3')]),
				text(' It is night.')
			]),
			node('figure', '', [
				node('Figcaption', '', [text('The evening order')]),
				node('list', '', [node('listitem', '', [text('21:00'), text('the order')])])
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
				'> **The evening order**\n>\n> - 21:00 · the order',
				'**On this map**',
				'- Beijing: capital.\n- Yalu: river.',
				'[Share]\n'
			].join('\n\n')
		);
	});
});

/** A table as the browser hands it over: rows in groups, some nodes of which are not spoken. */
const browserTable = [
	{ nodeId: '1', ignored: false, role: { value: 'table' }, childIds: ['2', '3', '4'] },
	{ nodeId: '2', ignored: false, role: { value: 'caption' }, childIds: ['21', '22'] },
	{
		nodeId: '21',
		ignored: false,
		role: { value: 'StaticText' },
		name: { value: 'Aid by country' }
	},
	{ nodeId: '22', ignored: true, childIds: ['23'] },
	{
		nodeId: '23',
		ignored: false,
		role: { value: 'StaticText' },
		name: { value: ', million roubles' }
	},
	{ nodeId: '3', ignored: false, role: { value: 'rowgroup' }, childIds: ['31'] },
	{ nodeId: '31', ignored: false, role: { value: 'row' }, childIds: ['32', '33', '34'] },
	...['Country', 'Loans', 'Gifts'].flatMap((name, i) => [
		{
			nodeId: `3${i + 2}`,
			ignored: false,
			role: { value: 'columnheader' },
			name: { value: name },
			childIds: [`3${i + 2}t`]
		},
		{ nodeId: `3${i + 2}t`, ignored: false, role: { value: 'StaticText' }, name: { value: name } }
	]),
	{ nodeId: '4', ignored: true, childIds: ['41', '51'] },
	...[
		['4', 'Poland', '–', '351'],
		['5', 'Hungary', '', '60']
	].flatMap(([row, ...cells]) => [
		{
			nodeId: `${row}1`,
			ignored: false,
			role: { value: 'row' },
			childIds: [`${row}2`, `${row}3`, `${row}4`]
		},
		...cells.flatMap((name, i) => [
			{
				nodeId: `${row}${i + 2}`,
				ignored: false,
				role: { value: i === 0 ? 'rowheader' : 'cell' },
				childIds: name ? [`${row}${i + 2}t`] : []
			},
			{
				nodeId: `${row}${i + 2}t`,
				ignored: false,
				role: { value: 'StaticText' },
				name: { value: name }
			}
		])
	])
];

describe('a table', () => {
	const table = nest(browserTable);
	if (!table) throw new Error('The fixture has no root.');

	it('is read with its caption, its columns and its rows, in a figure too', () => {
		const lines = [
			'*Aid by country, million roubles*',
			'Country · Loans · Gifts',
			'- Poland · – · 351',
			'- Hungary · – · 60'
		];
		expect(transcriptOf(node('main', '', [table]), words)).toBe(
			`${lines[0]}\n\n${lines[1]}\n\n${lines[2]}\n${lines[3]}\n`
		);
		const behind = node('group', '', [
			node('DisclosureTriangle', 'The whole table', [text('The whole table')]),
			node('group', 'Aid by country', [table])
		]);
		const figure = node('figure', '', [node('Figcaption', '', [text('Aid')]), behind]);
		expect(transcriptOf(node('main', '', [figure]), words)).toBe(
			['**Aid**', '**The whole table**', ...lines]
				.map((line) => `> ${line}`)
				.join('\n>\n')
				.replace('351\n>\n', '351\n') + '\n'
		);
	});

	it('without a caption goes by its name', () => {
		const bare = node('table', 'Aid', [
			node('row', '', [node('cell', '', [text('Poland'), node('image', 'Outline')])])
		]);
		expect(transcriptOf(node('main', '', [bare]), words)).toBe('*Aid*\n\n- Poland [Outline]\n');
	});
});

describe('comparable', () => {
	const transcript =
		'<!-- x -->\n\n## 1 A\n\nWords.\n\n> **Figure**\n>\n> *Table*\n>\n> - 1949 · –\n\n**List**\n\n- b\n\n[c]\n';

	it('keeps headings, paragraphs, figures, captions, tables, lists and controls', () => {
		expect(comparable(transcript)).toEqual([
			'## 1 A',
			'Words.',
			'> **Figure**',
			'> *Table*',
			'> - 1949 · –',
			'**List**',
			'- b',
			'[c]'
		]);
	});

	it.each(['**Figure**', '*Table*', '1949', '- b', '[c]'])('sees that "%s" has changed', (part) => {
		expect(comparable(transcript.replace(part, 'x'))).not.toEqual(comparable(transcript));
	});

	it('makes alike how versions of Intl set a range', () => {
		expect(comparable('- 1954\u2009–\u20091961')).toEqual(comparable('- 1954–1961'));
		expect(comparable('- 1954년 ~ 1961년')).toEqual(comparable('- 1954년~1961년'));
		expect(comparable('- 19–22 October')).not.toEqual(comparable('- 19–23 October'));
	});
});
