/** What every drawing is given: its table, the words of the table, and the language to write in. */
import type { Language, Table, TableText } from '../../story/types.ts';

export interface DrawingProps {
	table: Table;
	words: TableText;
	language: Language;
}
