import { describe, expect, it } from 'vitest';
import { project } from '../camera/mercator.ts';
import { isSeen, seenStretch, stretches } from './in-view.ts';
import { view, type Unit } from './view.ts';

const box = { left: 0, top: 0, right: 10, bottom: 10 };

describe('stretches', () => {
	it('cuts a line at the edges, and keeps the pieces apart', () => {
		const line: Unit[] = [
			[-5, 5],
			[5, 5],
			[5, 15],
			[8, 15],
			[8, 5]
		];
		expect(stretches(line, box)).toEqual([
			[
				[0, 5],
				[5, 5],
				[5, 10]
			],
			[
				[8, 10],
				[8, 5]
			]
		]);
	});

	it('sees a line that crosses with both ends outside, and none that passes by', () => {
		expect(
			stretches(
				[
					[-5, 5],
					[15, 5]
				],
				box
			)
		).toEqual([
			[
				[0, 5],
				[10, 5]
			]
		]);
		expect(
			stretches(
				[
					[-5, 12],
					[15, 12]
				],
				box
			)
		).toEqual([]);
	});
});

describe('what is seen', () => {
	const plate = view({ lon: 127, lat: 40, zoom: 7 }, { width: 860, height: 614 });
	const at = (lon: number, lat: number): Unit => project([lon, lat]);

	it('is the longest stretch on the plate', () => {
		const seen = seenStretch(
			[
				[at(120, 40), at(127, 40), at(127, 40.1)],
				[at(100, 10), at(101, 11)]
			],
			plate
		);
		expect(seen?.length).toBe(3);
		const [x] = plate.toPixel(seen?.[0] as Unit);
		expect(x).toBeCloseTo(0, 3);
	});

	it('is nothing where a line lies outside, or only its end reaches in', () => {
		expect(isSeen([[at(124, 38), at(131, 38)]], plate)).toBe(false);
		expect(isSeen([[at(124, 39), at(131, 39)]], plate)).toBe(true);
		const [edge] = plate.toLonLat([855, 300]);
		expect(isSeen([[at(edge, 40), at(140, 40)]], plate)).toBe(false);
	});
});
