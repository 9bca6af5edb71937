/** Which figures there are, and the one table that each of them draws. */
export const figureTables = {
	spine: 'spine',
	'evening-order': 'evening-order',
	'crossing-days': 'crossing-days',
	campaigns: 'campaigns',
	'seoul-held': 'seoul-held',
	'talks-calendar': 'talks',
	'spring-ladder': 'spring-1953',
	'little-switch': 'little-switch',
	'four-signings': 'signings',
	'neutral-nations': 'neutral-nations',
	'big-switch': 'big-switch',
	pledges: 'pledges',
	'aid-by-form': 'aid',
	'trade-balance': 'trade',
	'august-days': 'august-1956',
	'letter-points': 'letter',
	'four-points-three': 'letter',
	'withdrawal-counts': 'withdrawal-counts',
	'withdrawal-plan': 'withdrawal-plan',
	'paired-offers': 'offers-1960',
	'treaties-compared': 'treaties'
} as const;

export type FigureId = keyof typeof figureTables;

/** Whether an id of a scene file names a figure. */
export function isFigureId(id: string): id is FigureId {
	return Object.hasOwn(figureTables, id);
}
