import type { Position } from 'geojson';

export type Line = Position[];

/** A line as pscoast prints it, with its level: 1 sea shore, 2 lake shore; for rivers their class. */
export interface Segment {
	readonly level: number;
	readonly line: Line;
}

const keyOf = (position: Position): string => `${position[0]},${position[1]}`;

/**
 * Parses the multi-segment text that `gmt pscoast -M` prints: a line starting with `>` opens a segment,
 * `#` is a comment, every other line is longitude and latitude in degrees.
 * Longitudes are turned to -180..180, positions rounded to 5 decimals, repeated positions dropped.
 */
export function parseSegments(text: string): Segment[] {
	const segments: Segment[] = [];
	let current: Line = [];
	for (const row of text.split('\n')) {
		if (row.startsWith('>')) {
			current = [];
			segments.push({ level: Number(/Level (\d+)/.exec(row)?.[1] ?? 0), line: current });
			continue;
		}
		if (row === '' || row.startsWith('#')) continue;
		const [longitude = NaN, latitude = NaN] = row.trim().split(/\s+/).map(Number);
		const position = [round5(longitude > 180 ? longitude - 360 : longitude), round5(latitude)];
		const last = current.at(-1);
		if (!last || keyOf(last) !== keyOf(position)) current.push(position);
	}
	return segments.filter((segment) => segment.line.length > 1);
}

const round5 = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/**
 * Joins segments at end points that exactly two segments share. Junctions of three or more stay apart.
 * The order of the input decides the order of the output, so the same input gives the same lines.
 */
export function stitchSegments(segments: readonly Line[]): Line[] {
	const ends = new Map<string, number[]>();
	const note = (position: Position | undefined, index: number): void => {
		if (!position) return;
		const key = keyOf(position);
		ends.set(key, [...(ends.get(key) ?? []), index]);
	};
	segments.forEach((segment, index) => {
		note(segment[0], index);
		note(segment.at(-1), index);
	});
	const used = new Set<number>();

	const extend = (line: Line): void => {
		for (;;) {
			const tail = line.at(-1);
			if (!tail) return;
			const meeting = ends.get(keyOf(tail)) ?? [];
			const next = meeting.find((index) => !used.has(index));
			if (meeting.length !== 2 || next === undefined) return;
			used.add(next);
			const segment = segments[next] ?? [];
			const forward = keyOf(segment[0] ?? []) === keyOf(tail);
			line.push(...(forward ? segment : [...segment].reverse()).slice(1));
		}
	};

	const lines: Line[] = [];
	segments.forEach((segment, index) => {
		if (used.has(index)) return;
		used.add(index);
		const line = [...segment];
		extend(line);
		line.reverse();
		extend(line);
		lines.push(line);
	});
	return lines;
}
