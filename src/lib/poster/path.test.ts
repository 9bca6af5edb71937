import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../camera/mercator.ts';
import { pathData } from './path.ts';

/** Reads path data as SVG's grammar does, for the commands that are written here. */
function read(data: string): Point[][] {
	const lines: Point[][] = [];
	for (const [, command = '', numbers = ''] of data.matchAll(/([MlZz])([^MlZz]*)/g)) {
		const values = [...numbers.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
		for (let i = 0; i + 1 < values.length; i += 2) {
			const [x = 0, y = 0] = [values[i], values[i + 1]];
			if (command === 'M') lines.push([[x, y]]);
			else {
				const line = lines.at(-1);
				const [px, py] = line?.at(-1) ?? [0, 0];
				line?.push([px + x, py + y]);
			}
		}
	}
	return lines;
}

describe('pathData', () => {
	it('is short', () => {
		expect(
			pathData(
				[
					[
						[0.52, 3],
						[1, 2.96],
						[11, 2.5]
					]
				],
				true
			)
		).toBe('M.5 3l.5 0 10-.5z');
	});

	it('says where every point is, to half a tenth of a pixel, however long the line', () => {
		const coordinate = fc.double({ min: -900, max: 900, noNaN: true });
		fc.assert(
			fc.property(
				fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 200 }),
				(line) => {
					const rounded = line.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
					const wanted = rounded.filter((p, i) => i === 0 || String(p) !== String(rounded[i - 1]));
					const written = read(pathData([line], false))[0] ?? [];
					if (wanted.length < 2) {
						expect(written).toEqual([]);
						return;
					}
					expect(written.map(([x, y]) => [Math.round(x * 10) + 0, Math.round(y * 10) + 0])).toEqual(
						wanted.map(([x, y]) => [x + 0, y + 0])
					);
				}
			)
		);
	});

	it('leaves out what is smaller than it can say', () => {
		expect(
			pathData(
				[
					[
						[5, 5],
						[5.01, 5.02]
					]
				],
				true
			)
		).toBe('');
	});
});
