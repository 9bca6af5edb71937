/** Which sign stands for which kind of place: known without the code that draws signs. */
import type { PlaceKind } from '../story/types.ts';

export const symbolNames = [
	'capital',
	'city',
	'town',
	'crossing',
	'battle',
	'signing',
	'port',
	'headquarters',
	'project',
	'dam',
	'meeting',
	'damage'
] as const;
export type SymbolName = (typeof symbolNames)[number];

/** What stands for a kind of place. */
export const symbolOf: Record<PlaceKind, SymbolName> = {
	capital: 'capital',
	donor_capital: 'city',
	city: 'city',
	crossing_town: 'town',
	crossing: 'crossing',
	battle: 'battle',
	front_point: 'town',
	signing: 'signing',
	talks_site: 'signing',
	port_of_entry: 'port',
	project: 'project',
	dam: 'dam',
	headquarters: 'headquarters',
	landmark: 'city',
	un: 'city'
};

/**
 * The sign of a place at a stop. An event's sign takes its place, except that a meeting leaves a capital its own.
 * Ports of entry are towns where they are not the subject.
 */
export function symbolAt(kind: PlaceKind, event: SymbolName | null, ports: boolean): SymbolName {
	const own = symbolOf[kind];
	if (event && event !== 'meeting') return event;
	if (event === 'meeting' && own !== 'capital') return event;
	return own === 'port' && !ports ? 'city' : own;
}
