/** Ids of the charts that a step can show beside its text. Each has a component. */
export const figureIds = [
	'spine',
	'evening-order',
	'crossing-days',
	'campaigns',
	'seoul-held',
	'talks-calendar',
	'spring-ladder',
	'little-switch',
	'four-signings',
	'neutral-nations',
	'big-switch',
	'pledges',
	'aid-by-form',
	'trade-balance',
	'august-days',
	'letter-points',
	'four-points-three',
	'withdrawal-counts',
	'withdrawal-plan',
	'paired-offers',
	'treaties-compared'
] as const;
