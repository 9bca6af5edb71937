import { expect, it } from 'vitest';
import { projector } from '../camera/camera.ts';
import { carriedTo } from './carried.ts';

const plate = { width: 876, height: 636 };
const from = { lon: 127, lat: 39, zoom: 5.4 };

it('moves every point of the picture to its new place', () => {
	const to = { lon: 125.2, lat: 40.6, zoom: 7.9 };
	const [scale = NaN, , , , x = NaN, y = NaN] =
		carriedTo(from, to, plate)
			.match(/-?[\d.]+(?:e-?\d+)?/g)
			?.map(Number) ?? [];
	const [oldX, oldY] = projector(from, plate)([126.1, 40.2]);
	const [newX, newY] = projector(to, plate)([126.1, 40.2]);
	expect(oldX * scale + x).toBeCloseTo(newX, 6);
	expect(oldY * scale + y).toBeCloseTo(newY, 6);
});

it('leaves the picture alone where its own camera is shown', () => {
	expect(carriedTo(from, { ...from }, plate)).toBe('none');
});
