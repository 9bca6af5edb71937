/** Reading a row of a table. What a figure draws must be there: a missing value is an error that names it. */
import type { Table, TableText } from '../../story/types.ts';

export type Row = Table['rows'][number];

/** A number of a row. Throws when the cell is empty or holds something else. */
export function numberIn(row: Row, column: string): number {
	const value = row[column];
	if (typeof value !== 'number')
		throw new Error(`column "${column}" holds ${String(value)}, expected a number`);
	return value;
}

/** A word or a date of a row. Throws when the cell is empty. */
export function textIn(row: Row, column: string): string {
	const value = row[column];
	if (typeof value !== 'string' || value === '')
		throw new Error(`column "${column}" holds ${String(value)}, expected a text`);
	return value;
}

/** A word or a date of a row, or null when the cell is empty. */
export function optionalText(row: Row, column: string): string | null {
	return row[column] ? textIn(row, column) : null;
}

/** The wording of the id that a cell holds; an id without wording stands for itself. */
export function wordIn(row: Row, column: string, words: TableText): string {
	const id = textIn(row, column);
	return words.values?.[id] ?? id;
}

/** The row whose `column` holds `value`. Throws when there is none. */
export function rowWhere(table: Table, column: string, value: string): Row {
	const row = table.rows.find((candidate) => candidate[column] === value);
	if (!row) throw new Error(`table "${table.id}" has no row where "${column}" is "${value}"`);
	return row;
}

/** With a capital first letter, for a word that begins a line. Scripts without capitals stay as they are. */
export function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
