import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Language, Table, TableDefinition, TableText } from '../../story/types.ts';
import Figure from './Figure.svelte';
import { type FigureId, figureTables, isFigureId } from './figures.ts';
import { formatNumber } from './numbers.ts';

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
const words = JSON.parse(read('en.json')) as Record<string, TableText>;
const ids = Object.keys(figureTables).filter(isFigureId);

function draw(id: FigureId, language: Language = 'en'): string {
	const props = { id, tables, words, language, highlighted: null, onhighlight: () => undefined };
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

test('the aid table holds what FACTS prints', () => {
	const printed = [
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
	];
	const rows = tables.aid?.rows.map(({ row, economic, loans, military, total, row_sum }) => [
		row,
		economic,
		loans,
		military,
		total,
		row_sum
	]);
	expect(rows).toEqual(printed);
});

test('a table that is missing is named', () => {
	const props = {
		id: 'aid-by-form' as const,
		tables: {},
		words,
		language: 'en' as const,
		highlighted: null,
		onhighlight: () => undefined
	};
	expect(() => render(Figure, { props }).body).toThrow(
		'figure "aid-by-form": table "aid" is missing'
	);
});
