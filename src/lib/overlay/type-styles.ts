/** The map's type, class by class, from the token file. */
import type { Palette } from '../cartography/palette.ts';
import { tokens } from '../cartography/palette.ts';
import type { Language, PlaceKind } from '../story/types.ts';

export interface TypeStyle {
	family: 'serif' | 'sans';
	italic: boolean;
	weight: number;
	/** Pixels at scale 1. */
	size: number;
	/** em. */
	tracking: number;
	capitals: boolean;
	colour: string;
	halo: string;
	haloWidth: number;
	haloOpacity: number;
}

export type TypeClass =
	| 'country'
	| 'countryMinor'
	| 'province'
	| 'sea'
	| 'bay'
	| 'river'
	| 'range'
	| 'capital'
	| 'city'
	| 'town'
	| 'event'
	| 'qualifier'
	| 'sideA'
	| 'sideB'
	| 'demarcation'
	| 'parallel'
	| 'donorChina'
	| 'donorUssr'
	| 'donorEasternEurope'
	| 'donorOther'
	| 'numeral';

const { map } = tokens.type;

interface MapToken {
	family: string;
	size: number | string;
	weight: number;
	style?: string;
	tracking?: string;
	case?: string;
}

/** Names set in water have its halo; every other has that of the land, on water too. */
const onWater = new Set<TypeClass>(['sea', 'bay']);

const tokenOf: Record<TypeClass, MapToken> = {
	country: map.country,
	countryMinor: map.countryMinor,
	province: map.province,
	sea: map.sea,
	bay: map.bay,
	river: map.river,
	range: map.range,
	capital: map.capital,
	city: map.city,
	town: map.town,
	event: map.event,
	qualifier: map.qualifier,
	sideA: map.sideA,
	sideB: map.sideB,
	demarcation: map.demarcation,
	parallel: map.parallel,
	donorChina: map.city,
	donorUssr: map.city,
	donorEasternEurope: map.city,
	donorOther: map.town,
	numeral: map.event
};

export const typeClasses = Object.keys(tokenOf) as TypeClass[];

function colourOf(name: TypeClass, palette: Palette): string {
	switch (name) {
		case 'country':
		case 'countryMinor':
		case 'province':
			return palette.label.country;
		case 'sea':
		case 'bay':
		case 'river':
			return palette.label.water;
		case 'range':
			return palette.label.range;
		case 'event':
			return palette.label.event;
		case 'sideA':
			return palette.sideA.ink;
		case 'sideB':
			return palette.sideB.ink;
		case 'demarcation':
			return palette.demarcation;
		case 'parallel':
			return palette.parallel;
		case 'donorChina':
			return palette.donorInk.china;
		case 'donorUssr':
			return palette.donorInk.ussr;
		case 'donorEasternEurope':
			return palette.donorInk.easternEurope;
		case 'donorOther':
			return palette.donorInk.other;
		default:
			return palette.label.ink;
	}
}

/**
 * The style of a class in a palette and a language.
 * Hangul and Hanzi stand upright and are not letter-spaced as widely as Latin capitals (LOOK: no slanted Hangul or Hanzi).
 */
export function typeStyle(name: TypeClass, palette: Palette, language: Language): TypeStyle {
	const token = tokenOf[name];
	const latin = language === 'en';
	const tracking = Number.parseFloat(token.tracking ?? '0');
	return {
		family: token.family === 'serif' ? 'serif' : 'sans',
		italic: latin && token.style === 'italic',
		weight: token.weight,
		size: typeof token.size === 'number' ? token.size : 13 * Number.parseFloat(token.size),
		tracking: latin ? tracking : Math.min(tracking, 0.18),
		capitals: latin && token.case === 'capitals',
		colour: colourOf(name, palette),
		halo: onWater.has(name) ? palette.label.haloWater : palette.label.halo,
		haloWidth: onWater.has(name) ? map.halo.onWater.width : map.halo.width,
		haloOpacity: onWater.has(name) ? map.halo.onWater.opacity : map.halo.opacity
	};
}

export function placeClass(kind: PlaceKind): TypeClass {
	if (kind === 'capital') return 'capital';
	if (
		kind === 'city' ||
		kind === 'donor_capital' ||
		kind === 'port_of_entry' ||
		kind === 'un' ||
		kind === 'signing' ||
		kind === 'talks_site'
	)
		return 'city';
	return 'town';
}
