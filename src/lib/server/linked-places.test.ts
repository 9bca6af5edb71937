import { describe, expect, it } from 'vitest';
import { certaintyOf, linkedPlaces } from './linked-places.ts';
import { placesGeojson } from './places-geojson.ts';
import { getStory } from './story.ts';

const story = getStory();
const { features } = linkedPlaces(story, 'Across the Yalu', (id) => `https://example.org/#${id}`);
const andong = features.find((feature) => feature['@id'].endsWith('#dandong'));

describe('linkedPlaces', () => {
	it('has what the format requires of every place', () => {
		expect(features).toHaveLength(Object.keys(story.places).length);
		expect(new Set(features.map((feature) => feature['@id'])).size).toBe(features.length);
		for (const { properties, names, types, geometry, when } of features) {
			expect(properties.title).not.toBe('');
			expect(properties.fclasses.every((fclass) => 'AHLPRST'.includes(fclass))).toBe(true);
			expect(names.length).toBeGreaterThan(0);
			expect(names[0]?.citations.length).toBeGreaterThan(0);
			expect(types.every(({ identifier }) => /^aat:\d{9}$/.test(identifier))).toBe(true);
			expect(geometry.type).toBe('GeometryCollection');
			const [lon = NaN, lat = NaN] = geometry.geometries[0]?.coordinates ?? [];
			expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
			const [{ start, end } = { start: { in: '' }, end: { in: '' } }] = when.timespans;
			expect(start.in).toMatch(/^\d{4}$/);
			expect(start.in <= end.in).toBe(true);
		}
	});
	it('gives the name of the period with its years, and the present name without', () => {
		expect(andong?.names).toContainEqual(
			expect.objectContaining({ toponym: 'Andong', lang: 'en', when: expect.anything() })
		);
		const now = andong?.names.find(({ toponym }) => toponym === 'Dandong');
		expect(now).toBeDefined();
		expect(now).not.toHaveProperty('when');
	});
	it('links to GeoNames', () => {
		expect(andong?.links).toEqual([
			{ type: 'closeMatch', identifier: 'https://www.geonames.org/2037886/' }
		]);
	});
	it('says how certain a position is', () => {
		expect(certaintyOf({ precision_km: 2 })).toBe('certain');
		expect(certaintyOf({ precision_km: 12 })).toBe('less-certain');
		expect(certaintyOf({ precision_km: 2, uncertain: true })).toBe('uncertain');
	});
});

it('writes the gazetteer as GeoJSON, longitude first', () => {
	const place = placesGeojson(story).features.find(({ id }) => id === 'dandong');
	expect(place?.geometry.coordinates).toEqual([124.39472, 40.12917]);
	expect(place?.properties.name.ko).toBe('안둥');
	expect(place?.properties).not.toHaveProperty('lon');
});
