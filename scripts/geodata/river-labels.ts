import type { Feature, Position } from 'geojson';
import { distanceKilometres, lineKilometres, lineString } from './geometry.ts';
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

/** A line resampled at equal distances. */
function resample(line: Line, count: number): Line {
	const step = lineKilometres(line) / (count - 1);
	const result: Line = [line[0] ?? []];
	let carried = 0;
	for (let index = 1; index < line.length && result.length < count - 1; index++) {
		const a = line[index - 1] ?? [];
		const b = line[index] ?? [];
		const length = distanceKilometres(a, b);
		while (carried + length >= step * result.length && result.length < count - 1) {
			const share = length === 0 ? 0 : (step * result.length - carried) / length;
			result.push(a.map((value, axis) => value + ((b[axis] ?? value) - value) * share));
		}
		carried += length;
	}
	return [...result, line.at(-1) ?? []];
}

/** The part of a line between two shares of its length. */
function part(line: Line, from: number, to: number): Line {
	const fine = resample(line, 1001);
	return fine.slice(Math.round(from * 1000), Math.round(to * 1000) + 1);
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

/** Shifts a west-to-east line to its left (above) or right (below) by kilometres. */
function shift(line: Line, kilometres: number): Line {
	return line.map((position, index) => {
		const [ax = 0, ay = 0] = line[Math.max(0, index - 1)] ?? [];
		const [bx = 0, by = 0] = line[Math.min(line.length - 1, index + 1)] ?? [];
		const [x = 0, y = 0] = position;
		const scale = Math.cos((y * Math.PI) / 180);
		const [dx, dy] = [(bx - ax) * scale, by - ay];
		const length = Math.hypot(dx, dy) || 1;
		const degrees = kilometres / 111.195;
		return [x - (dy / length) * (degrees / scale), y + (dx / length) * degrees];
	});
}

/** Distance of a position from a line in kilometres, positive to its left (above, when it runs east). */
function offsetFrom(line: Line, [x = 0, y = 0]: Position): number {
	const scale = Math.cos((y * Math.PI) / 180);
	let best = Infinity;
	for (let index = 1; index < line.length; index++) {
		const [ax = 0, ay = 0] = line[index - 1] ?? [];
		const [bx = 0, by = 0] = line[index] ?? [];
		const [dx, dy] = [(bx - ax) * scale, by - ay];
		const [px, py] = [(x - ax) * scale, y - ay];
		const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
		const distance = Math.hypot(px - share * dx, py - share * dy);
		if (distance < Math.abs(best)) best = dx * py - dy * px >= 0 ? distance : -distance;
	}
	return best * 111.195;
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
	const [longest = []] = runs.sort((a, b) => lineKilometres(b) - lineKilometres(a));
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
		const course = resample(part(river.pieces.flat(), from, to), 201);
		const even = resample(smooth(course, 500), vertices);
		const eastward = (even[0]?.[0] ?? 0) <= (even.at(-1)?.[0] ?? 0) ? even : [...even].reverse();
		const zoom = (minZoom + maxZoom) / 2;
		const latitude = ((eastward[0]?.[1] ?? 0) * Math.PI) / 180;
		const pixel = (earthCircumferenceKilometres * Math.cos(latitude)) / (512 * 2 ** zoom);
		const sign = side === 'above' ? 1 : -1;
		const distance = reach(course, eastward, sign) + gapPixels[side] * pixel;
		const moved = smooth(shift(eastward, sign * distance), 2);
		return feature(lineString(eastwardRun(moved)), { id, minZoom, maxZoom });
	});
}
