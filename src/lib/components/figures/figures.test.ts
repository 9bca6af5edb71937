import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Language, Table, TableDefinition, TableText } from '../../story/types.ts';
import Figure from './Figure.svelte';
import { type FigureId, figureTables, isFigureId } from './figures.ts';
import { formatNumber } from '../../i18n/numbers.ts';

const FOLDER = 'src/content/tables';
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');

function readTable(definition: TableDefinition): Table {
	const [, ...lines] = csvParseRows(read(definition.file));
	const rows = lines.map((cells) =>
		Object.fromEntries(
			definition.columns.map(({ id, type }, index) => {
				const cell = cells[index] ?? '';
				return [id, cell === '' ? null : type === 'number' ? Number(cell) : cell];
			})
		)
	);
	return { ...definition, rows };
}

const definitions = JSON.parse(read('tables.json')) as TableDefinition[];
const tables = Object.fromEntries(definitions.map((one) => [one.id, readTable(one)]));
const wordsIn = (language: Language) =>
	JSON.parse(read(`${language}.json`)) as Record<string, TableText>;
const words = { en: wordsIn('en'), ko: wordsIn('ko'), zh: wordsIn('zh') };
const ids = Object.keys(figureTables).filter(isFigureId);

function draw(id: FigureId, language: Language = 'en'): string {
	const props = {
		id,
		tables,
		words: words[language],
		language,
		highlighted: null,
		onhighlight: () => undefined
	};
	return render(Figure, { props }).body;
}

/** The text of all cells of the table in a piece of markup. */
function cellsOf(markup: string): string[] {
	const body = markup.slice(markup.lastIndexOf('<table'));
	return [...body.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, text = '']) =>
		text.replaceAll(/<[^>]*>/g, '').trim()
	);
}

test('the figures are those that a scene file may name', () => {
	const source = readFileSync('src/lib/server/figures.ts', 'utf8');
	const named = [...source.matchAll(/^\t'([a-z-]+)'/gm)].map(([, id]) => id);
	expect(ids.toSorted()).toEqual(named.toSorted());
});

describe.each(ids)('%s', (id) => {
	const markup = draw(id);
	const table = tables[figureTables[id]];

	test('is drawn on the server as a figure with a caption', () => {
		expect(markup).toContain('<figure class="figure">');
		expect(markup).toMatch(/<figcaption[^>]*>\s*\S/);
		expect(markup).not.toMatch(/NaN|undefined|Infinity|\[object/);
	});

	test('has every number of its table in a real table', () => {
		expect(markup).toMatch(/<caption/);
		expect(markup).toContain('scope="col"');
		const cells = cellsOf(markup);
		const numbers = (table?.rows ?? []).flatMap((row) =>
			(table?.columns ?? [])
				.filter(({ type }) => type === 'number')
				.flatMap(({ id: column }) => {
					const value = row[column];
					if (typeof value !== 'number') return [];
					return [column === 'year' ? String(value) : formatNumber(value, 'en')];
				})
		);
		for (const number of numbers) expect(cells).toContain(number);
	});

	test('places every mark on its axis', () => {
		const places = [...markup.matchAll(/(?:left|width): ?(-?[\d.]+)%/g)].map(([, place]) =>
			Number(place)
		);
		for (const place of places) {
			expect(place).toBeGreaterThanOrEqual(-0.01);
			expect(place).toBeLessThanOrEqual(100.01);
		}
	});
});

test('a drawing carries no comments of hydration, which would end the kept markup early', () => {
	for (const id of ids) {
		const figure = /<figure.*<\/figure>/s.exec(draw(id))?.[0] ?? '';
		expect(figure).not.toBe('');
		expect(figure).not.toContain('<!--');
	}
});

/** The cells of some columns, row by row. */
const cells = (id: string, columns: readonly string[]) =>
	tables[id]?.rows.map((row) => columns.map((column) => row[column]));

/** Typed from the fact file, section 2 for the claim named and section 3 for aid and conversions: never from the tables. */
const facts: Record<string, { columns: string[]; rows: (string | number | null)[][] }> = {
	aid: {
		columns: ['row', 'economic', 'loans', 'military', 'total', 'row_sum'],
		rows: [
			['ussr', 1160, 140, 500, 1800, 1800],
			['china', 1808, null, null, 1808, 1808],
			['east_germany', 372, null, null, 372, 372],
			['poland', 335, null, 16, 351, 351],
			['czechoslovakia', 113, 344, null, 457, 457],
			['romania', 90, null, null, 90, 90],
			['bulgaria', 76.4, null, null, 76.4, 76.4],
			['hungary', 52.5, 7.5, null, 60, 60],
			['albania', 2.46, null, null, 2.46, 2.46],
			['mongolia', 1.76, null, null, 1.76, 1.76],
			['vietnam', 0.44, null, null, 0.44, 0.44],
			['eastern_europe', 1042, 351.5, 16, 1410, 1409.5],
			['total', 4012.2, 491.5, 516, 5019.7, 5019.7]
		]
	},
	// C48, C52, C53, C54; old yuan in millions, as the gift was 8 trillion of them.
	pledges: {
		columns: ['row', 'date', 'original', 'new_yuan', 'roubles', 'dollars', 'dollars_other'],
		rows: [
			['soviet_promise', '1953-08-03', 1000, null, 1000, 250, null],
			['chinese_debt', '1953-11-23', 729.52, 729.52, 1458, 364.5, null],
			['chinese_gift', '1953-11-23', 8_000_000, 800, 1600, 400, 317],
			['chinese_sum', '1953-11-23', null, null, 3058, 764.5, null],
			['chinese_printed', '1953', 3000, null, 3000, 750, null]
		]
	},
	// C56
	trade: {
		columns: ['from', 'to', 'exports', 'imports'],
		rows: [
			['1954', '1957', 922.2, 137.12],
			['1957', '1957', 127, 70]
		]
	},
	// C35
	'little-switch': {
		columns: ['row', 'direction', 'people'],
		rows: [
			['koreans', 'returned_by_un', 5194],
			['chinese', 'returned_by_un', 1030],
			['civilians', 'returned_by_un', 446],
			['all_returned', 'returned_by_un', 6670],
			['all_received', 'received_by_un', 684]
		]
	},
	// C126; the others are what is left of 12,773.
	'big-switch': {
		columns: ['row', 'direction', 'people', 'certainty'],
		rows: [
			['koreans', 'returned_by_un', 70_183, 'exact'],
			['chinese', 'returned_by_un', 5640, 'exact'],
			['all_returned', 'returned_by_un', 75_823, 'exact'],
			['rok', 'received_by_un', 7862, 'exact'],
			['us', 'received_by_un', 3597, 'exact'],
			['uk', 'received_by_un', 945, 'about'],
			['others', 'received_by_un', 12_773 - 7862 - 3597 - 945, 'remainder'],
			['all_received', 'received_by_un', 12_773, 'exact']
		]
	},
	// C97, C98
	'offers-1960': {
		columns: ['giver', 'form', 'roubles', 'dollars', 'date'],
		rows: [
			['china', 'loan', 420, 105, '1960-10-13'],
			['ussr', 'debt_cancelled', 760, 190, '1960'],
			['ussr', 'debt_deferred', 140, 35, '1960']
		]
	},
	// C82, C83, C84, and the plan of Mao's letter, C76
	'withdrawal-plan': {
		columns: ['planned_from', 'planned_to', 'done_from', 'done_to', 'divisions', 'people_about'],
		rows: [
			['1958-03', '1958-04', '1958-03-15', '1958-04-25', 6, 80_000],
			['1958-07', '1958-09', '1958-07-11', '1958-08-14', 6, 100_000],
			[null, '1958-12', '1958-09-25', '1958-10-26', 3, 70_000]
		]
	},
	// C70, then as above
	'withdrawal-counts': {
		columns: ['from', 'to', 'divisions', 'people', 'about'],
		rows: [
			['1954-09-16', '1954-10-03', 7, 87_894, 'no'],
			['1955-03-31', '1955-04-20', 6, 52_192, 'no'],
			['1955-10-10', '1955-10-26', 6, 63_257, 'no'],
			['1958-03-15', '1958-04-25', 6, 80_000, 'yes'],
			['1958-07-11', '1958-08-14', 6, 100_000, 'yes'],
			['1958-09-25', '1958-10-26', 3, 70_000, 'yes']
		]
	},
	// C37, C38, C39, C40
	signings: {
		columns: ['place', 'date', 'time', 'until', 'approximate', 'who'],
		rows: [
			['panmunjom_hall', '1953-07-27', '10:00', '10:12', 'no', 'harrison_nam_il'],
			['munsan', '1953-07-27', '13:00', null, 'yes', 'clark'],
			['pyongyang', '1953-07-27', '22:00', null, 'yes', 'kim'],
			['kaesong', '1953-07-28', '09:30', null, 'no', 'peng']
		]
	},
	// C26, C27, C29, C31 to C36
	'spring-1953': {
		columns: ['date', 'who', 'act'],
		rows: [
			['1953-02-22', 'clark', 'offers_exchange'],
			['1953-03-05', 'stalin', 'dies'],
			['1953-03-19', 'council_of_ministers', 'approves_letters'],
			['1953-03-28', 'kim_and_peng', 'accept_offer'],
			['1953-03-30', 'zhou', 'proposes_neutral_state'],
			['1953-03-31', 'kim', 'supports_zhou'],
			['1953-04-01', 'molotov', 'supports_zhou'],
			['1953-04-11', 'liaison_officers', 'agree_exchange'],
			['1953-04-20', 'both_sides', 'little_switch_begins'],
			['1953-04-26', 'both_delegations', 'talks_resume']
		]
	},
	// C19, C20, C21, C36, C123, C124, C37
	talks: {
		columns: ['from', 'to', 'state', 'place'],
		rows: [
			['1951-07-10', '1951-08-23', 'in_session', 'kaesong'],
			['1951-08-23', '1951-10-25', 'recess', null],
			['1951-10-25', '1952-10-08', 'in_session', 'panmunjom_hall'],
			['1952-10-08', '1953-04-26', 'recess', null],
			['1953-04-26', '1953-06-18', 'in_session', 'panmunjom_hall'],
			['1953-06-18', '1953-07-10', 'work_suspended', 'panmunjom_hall'],
			['1953-07-10', '1953-07-27', 'in_session', 'panmunjom_hall']
		]
	}
};

test.each(Object.entries(facts))(
	'the table %s holds what FACTS prints',
	(id, { columns, rows }) => {
		expect(cells(id, columns)).toEqual(rows);
	}
);

test('every figure that counts something has its numbers typed from FACTS', () => {
	const counted = ids
		.map((id) => figureTables[id])
		.filter((id) =>
			tables[id]?.columns.some(
				({ id: column, type }) =>
					type === 'number' && !['order', 'number', 'step', 'chapter'].includes(column)
			)
		);
	expect(counted.filter((id) => !(id in facts))).toEqual([]);
});

test('on the line of the whole story the treaty that is in force runs on to the end', () => {
	const markup = draw('spine');
	expect(markup).toContain('10 September 1961');
	const bands = [...markup.matchAll(/ink-hatch" style="left: ?([\d.]+)%; ?width: ?([\d.]+)%/g)];
	expect(bands).toHaveLength(1);
	expect(Number(bands[0]?.[1]) + Number(bands[0]?.[2])).toBeCloseTo(100, 3);
});

test('every article of the treaty of Beijing is told in the comparison', () => {
	const cells = cellsOf(draw('treaties-compared')).join('\n');
	for (const article of ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'])
		expect(cells).toMatch(new RegExp(`Article ${article}: \\w+ \\w+`));
});

test('numbers in a title and rough values are written as the language writes them', () => {
	expect(draw('campaigns', 'zh')).toContain('第一次战役');
	expect(draw('withdrawal-plan', 'zh')).toContain('第三批');
	expect(draw('withdrawal-plan', 'ko')).toContain('제3단계');
	expect(draw('big-switch', 'ko')).toContain('약 945');
	expect(draw('campaigns', 'ko')).toContain('11월 5일쯤');
});

/** What a reader sees and hears, without markup. */
const textOf = (markup: string) => markup.replaceAll(/<!--.*?-->|<[^>]*>/gs, '');

test.each<[FigureId, Record<Language, string[]>]>([
	[
		'campaigns',
		{
			en: [', October 1950–January 1951', 'Campaign 1: 25 October–about 5 November 1950'],
			ko: [', 1950년 10월~1951년 1월', '제1차 공세: 1950년 10월 25일~11월 5일쯤'],
			zh: ['，1950年10月至1951年1月', '第一次战役：1950年10月25日至约11月5日']
		}
	],
	[
		'four-signings',
		{
			en: ['27 July, 10:00–10:12', '27 July, about 13:00'],
			ko: ['7월 27일 10:00~10:12', '7월 27일 13:00쯤'],
			zh: ['7月27日10:00至10:12', '7月27日约13:00']
		}
	],
	['evening-order', { en: ['18 October, 21:00'], ko: ['10월 18일 21:00'], zh: ['10月18日21:00'] }],
	[
		'crossing-days',
		{ en: ['16 October, about 18:00'], ko: ['10월 16일 18:00쯤'], zh: ['10月16日约18:00'] }
	],
	[
		'august-days',
		{
			en: ['30–31 August', 'Mao and Mikoyan agree'],
			ko: ['8월 30~31일', '마오쩌둥과 미코얀, 이튿날'],
			zh: ['8月30日至31日', '毛泽东与米高扬商定']
		}
	],
	['talks-calendar', { en: ['In session, Kaesong'], ko: ['개회 중, 개성'], zh: ['会谈中，开城'] }],
	[
		'withdrawal-counts',
		{
			en: ['1954–1955: 19 divisions', '1958: 15 divisions', '10–26 October 1955; 6 divisions'],
			ko: ['1954~1955년: 19개 사단', '1958년: 15개 사단', '1955년 10월 10~26일; 6개 사단'],
			zh: ['1954年至1955年：19个师', '1958年：15个师', '1955年10月10日至26日；6个师']
		}
	],
	[
		'paired-offers',
		{
			en: ['$105 million; 13 October 1960', '$35 million'],
			ko: ['1억 500만 달러; 1960년 10월 13일', '3,500만 달러'],
			zh: ['1.05亿美元；1960年10月13日', '3,500万美元']
		}
	],
	[
		'pledges',
		{
			en: ['1 billion old roubles', '729.52 million new yuan', '8 trillion old yuan'],
			ko: ['10억 구루블', '7억 2,952만 신위안', '8조 구위안'],
			zh: ['10亿旧卢布', '7.2952亿元新币', '8万亿元旧币']
		}
	],
	[
		'neutral-nations',
		{
			en: ['Member, Named by: the UN Command'],
			ko: ['위원국, 지명한 쪽: 유엔군사령부'],
			zh: ['成员，提名方：联合国军司令部']
		}
	]
])('%s writes dates, sums and marks as each language does', (id, said) => {
	for (const language of ['en', 'ko', 'zh'] as const) {
		const text = textOf(draw(id, language));
		for (const words of said[language]) expect(text).toContain(words);
	}
});

test.each(ids)('%s has no Latin mark after a Han character', (id) => {
	expect(textOf(draw(id, 'zh')).match(/.{0,9}\p{Script=Han}\s?[,.;:?!()].{0,9}/gu)).toBeNull();
});

test('a table that is missing is named', () => {
	const props = {
		id: 'aid-by-form' as const,
		tables: {},
		words: words.en,
		language: 'en' as const,
		highlighted: null,
		onhighlight: () => undefined
	};
	expect(() => render(Figure, { props }).body).toThrow(
		'figure "aid-by-form": table "aid" is missing'
	);
});
