/** The bars of the aid table: who gave, in which form, and which line of the map it is. */
import type { Language, Table, TableText } from '../../story/types.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Bar } from './parts/bars.ts';
import { numberIn, type Row, textIn, wordIn } from './read.ts';

const FORMS = ['economic', 'loans', 'military'] as const;

/** Style names by the table's groups; `legend` for a swatch that is nobody's. */
export const donorLooks = {
	china: 'donor-china',
	ussr: 'donor-ussr',
	eastern_europe: 'donor-eastern-europe',
	other: 'donor-other',
	legend: 'donor-legend'
} as const;

function lookOf(group: string): string {
	if (group === 'printed_sum') return donorLooks.eastern_europe;
	if (group in donorLooks) return donorLooks[group as keyof typeof donorLooks];
	throw new Error(`no look for the group "${group}"`);
}

/** The id of a donor's line in features.json. */
const featureOfRow = (row: Row) => `donor-${textIn(row, 'row').replaceAll('_', '-')}`;

function barOf(row: Row, words: TableText, language: Language): Bar {
	const look = lookOf(textIn(row, 'group'));
	return {
		label: wordIn(row, 'row', words),
		parts: FORMS.flatMap((form) =>
			row[form] === null ? [] : [{ value: numberIn(row, form), look: `${look} form-${form}` }]
		),
		value: formatNumber(numberIn(row, 'total'), language)
	};
}

/**
 * The great donors, Eastern Europe as printed with its states under it, then the rest; each by size.
 * @throws when a row lacks its total or belongs to no known group
 */
export function aidBars(table: Table, words: TableText, language: Language): Bar[] {
	const bySize = table.rows.toSorted(
		(one, other) => numberIn(other, 'total') - numberIn(one, 'total')
	);
	const bar = (row: Row) => barOf(row, words, language);
	const inGroup = (...groups: string[]) =>
		bySize.filter((row) => groups.includes(textIn(row, 'group')));
	const states = inGroup('eastern_europe');
	return [
		...inGroup('china', 'ussr').map((row) => ({ ...bar(row), feature: featureOfRow(row) })),
		...inGroup('printed_sum').map((row) => ({
			...bar(row),
			feature: states.map(featureOfRow).join(' ')
		})),
		...[...states, ...inGroup('other')].map((row) => ({
			...bar(row),
			feature: featureOfRow(row),
			minor: true
		}))
	];
}

const totalOf = (table: Table, group: string): number => {
	const row = table.rows.find((candidate) => candidate.group === group);
	if (!row) throw new Error(`the table has no row of the group "${group}"`);
	return numberIn(row, 'total');
};

const sumOf = (table: Table, groups: readonly string[]): number =>
	table.rows
		.filter((row) => groups.includes(textIn(row, 'group')))
		.reduce((so, row) => so + numberIn(row, 'total'), 0);

/** Eastern Europe as its bar has it, printed, and as the map has it: the sum of its rows. */
export function regionOf(table: Table): { printed: number; rows: number } {
	return { printed: totalOf(table, 'printed_sum'), rows: sumOf(table, ['eastern_europe']) };
}

/** The greatest difference, in the table's unit, between a printed sum and the sum of its rows. */
export function rounding(table: Table): number {
	const { printed, rows } = regionOf(table);
	const all =
		totalOf(table, 'printed_total') - sumOf(table, ['china', 'ussr', 'eastern_europe', 'other']);
	return Math.round(Math.max(Math.abs(printed - rows), Math.abs(all)) * 100) / 100;
}
