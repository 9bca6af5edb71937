/** CSV (RFC 4180) to rows, with the column types of tables.json. */
import { csvParseRows } from 'd3-dsv';
import type { Table, TableDefinition } from '../story/types.ts';
import { isRealDate } from './dates.ts';
import { textOf, type ContentFiles } from './read.ts';
import { show, type Report } from './report.ts';

type Row = Table['rows'][number];

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The table with its rows; null when the file is not there. Rows count as in a spreadsheet. */
export function readTable(
	files: ContentFiles,
	definition: TableDefinition,
	report: Report
): Table | null {
	const file = `tables/${definition.file}`;
	const text = textOf(files, file);
	if (text === null) {
		report.add({ name: 'missing-file', file, field: '', found: 'nothing', expected: 'a CSV file' });
		return null;
	}
	const [header = [], ...lines] = csvParseRows(text);
	const expected = definition.columns.map(({ id }) => id);
	if (header.join('\n') !== expected.join('\n')) {
		report.add({
			name: 'wrong-header',
			file,
			field: 'row 1',
			found: show(header.join(',')),
			expected: show(expected.join(','))
		});
		return { ...definition, rows: [] };
	}
	const rows: Row[] = [];
	for (const [index, cells] of lines.entries()) {
		if (cells.length === 1 && cells[0] === '' && expected.length > 1) continue;
		if (cells.length !== expected.length) {
			report.add({
				name: 'wrong-column-count',
				file,
				field: `row ${index + 2}`,
				found: `${cells.length} cells`,
				expected: String(expected.length)
			});
			continue;
		}
		rows.push(readRow(cells, definition, file, index + 2, report));
	}
	if (lines.length === 0) {
		report.add({ name: 'empty-table', file, field: '', found: 'no row', expected: 'rows' });
	}
	return { ...definition, rows };
}

function readRow(
	cells: readonly string[],
	{ columns }: TableDefinition,
	file: string,
	number: number,
	report: Report
): Row {
	const row = columns.map(({ id, type, optional }, index): [string, string | number | null] => {
		const cell = (cells[index] ?? '').trim();
		const field = `row ${number}, ${id}`;
		if (cell === '') {
			if (!optional) {
				report.add({ name: 'missing-cell', file, field, found: 'nothing', expected: `a ${type}` });
			}
			return [id, null];
		}
		if (type === 'number') {
			if (NUMBER.test(cell)) return [id, Number(cell)];
			report.add({ name: 'not-a-number', file, field, found: show(cell), expected: 'a number' });
			return [id, null];
		}
		if (type === 'date' && !isRealDate(cell)) {
			const expected = 'a date as YYYY, YYYY-MM or YYYY-MM-DD';
			report.add({ name: 'bad-date', file, field, found: show(cell), expected });
			return [id, null];
		}
		return [id, cell];
	});
	return Object.fromEntries(row);
}
