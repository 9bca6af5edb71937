/**
 * The ground as a table: land, water and the lines that were there before the story. `style.ts` reads it for the live
 * map, `poster/ground.ts` for the drawn one, so the two cannot drift apart. Story layers and all names lie above it.
 *
 * Order as LOOK "Ground" says. The coast is a stroke under the land that shows on its outer side only: it needs no
 * geometry of its own, and neither borders nor the edge of the Korea box get a coast.
 */
import { BORDER_TREATY, groundEpoch, PROVINCES_FROM } from './ground-dates.ts';
import { landSources, type FillLayer, type GroundLayer, type LineLayer } from './ground-layer.ts';
import type { Scale, Stops } from './ground-scale.ts';
import { waterlines } from './ground-waterlines.ts';
import { palettes, tokens, type Palette } from './palette.ts';

export interface GroundState {
	/** 0: Korea is divided at the 38th parallel; 1: at the demarcation line. */
	truce: number;
	/** Days since 1970-01-01. */
	day: number;
}

export interface GroundOptions {
	palette: Palette;
	ground: GroundState;
}

type Tint = keyof Palette['land'];

/** Tint areas of the data by the palette's names, as they were before the armistice. */
const tints: Record<Tint, readonly string[]> = {
	neighbour: ['neighbour', 'japan'],
	donor: ['donor'],
	mongolia: ['mongolia'],
	ussr: ['ussr'],
	prc: ['prc'],
	dprk: ['north', 'sokcho', 'korea-north'],
	rok: ['south', 'kaesong', 'korea-south']
};

/** Land that changed hands: between the 38th parallel and the demarcation line, west and east. */
const exchanged: readonly { area: string; after: Tint }[] = [
	{ area: 'kaesong', after: 'dprk' },
	{ area: 'sokcho', after: 'rok' }
];

const coastWidth: Stops = [
	[2, tokens.ground.coastWidth * 0.7],
	[5, tokens.ground.coastWidth]
];

function land(palette: Palette, day: string): GroundLayer[] {
	return [
		{
			id: 'coast',
			kind: 'line',
			sources: landSources,
			colour: palette.coast,
			width: coastWidth,
			join: 'round',
			under: true
		},
		...(Object.keys(tints) as Tint[]).map((tint): FillLayer => ({
			id: `land-${tint}`,
			kind: 'fill',
			sources: landSources,
			where: { areas: tints[tint], day },
			colour: palette.land[tint]
		}))
	];
}

function exchangedLand(palette: Palette, truce: number): FillLayer[] {
	return exchanged.map(({ area, after }) => ({
		id: `land-${area}-after`,
		kind: 'fill',
		sources: ['korea-land'],
		where: { areas: [area] },
		colour: palette.land[after],
		opacity: truce
	}));
}

const ribbonScale = (close: number, low: number): Scale => [
	[4.6, low],
	[7.2, close]
];

/** Hand-coloured bands on both sides of a land border. The data's lines run from west to east, or from south to north. */
function ribbons(palette: Palette, day: string): LineLayer[] {
	const { width, offset, blur, opacity, lowZoom } = tokens.ground.ribbon;
	const band = (
		id: string,
		lines: readonly string[],
		tint: keyof Palette['landEdge'],
		side: 1 | -1
	): LineLayer => ({
		id: `ribbon-${id}`,
		kind: 'line',
		sources: ['borders'],
		where: { among: { id: lines }, day },
		colour: palette.landEdge[tint],
		width: ribbonScale(width, lowZoom.width),
		blur: ribbonScale(blur, lowZoom.blur),
		offset: { pixels: ribbonScale(side * offset, side * lowZoom.offset), inside: tints[tint] },
		opacity: [
			[3.6, 0],
			[4.2, opacity]
		],
		join: 'round',
		prepare: 'plain',
		minZoom: 3.6
	});
	return [
		band('prc', ['yalu', 'paektu', 'tumen'], 'prc', -1),
		band('dprk', ['yalu', 'paektu', 'tumen'], 'dprk', 1),
		// The Soviet Union has no ribbon of its own.
		band('prc-ussr', ['china-ussr'], 'prc', -1),
		band('dprk-ussr', ['korea-ussr'], 'dprk', -1)
	];
}

/** The data has today's lines: those that came in 1954 are not there before. */
function provinces(palette: Palette, day: string): LineLayer {
	const { width, dash } = tokens.ground.province;
	return {
		id: 'province',
		kind: 'line',
		sources: ['provinces'],
		where: { among: { country: day < PROVINCES_FROM ? ['kor'] : ['chn', 'kor', 'prk'] } },
		colour: palette.border.province,
		width,
		dash,
		opacity: [
			[4.2, 0],
			[4.8, 0.8]
		],
		minZoom: 4.2
	};
}

/** The Yalu and the Tumen are drawn as the border that they are. */
const borderRivers = ['yalu', 'tumen'];

function inlandWater(palette: Palette, day: string): GroundLayer[] {
	const { riverWidth } = tokens.ground;
	const river = (id: string, major: boolean, width: number, from: number): LineLayer => ({
		id,
		kind: 'line',
		sources: ['rivers'],
		where: { equal: { major }, except: { id: borderRivers, precision: ['schematic'] } },
		colour: palette.river,
		width: [
			[4.5, width * 0.7],
			[6.5, width]
		],
		opacity: [
			[from, 0],
			[from + 0.6, 1]
		],
		minZoom: from,
		cap: 'round',
		join: 'round'
	});
	return [
		{
			id: 'lake',
			kind: 'fill',
			sources: ['lakes'],
			where: { day },
			colour: palette.lake,
			minZoom: 4
		},
		{
			id: 'lake-shore',
			kind: 'line',
			sources: ['lakes'],
			where: { day },
			colour: palette.coast,
			width: [
				[5, 0.4],
				[7.5, 0.7]
			],
			opacity: 0.85,
			join: 'round',
			minZoom: 4
		},
		river('river-minor', false, riverWidth.minor, 4),
		river('river-major', true, riverWidth.major, 3.7),
		{
			...river('river-schematic', true, riverWidth.minor, 4.3),
			where: { equal: { precision: 'schematic' } },
			// Soft, and gone where its course would be taken at its word.
			opacity: [
				[4.3, 0],
				[5, 0.8],
				[7.4, 0.7],
				[8.4, 0]
			],
			blur: 0.5,
			maxZoom: 8.4
		}
	];
}

function borders(palette: Palette, day: string): LineLayer[] {
	const { border, undefinedBorder } = tokens.ground;
	const agreed = day >= BORDER_TREATY;
	const width = (close: number): Stops => [
		[1, 0.6],
		[3, 0.9],
		[6, close]
	];
	return [
		{
			id: 'border',
			kind: 'line',
			sources: ['world-borders', 'borders'],
			where: { equal: { kind: 'country' }, except: { defined: agreed ? [] : [false] }, day },
			colour: palette.border.country,
			width: width(border.width),
			join: 'round',
			cap: 'round'
		},
		{
			id: 'border-undefined',
			kind: 'line',
			sources: ['borders'],
			where: { equal: { kind: 'country', defined: false }, day },
			colour: palette.border.undefined,
			width: width(undefinedBorder.width),
			opacity: agreed ? 0 : 1,
			dash: undefinedBorder.dash
		}
	];
}

/**
 * The palette's opacity counts for shade and light in the palette's own colours. The picture is black and white, and
 * on dark land its white says more than the palette's light would.
 */
const reliefStrength: Record<'light' | 'dark', number> = { light: 0.75, dark: 0.4 };

function reliefLayer(palette: Palette): GroundLayer {
	const tone = palette === palettes.gallery ? 'dark' : 'light';
	const opacity = palette.relief.opacity * reliefStrength[tone];
	return {
		id: 'relief',
		kind: 'raster',
		sources: ['relief'],
		opacity: [
			[4, 0],
			[4.6, opacity],
			[7, opacity],
			[8.4, opacity * 0.35]
		],
		minZoom: 4
	};
}

/** The layers of the ground, the lowest first. */
export function groundLayers({ palette, ground }: GroundOptions): GroundLayer[] {
	const day = groundEpoch(ground.day);
	return [
		{ id: 'water', kind: 'background', colour: palette.water.deep },
		...waterlines(palette),
		...land(palette, day),
		...exchangedLand(palette, ground.truce),
		reliefLayer(palette),
		...ribbons(palette, day),
		provinces(palette, day),
		...inlandWater(palette, day),
		...borders(palette, day)
	];
}
