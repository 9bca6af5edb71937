/**
 * Every figure in checks.json, computed again from the colours. WCAG 2 contrast; CIEDE2000 distance,
 * with full deficiencies after Machado, Oliveira and Fernandes (2009), and a greyscale that keeps CIE L*.
 *
 * On land and water as they are, text is legible before its halo. What is painted on them, ribbons, hills, washes and
 * hatching, is too strong for that: there the halo counts, as the border of a letter does ("Understanding SC 1.4.3"),
 * but only as it is drawn: laid over that ground at its own opacity.
 */
import {
	converter,
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	wcagContrast,
	type Color
} from 'culori';
import { describe, expect, it } from 'vitest';
import checks from './checks.json' with { type: 'json' };
import { blend } from './ground-colour.ts';
import { groundLayers } from './ground.ts';
import { paletteNames, palettes, tokens, type Palette } from './palette.ts';

const MIN_TEXT = 4.5;
const MIN_SHAPE = 3;
/** Pixels around a letter, and opacity, from which on a halo counts as its ground. */
const MIN_HALO = { width: 1.5, opacity: 0.9 };
/** Least distance of the two sides, and of two donors, in whatever way one sees. Below this a pattern cannot help. */
const MIN_SIDES = 15;
const MIN_DONORS = 9;

const distance = differenceCiede2000();
const rgb = converter('rgb');
const lab = converter('lab65');

const seen: Record<string, (hex: string) => Color> = {
	normal: (hex) => rgb(hex) as Color,
	protanopia: (hex) => filterDeficiencyProt(1)(rgb(hex) as Color) as Color,
	deuteranopia: (hex) => filterDeficiencyDeuter(1)(rgb(hex) as Color) as Color,
	tritanopia: (hex) => filterDeficiencyTrit(1)(rgb(hex) as Color) as Color,
	greyscale: (hex) => ({ mode: 'lab65', l: lab(hex)?.l ?? NaN, a: 0, b: 0 })
};

const seenDistance = (view: string, a: string, b: string): number => {
	const see = seen[view];
	if (!see) throw new Error(`Unknown way of seeing: ${view}`);
	return distance(see(a), see(b));
};

const landAndWater = (palette: Palette) => ({
	...palette.land,
	deep: palette.water.deep,
	mid: palette.water.mid,
	shallow: palette.water.shallow,
	lake: palette.lake
});

type Grounds = Record<string, string>;

/** Land, and land in the deepest shade and the brightest light that the relief can lay on it. */
function hills(palette: Palette): Grounds {
	const relief = groundLayers({ palette, ground: { truce: 0, day: 0 } }).find(
		({ id }) => id === 'relief'
	);
	if (relief?.kind !== 'raster' || typeof relief.opacity !== 'object')
		throw new Error('The relief has no scale of opacity');
	const strongest = Math.max(...relief.opacity.map(([, opacity]) => opacity));
	return Object.fromEntries(
		Object.entries(palette.land).flatMap(([name, land]) => [
			[name, land],
			[`${name} in shade`, blend('#000000', land, strongest)],
			[`${name} in light`, blend('#FFFFFF', land, strongest)]
		])
	);
}

/** A colour over the lands that it can lie on, with their hills. */
const over = (
	what: string,
	colour: string,
	opacity: number,
	lands: Grounds,
	names: readonly string[]
): Grounds =>
	Object.fromEntries(
		Object.entries(lands)
			.filter(([land]) => names.some((name) => land.startsWith(name)))
			.map(([land, ground]) => [`${what}, ${land}`, blend(colour, ground, opacity)])
	);

/** Land with its hills, and the hand-coloured bands along its borders. */
function hillsAndRibbons(palette: Palette): Grounds {
	const lands = hills(palette);
	const { opacity } = tokens.ground.ribbon;
	return {
		...lands,
		...over('ribbon', palette.landEdge.prc, opacity, lands, ['prc']),
		...over('ribbon', palette.landEdge.dprk, opacity, lands, ['dprk'])
	};
}

/** All that a name may lie on: the ground, and what the story paints on it. */
function painted(palette: Palette): Grounds {
	const lands = hills(palette);
	const { fill, hatch } = palette.zone;
	const wash = parseInt(fill.slice(7), 16) / 255;
	return {
		...landAndWater(palette),
		...hillsAndRibbons(palette),
		...over('zone', fill.slice(0, 7), wash, lands, ['dprk', 'rok']),
		// Solid, as under the middle of a line of the hatching; a wash is weaker.
		'hatching of the zone': hatch,
		'hatching of sideA': palette.sideA.ink,
		'hatching of sideB': palette.sideB.ink,
		'hatching of no side': palette.uncertainty
	};
}

/** Grounds as they look through a halo. */
const through = (halo: string, opacity: number, grounds: Grounds): Grounds =>
	Object.fromEntries(
		Object.entries(grounds).map(([name, ground]) => [name, blend(halo, ground, opacity)])
	);

interface Pair {
	colour: string;
	/** Every ground it can meet, by the name that the tokens use. */
	grounds: Grounds;
	min: number;
}

/** What each line of the table means. */
const pairs: Record<string, (palette: Palette) => Pair> = {};
const text = (name: string, colour: (p: Palette) => string, grounds: (p: Palette) => object) => {
	pairs[name] = (palette) => ({
		colour: colour(palette),
		grounds: grounds(palette) as Grounds,
		min: name.includes('(non-text)') ? MIN_SHAPE : MIN_TEXT
	});
};
const sheet = (p: Palette) => ({ sheet: p.sheet });
const land = (p: Palette) => p.land;
const halo = (p: Palette) => ({ halo: p.label.halo });

text('sheetInk', (p) => p.sheetInk, sheet);
text('sheetMuted', (p) => p.sheetMuted, sheet);
text('accent', (p) => p.accent, sheet);
text(
	'accentOn on accent',
	(p) => p.accentOn,
	(p) => ({ accent: p.accent })
);
text(
	'sheetInk on hover',
	(p) => p.sheetInk,
	(p) => ({ hover: p.hover })
);
text('label.ink', (p) => p.label.ink, landAndWater);
text('label.country', (p) => p.label.country, landAndWater);
text(
	'label.water on water',
	(p) => p.label.water,
	(p) => ({
		deep: p.water.deep,
		mid: p.water.mid,
		shallow: p.water.shallow,
		lake: p.lake
	})
);
text('label.water on land (rivers)', (p) => p.label.water, land);
text('label.range', (p) => p.label.range, landAndWater);
text('label.event', (p) => p.label.event, landAndWater);
text('sideA.ink text', (p) => p.sideA.ink, landAndWater);
text('sideB.ink text', (p) => p.sideB.ink, landAndWater);
text('demarcation text', (p) => p.demarcation, landAndWater);
text('parallel text', (p) => p.parallel, landAndWater);
text('donorInk.china', (p) => p.donorInk.china, landAndWater);
text('donorInk.ussr', (p) => p.donorInk.ussr, landAndWater);
text('donorInk.easternEurope', (p) => p.donorInk.easternEurope, landAndWater);
text('donorInk.other', (p) => p.donorInk.other, landAndWater);
/** What stays of an arrow or a flow behind the halo of a label that has no other place. */
const haloOnFills = (p: Palette) =>
	Object.fromEntries(
		Object.entries({ sideA: p.sideA.fill, sideB: p.sideB.fill, ...p.donor }).map(([name, fill]) => [
			name,
			blend(p.label.halo, fill, tokens.type.map.halo.opacity)
		])
	);
text('label.ink on halo over a fill', (p) => p.label.ink, haloOnFills);
text('label.event on halo over a fill', (p) => p.label.event, haloOnFills);
text('sideA.ink on halo over a fill', (p) => p.sideA.ink, haloOnFills);
text('sideB.ink on halo over a fill', (p) => p.sideB.ink, haloOnFills);
text('label.ink on halo', (p) => p.label.ink, halo);
text('label.country on halo', (p) => p.label.country, halo);
text(
	'label.water on haloWater',
	(p) => p.label.water,
	(p) => ({ haloWater: p.label.haloWater })
);
text('label.range on halo', (p) => p.label.range, halo);
const { halo: haloToken } = tokens.type.map;
const inks: Record<string, (p: Palette) => string> = {
	'label.ink': (p) => p.label.ink,
	'label.country': (p) => p.label.country,
	'label.water': (p) => p.label.water,
	'label.range': (p) => p.label.range,
	'label.event': (p) => p.label.event,
	'sideA.ink': (p) => p.sideA.ink,
	'sideB.ink': (p) => p.sideB.ink,
	demarcation: (p) => p.demarcation,
	parallel: (p) => p.parallel,
	'donorInk.china': (p) => p.donorInk.china,
	'donorInk.ussr': (p) => p.donorInk.ussr,
	'donorInk.easternEurope': (p) => p.donorInk.easternEurope,
	'donorInk.other': (p) => p.donorInk.other
};
for (const [name, ink] of Object.entries(inks))
	text(`${name} on halo over what is painted`, ink, (p) =>
		through(p.label.halo, haloToken.opacity, painted(p))
	);
/** Names of seas, bays and lakes have a thinner, fainter halo: they may reach hills and a border, but no wash. */
text(
	'label.water on haloWater over a coast',
	(p) => p.label.water,
	(p) => through(p.label.haloWater, haloToken.onWater.opacity, hillsAndRibbons(p))
);
text(
	'focus ring (non-text)',
	(p) => p.focus,
	(p) => ({ ...landAndWater(p), sheet: p.sheet })
);
text('sideA.fill shape (non-text)', (p) => p.sideA.fill, land);
text('sideB.fill shape edge=ink (non-text)', (p) => p.sideB.ink, land);
text('demarcation line (non-text)', (p) => p.demarcation, land);
text('country border (non-text)', (p) => p.border.country, land);

describe('the halo', () => {
	it('is wide and dense enough to be the ground of a letter', () => {
		expect(haloToken.width).toBeGreaterThanOrEqual(MIN_HALO.width);
		expect(haloToken.opacity).toBeGreaterThanOrEqual(MIN_HALO.opacity);
		expect(haloToken.blur).toBe(0);
	});
});

describe.each(paletteNames)('%s', (name) => {
	const palette = palettes[name];
	const figures = checks[name];

	it('has a line of the table for every pair, and a pair for every line', () => {
		expect(figures.contrast.map((line) => line.text).sort()).toEqual(Object.keys(pairs).sort());
	});

	it.each(figures.contrast)('$text: $ratio on $worstGround', (line) => {
		const pair = pairs[line.text]?.(palette);
		if (!pair) throw new Error(`No pair for "${line.text}"`);
		const ratios = Object.entries(pair.grounds).map(
			([ground, colour]) => [ground, wcagContrast(pair.colour, colour)] as const
		);
		const [worst, ratio] = ratios.reduce((a, b) => (b[1] < a[1] ? b : a));
		expect(worst).toBe(line.worstGround);
		expect(ratio).toBeCloseTo(line.ratio, 1);
		expect(line.min).toBe(pair.min);
		expect(ratio).toBeGreaterThanOrEqual(pair.min);
		expect(line.pass).toBe(true);
	});

	const distances = (figure: Record<string, number>, a: string, b: string, min: number) => {
		expect(Object.keys(figure).sort()).toEqual(Object.keys(seen).sort());
		for (const [view, value] of Object.entries(figure)) {
			const here = seenDistance(view, a, b);
			expect(here, view).toBeCloseTo(value, 0);
			expect(here, view).toBeGreaterThanOrEqual(min);
		}
	};

	it('tells the two sides apart however one sees', () => {
		distances(figures.sides, palette.sideA.fill, palette.sideB.fill, MIN_SIDES);
	});

	it('has the distances of inks and of the demarcation line that it says', () => {
		distances(figures.sidesInk, palette.sideA.ink, palette.sideB.ink, 0);
		distances(figures['demarcation/sideA'], palette.demarcation, palette.sideA.fill, 0);
		distances(figures['demarcation/sideB'], palette.demarcation, palette.sideB.fill, 0);
	});

	it('tells donors apart however one sees', () => {
		let least = Infinity;
		for (const [pair, figure] of Object.entries(figures.donors)) {
			const [a = '', b = ''] = pair.split('/');
			const colours: Record<string, string> = palette.donor;
			distances(figure, colours[a] ?? '', colours[b] ?? '', MIN_DONORS);
			for (const view of Object.keys(seen)) {
				least = Math.min(least, seenDistance(view, colours[a] ?? '', colours[b] ?? ''));
			}
		}
		expect(least).toBeCloseTo(figures.donorsMin.value, 1);
	});

	it('has neighbouring lands as far apart as it says', () => {
		const colours: Record<string, string> = palette.land;
		for (const [pair, value] of Object.entries(figures.landNeighbours)) {
			const [a = '', b = ''] = pair.split('/');
			expect(seenDistance('normal', colours[a] ?? '', colours[b] ?? ''), pair).toBeCloseTo(
				value,
				1
			);
		}
	});
});
