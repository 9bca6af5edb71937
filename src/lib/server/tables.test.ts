import { expect, it } from 'vitest';
import type { TableDefinition } from '../story/types.ts';
import { formatProblem, Report } from './report.ts';
import { readTable } from './tables.ts';

const definition: TableDefinition = {
	id: 'aid',
	file: 'aid.csv',
	claims: [],
	sources: ['S1'],
	columns: [
		{ id: 'donor', type: 'text' },
		{ id: 'amount', type: 'number', optional: true },
		{ id: 'day', type: 'date', optional: true }
	]
};

function read(text: string) {
	const report = new Report();
	const table = readTable({ 'tables/aid.csv': text }, definition, report);
	return { rows: table?.rows, problems: report.problems.map(formatProblem) };
}

it('reads cells by the type of their column', () => {
	expect(read('donor,amount,day\nchina,-12.5,1953-11\n"one, ""two""",,\n')).toEqual({
		rows: [
			{ donor: 'china', amount: -12.5, day: '1953-11' },
			{ donor: 'one, "two"', amount: null, day: null }
		],
		problems: []
	});
});

it('reads what a spreadsheet saves: byte order mark, other line ends, a last empty line', () => {
	expect(read('\uFEFFdonor,amount,day\r\nchina,3,\r\n\r\n')).toEqual({
		rows: [{ donor: 'china', amount: 3, day: null }],
		problems: []
	});
});

it.each([
	['1,000', 'row 2: found 4 cells, expected 3 (wrong-column-count)'],
	['"1,000"', 'row 2, amount: found "1,000", expected a number (not-a-number)'],
	['0x10', 'row 2, amount: found "0x10", expected a number (not-a-number)'],
	['Infinity', 'row 2, amount: found "Infinity", expected a number (not-a-number)']
])('refuses the number %s', (cell, problem) => {
	expect(read(`donor,amount,day\nchina,${cell},\n`).problems).toEqual([
		`tables/aid.csv: ${problem}`
	]);
});

it('refuses a day that does not exist', () => {
	expect(read('donor,amount,day\nchina,1,1953-02-29\n').problems).toEqual([
		'tables/aid.csv: row 2, day: found "1953-02-29", expected a date as YYYY, YYYY-MM or YYYY-MM-DD (bad-date)'
	]);
});

it('reports every fault of a file', () => {
	expect(read('donor,amount,day\n,x,\nchina\n').problems).toHaveLength(3);
});
