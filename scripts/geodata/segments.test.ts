import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parseSegments, stitchSegments } from './segments.ts';

describe('parseSegments', () => {
	it('reads levels, drops comments, repeated positions and single points, and turns longitudes', () => {
		const text =
			'# head\n> Shore Bin # 1, Level 1\n190 10\n190.0000001 10\n191 11\n> Shore Bin # 2, Level 2\n1 1\n';
		expect(parseSegments(text)).toEqual([
			{
				level: 1,
				line: [
					[-170, 10],
					[-169, 11]
				]
			}
		]);
	});
});

describe('stitchSegments', () => {
	const [a, b, c, d]: [Position, Position, Position, Position] = [
		[0, 0],
		[1, 0],
		[2, 0],
		[3, 1]
	];

	it('joins pieces whatever their direction', () => {
		const [line, ...rest] = stitchSegments([
			[a, b],
			[c, b],
			[c, d]
		]);
		expect(rest).toEqual([]);
		expect([line, line && [...line].reverse()]).toContainEqual([a, b, c, d]);
	});

	it('stops at a junction of three', () => {
		const lines = stitchSegments([
			[a, b],
			[b, c],
			[b, d]
		]);
		expect(lines).toHaveLength(3);
	});

	it('closes a ring', () => {
		const [ring] = stitchSegments([
			[a, b],
			[b, d],
			[d, a]
		]);
		expect(ring).toHaveLength(4);
		expect(ring?.[0]).toEqual(ring?.at(-1));
	});
});
