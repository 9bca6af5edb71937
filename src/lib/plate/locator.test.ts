import { geoOrthographic } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { GLOBE, GLOBE_CENTRE, GLOBE_RADIUS, locatorMark, onGlobe } from './locator.ts';

const plate = { width: 876, height: 636 };

describe('onGlobe', () => {
	it('is the projection that draws the land', () => {
		const projection = geoOrthographic()
			.rotate([-GLOBE_CENTRE.lon, -GLOBE_CENTRE.lat])
			.scale(GLOBE_RADIUS)
			.translate([GLOBE / 2, GLOBE / 2]);
		for (const place of [
			[126.98, 37.57],
			[37.6, 55.75],
			[116.4, 39.9],
			[77.2, -10]
		] as [number, number][]) {
			const [x, y] = projection(place) as [number, number];
			expect(onGlobe(...place)?.[0]).toBeCloseTo(x, 6);
			expect(onGlobe(...place)?.[1]).toBeCloseTo(y, 6);
		}
	});
	it('does not show the far side', () => expect(onGlobe(-73.97, 40.75)).toBeNull());
});

describe('locatorMark', () => {
	it('is an outline of the view, or a dot when it is small', () => {
		expect(locatorMark({ lon: 127, lat: 39, zoom: 5 }, plate)?.type).toBe('outline');
		expect(locatorMark({ lon: 127, lat: 39, zoom: 9 }, plate)?.type).toBe('dot');
	});
	it('is nothing for a view of the world, or of the far side', () => {
		expect(locatorMark({ lon: 100, lat: 40, zoom: 2 }, plate)).toBeNull();
		expect(locatorMark({ lon: -73.97, lat: 40.75, zoom: 8 }, plate)).toBeNull();
	});
});
