import { along } from '@turf/along';
import { bearing } from '@turf/bearing';
import { destination } from '@turf/destination';
import { lineString } from '@turf/helpers';
import { length } from '@turf/length';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import type { Feature, Position } from 'geojson';
import { feature } from './mapshaper.ts';
import type { River } from './rivers.ts';
import type { Line } from './segments.ts';

/** A stretch of a river that carries its name, as shares of the river's length from its mouth. */
interface Stretch {
	readonly id: string;
	readonly from: number;
	readonly to: number;
	readonly side: 'above' | 'below';
	readonly minZoom: number;
	readonly maxZoom: number;
}

const stretches: readonly Stretch[] = [
	{ id: 'yalu', from: 0.02, to: 0.45, side: 'above', minZoom: 5.5, maxZoom: 8 },
	{ id: 'yalu', from: 0.0, to: 0.16, side: 'below', minZoom: 8, maxZoom: 11 },
	{ id: 'yalu', from: 0.5, to: 0.78, side: 'above', minZoom: 7, maxZoom: 10 },
	{ id: 'tumen', from: 0.3, to: 0.95, side: 'above', minZoom: 6, maxZoom: 9 },
	{ id: 'taedong', from: 0.25, to: 0.75, side: 'above', minZoom: 6.5, maxZoom: 9 },
	{ id: 'chongchon', from: 0.1, to: 0.8, side: 'above', minZoom: 7, maxZoom: 10 },
	{ id: 'imjin', from: 0.2, to: 0.8, side: 'above', minZoom: 7.5, maxZoom: 10.5 },
	{ id: 'hantan', from: 0.05, to: 0.95, side: 'below', minZoom: 8.5, maxZoom: 11 },
	{ id: 'ryesong', from: 0.1, to: 0.9, side: 'above', minZoom: 8, maxZoom: 10.5 },
	{ id: 'han', from: 0.1, to: 0.6, side: 'below', minZoom: 6.5, maxZoom: 9.5 },
	{ id: 'bukhan', from: 0.1, to: 0.6, side: 'below', minZoom: 8, maxZoom: 10.5 },
	{ id: 'nakdong', from: 0.1, to: 0.6, side: 'above', minZoom: 6.5, maxZoom: 9 },
	{ id: 'songhua', from: 0.05, to: 0.9, side: 'above', minZoom: 5.5, maxZoom: 8.5 },
	{ id: 'liao', from: 0.05, to: 0.5, side: 'above', minZoom: 5.5, maxZoom: 8.5 }
];

/** Vertices of a label line. */
const vertices = 17;

/** Room between the river and the baseline of a name above it, or below it, in pixels of the map. */
const gapPixels = { above: 6, below: 15 } as const;

const earthCircumferenceKilometres = 40075;

/** Vertices of a stretch of a river before it is smoothed. */
const courseVertices = 201;

/** Positions at equal distances along a line, between two shares of its length. */
function sample(line: Line, count: number, from = 0, to = 1): Line {
	const whole = lineString(line);
	const kilometres = length(whole);
	return Array.from({ length: count }, (_, index) => {
		const share = from + ((to - from) * index) / (count - 1);
		return along(whole, kilometres * share).geometry.coordinates;
	});
}

/** Moves each inner vertex to the middle of its neighbours, again and again; the ends slide along. */
function smooth(line: Line, rounds: number): Line {
	let current = line;
	for (let round = 0; round < rounds; round++) {
		current = current.map((position, index) => {
			const before = current[Math.max(0, index - 1)] ?? position;
			const after = current[Math.min(current.length - 1, index + 1)] ?? position;
			return position.map(
				(value, axis) => 0.5 * value + 0.25 * ((before[axis] ?? value) + (after[axis] ?? value))
			);
		});
	}
	return current;
}

/** Shifts a west-to-east line to its left (above), or to its right (below) by a distance under 0, in kilometres. */
function shift(line: Line, kilometres: number): Line {
	return line.map((position, index) => {
		const before = line[index - 1] ?? position;
		const after = line[index + 1] ?? position;
		const left = bearing(before, after) - 90;
		return destination(position, kilometres, left).geometry.coordinates;
	});
}

/** Distance of a position from a line in kilometres, positive to its left (above, when it runs east). */
function offsetFrom(line: Line, position: Position): number {
	const { pointDistance, segmentIndex } = nearestPointOnLine(lineString(line), position).properties;
	const start = line[segmentIndex] ?? [];
	const end = line[segmentIndex + 1] ?? start;
	const turn = ((bearing(start, position) - bearing(start, end)) * Math.PI) / 180;
	return Math.sin(turn) <= 0 ? pointDistance : -pointDistance;
}

/** How far most of a river (six sevenths) reaches beyond its smooth line on one side, in kilometres. */
function reach(river: Line, smoothLine: Line, sign: 1 | -1): number {
	const offsets = river.map((position) => sign * offsetFrom(smoothLine, position));
	return Math.max(0, offsets.sort((a, b) => a - b)[Math.floor((offsets.length * 6) / 7)] ?? 0);
}

/** The longest run of a line that always goes east: where it turned west, letters would stand on their heads. */
function eastwardRun(line: Line): Line {
	const runs: Line[] = [];
	line.forEach((position, index) => {
		const before = line[index - 1];
		const goesEast = before !== undefined && (position[0] ?? 0) > (before[0] ?? 0) + 0.001;
		if (goesEast) runs.at(-1)?.push(position);
		else runs.push([position]);
	});
	const [longest = []] = runs
		.filter(({ length: positions }) => positions > 1)
		.sort((a, b) => length(lineString(b)) - length(lineString(a)));
	return longest;
}

/**
 * Smooth lines for river names, always read from west to east, set off to one side so that a name clears the
 * river's bends at the middle of its zooms.
 */
export function riverLabels(rivers: readonly River[]): Feature[] {
	return stretches.map(({ id, from, to, side, minZoom, maxZoom }) => {
		const river = rivers.find((candidate) => candidate.id === id);
		if (!river) throw new Error(`No river '${id}' to label`);
		const course = sample(river.pieces.flat(), courseVertices, from, to);
		const even = sample(smooth(course, 500), vertices);
		const eastward = (even[0]?.[0] ?? 0) <= (even.at(-1)?.[0] ?? 0) ? even : [...even].reverse();
		const zoom = (minZoom + maxZoom) / 2;
		const latitude = ((eastward[0]?.[1] ?? 0) * Math.PI) / 180;
		const pixel = (earthCircumferenceKilometres * Math.cos(latitude)) / (512 * 2 ** zoom);
		const sign = side === 'above' ? 1 : -1;
		const distance = reach(course, eastward, sign) + gapPixels[side] * pixel;
		const moved = smooth(shift(eastward, sign * distance), 2);
		return feature(lineString(eastwardRun(moved)).geometry, { id, minZoom, maxZoom });
	});
}
