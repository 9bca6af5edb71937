/** The tint groups of the land layers. */
export type Area =
	'prc' | 'korea-north' | 'korea-south' | 'ussr' | 'mongolia' | 'donor' | 'neighbour';

/** A state of 1955 that the story names or whose outline differs from today's. */
export interface State {
	readonly name: string;
	readonly area: Area;
	/** ISO 3166-1 numeric codes of today's states that it covers; those without one go by a name in small letters. */
	readonly codes: readonly string[];
}

/**
 * States of 1955 as unions of today's outlines. What is not listed keeps today's outline, without a name,
 * as a neighbour. East and West Germany, and North and South Vietnam, are cut out of today's states later.
 */
export const states1955: readonly State[] = [
	{ name: 'prc', area: 'prc', codes: ['156'] },
	{
		name: 'ussr',
		area: 'ussr',
		codes: '643 804 112 233 428 440 498 268 051 031 398 860 795 417 762'.split(' ')
	},
	{ name: 'mongolia', area: 'mongolia', codes: ['496'] },
	{ name: 'korea', area: 'korea-north', codes: ['408', '410'] },
	{ name: 'poland', area: 'donor', codes: ['616'] },
	{ name: 'czechoslovakia', area: 'donor', codes: ['203', '703'] },
	{ name: 'romania', area: 'donor', codes: ['642'] },
	{ name: 'bulgaria', area: 'donor', codes: ['100'] },
	{ name: 'hungary', area: 'donor', codes: ['348'] },
	{ name: 'albania', area: 'donor', codes: ['008'] },
	{ name: 'germany', area: 'neighbour', codes: ['276'] },
	{ name: 'vietnam', area: 'neighbour', codes: ['704'] },
	{
		name: 'yugoslavia',
		area: 'neighbour',
		codes: ['688', '191', '705', '070', '807', '499', 'kosovo']
	},
	{ name: 'india', area: 'neighbour', codes: ['356'] },
	{ name: 'japan', area: 'neighbour', codes: ['392'] },
	{ name: 'taiwan', area: 'neighbour', codes: ['158'] },
	{ name: 'sudan', area: 'neighbour', codes: ['729', '728'] },
	{ name: 'cyprus', area: 'neighbour', codes: ['196', 'n-cyprus'] }
];

/** Not drawn: Antarctica. */
export const omittedCodes: readonly string[] = ['010'];

/** The states of today that made up the German Democratic Republic; West Berlin is not told apart. */
export const eastGermanStates: readonly string[] = [
	'Brandenburg',
	'Mecklenburg-Vorpommern',
	'Sachsen',
	'Sachsen-Anhalt',
	'Thüringen',
	'Berlin'
];

/** Geneva agreements: the day from which the two halves of Vietnam are told apart. */
export const vietnamDivided = '1954-07-21';

/**
 * The provisional line in Vietnam, schematic: along the Ben Hai from its mouth to about the 17th parallel at
 * the Laotian border, with both ends carried on beyond the coast and the border.
 */
export const vietnamLine = [
	[108.5, 17.02],
	[107.11, 17.01],
	[106.98, 17.0],
	[106.86, 16.98],
	[106.72, 16.93],
	[106.6, 16.98],
	[106.2, 17.0]
];
