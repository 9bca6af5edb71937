/** The table's `where` as a MapLibre filter expression. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Where } from './ground-where.ts';

const text = (name: string): ExpressionSpecification => ['to-string', ['get', name]];

/** The filter, or undefined when everything is drawn. Agrees with `matches`; a test compares the two. */
export function filterOf(where: Where | undefined): FilterSpecification | undefined {
	if (!where) return undefined;
	const { areas, equal, among, except, day } = where;
	const conditions: ExpressionSpecification[] = [];
	if (areas) {
		const current: ExpressionSpecification =
			day === undefined
				? text('area')
				: [
						'case',
						['all', ['has', 'areaBefore'], ['>', text('from'), day]],
						text('areaBefore'),
						text('area')
					];
		conditions.push(['in', current, ['literal', [...areas]]]);
	} else if (day !== undefined) {
		conditions.push(['<=', text('from'), day]);
	}
	if (day !== undefined) conditions.push(['any', ['!', ['has', 'to']], ['>', text('to'), day]]);
	for (const [name, value] of Object.entries(equal ?? {})) {
		conditions.push(['==', ['get', name], value]);
	}
	for (const [name, values] of Object.entries(among ?? {})) {
		conditions.push(['in', text(name), ['literal', [...values]]]);
	}
	for (const [name, values] of Object.entries(except ?? {})) {
		for (const value of values) conditions.push(['!=', ['get', name], value]);
	}
	return ['all', ...conditions];
}
