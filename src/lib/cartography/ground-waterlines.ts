/**
 * Waterlines: rings off the coast, as an engraver cuts them. They are concentric strokes of the simplified outline,
 * widest first, that the land is laid upon; so each needs an opaque colour, blended ahead.
 *
 * Five rings serve every zoom. The tokens give three of them for the world and the middle distance and five close by:
 * the first ring then still lies under the coast and the last two lie on each other. Between the three distances the
 * radii are interpolated, so nothing appears or goes with a jump.
 */
import { blend } from './ground-colour.ts';
import { landSources, type GroundSource, type LineLayer } from './ground-layer.ts';
import type { Stops } from './ground-scale.ts';
import { tokens, type Palette } from './palette.ts';

const { close, middle, world, lineWidth, opacity } = tokens.ground.waterlines;

/** Zooms at which the world's, the middle and the close radii hold. */
const worldUntil = 2.6;
const middleFrom = 3.8;
const middleUntil = 6.2;
const closeFrom = 6.9;

interface Ring {
	world: number;
	middle: number;
	close: number;
	tone: 'shallow' | 'mid';
	/** Whether a line is engraved on its outer edge: at each distance, 1 or 0. */
	line: readonly [world: number, middle: number, close: number];
}

const radius = (list: readonly number[], index: number) => list[index] ?? 0;

/** From the coast outwards. The outermost edge of the tone has no line. */
const rings: readonly Ring[] = [
	{ world: 0, middle: 0, close: radius(close, 0), tone: 'shallow', line: [0, 0, 1] },
	{
		world: radius(world, 0),
		middle: radius(middle, 0),
		close: radius(close, 1),
		tone: 'shallow',
		line: [1, 1, 1]
	},
	{
		world: radius(world, 1),
		middle: radius(middle, 1),
		close: radius(close, 2),
		tone: 'shallow',
		line: [1, 1, 1]
	},
	{
		world: radius(world, 2),
		middle: radius(middle, 2),
		close: radius(close, 3),
		tone: 'mid',
		line: [0, 0, 1]
	},
	{
		world: radius(world, 2),
		middle: radius(middle, 2),
		close: radius(close, 4),
		tone: 'mid',
		line: [0, 0, 0]
	}
];

/** Stroke width that reaches this far from the coast, at each distance. */
function width(ring: Ring, beyond: number): Stops {
	const at = (reach: number, share: number) => 2 * (reach + beyond * share);
	const values = [
		at(ring.world, ring.line[0]),
		at(ring.middle, ring.line[1]),
		at(ring.close, ring.line[2])
	] as const;
	return [
		[worldUntil, values[0]],
		[middleFrom, values[1]],
		[middleUntil, values[1]],
		[closeFrom, values[2]]
	];
}

/** Ring indices that are worth drawing: from afar the first and the last lie under others. */
const fewer = [1, 2, 3] as const;
const all = [0, 1, 2, 3, 4] as const;

/**
 * By distance another outline: plain ones from afar, the land's own coast close by. `at` is the zoom that it is made
 * plain for. Wide strokes of a line with more bends than can be seen cost much and show nothing.
 */
const distances: readonly {
	name: string;
	sources: readonly GroundSource[];
	from?: number;
	at: number;
	until?: number;
	rings: readonly number[];
}[] = [
	{ name: 'world', sources: ['world-outline'], at: 1.6, until: 2.4, rings: fewer },
	{ name: 'continent', sources: ['world-outline'], from: 2.4, at: 3.2, until: 4, rings: fewer },
	{ name: 'peninsula', sources: ['korea-outline'], from: 4, at: 4.8, until: 5.5, rings: all },
	{
		name: 'province',
		sources: ['korea-outline'],
		from: 5.5,
		at: 6.3,
		until: closeFrom,
		rings: all
	},
	{ name: 'county', sources: landSources, from: closeFrom, at: 7.6, until: 8.3, rings: all },
	{ name: 'valley', sources: landSources, from: 8.3, at: 9.3, rings: all }
];

/** The strokes of all rings, widest first. */
export function waterlines(palette: Palette): LineLayer[] {
	const { water } = palette;
	return distances.flatMap((distance) =>
		[...distance.rings].reverse().flatMap((index): LineLayer[] => {
			const ring = rings[index];
			if (!ring) return [];
			const stroke = (id: string, colour: string, stops: Stops): LineLayer => ({
				id: `${id}-${index + 1}-${distance.name}`,
				kind: 'line',
				sources: distance.sources,
				colour,
				width: stops,
				join: 'round',
				cap: 'round',
				prepare: { ringsAt: distance.at },
				...(distance.from === undefined ? {} : { minZoom: distance.from }),
				...(distance.until === undefined ? {} : { maxZoom: distance.until })
			});
			const tone = stroke('tone', water[ring.tone], width(ring, 0));
			const engraved = distance.rings === fewer ? ring.line[0] === 1 : ring.line.includes(1);
			if (!engraved) return [tone];
			const line = blend(water.line, water[ring.tone], opacity);
			return [stroke('waterline', line, width(ring, lineWidth)), tone];
		})
	);
}
