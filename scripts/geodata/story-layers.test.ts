import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { length } from '@turf/length';
import type { Feature, FeatureCollection, Position } from 'geojson';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as schema from '../../src/lib/story/schema.ts';
import { storyFiles } from './story-layers-files.ts';

const content = (path: string) => readFileSync(`src/content/${path}`, 'utf8');
const committed = (name: string) => readFileSync(`static/geojson/${name}`, 'utf8');
const files = storyFiles(content);
const names = Object.keys(files);

const features = (name: string) => (JSON.parse(files[name] ?? '') as FeatureCollection).features;

function positions({ geometry }: Feature): Position[] {
	switch (geometry.type) {
		case 'Point':
			return [geometry.coordinates];
		case 'LineString':
			return geometry.coordinates;
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates.flat();
		case 'MultiPolygon':
			return geometry.coordinates.flat(2);
		default:
			throw new Error(`no story layer is a ${geometry.type}`);
	}
}

describe('story layers', () => {
	it.each(names)('%s as committed is what the content gives (npm run geodata:story)', (name) => {
		expect(committed(name) === files[name]).toBe(true);
	});

	it('stay within 40 kB gzip together', () => {
		const bytes = names.map((name) => gzipSync(files[name] ?? '', { level: 9 }).length);
		expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(40_000);
	});

	it.each(names)('%s says its licence, credit and precision', (name) => {
		const { metadata } = JSON.parse(files[name] ?? '') as { metadata: unknown };
		expect(metadata).toMatchObject({
			title: expect.stringMatching(/./),
			licence: expect.stringMatching(/./),
			credit: expect.stringMatching(/./),
			precision: expect.stringMatching(/./)
		});
	});

	it('hold every feature that has a geometry, and places in the world with four decimals', () => {
		const list = v.parse(v.array(schema.feature), JSON.parse(content('features/features.json')));
		const built = new Set(
			features('story-layers.geojson').map(({ properties }) => properties?.['feature'])
		);
		expect([...built]).toEqual(list.filter(({ kind }) => kind !== 'line').map(({ id }) => id));
		for (const [lon = NaN, lat = NaN] of names.flatMap((name) =>
			features(name).flatMap(positions)
		)) {
			expect(Math.abs(lon)).toBeLessThanOrEqual(180);
			expect(Math.abs(lat)).toBeLessThanOrEqual(85);
			expect(Math.round(lon * 1e4) / 1e4).toBe(lon);
			expect(Math.round(lat * 1e4) / 1e4).toBe(lat);
		}
	});

	it('draw each crossing of the Yalu 60 to 110 km long, from the Chinese to the Korean bank', () => {
		const courses = features('story-layers.geojson').filter(({ properties }) =>
			['corridor-andong', 'corridor-changdian', 'corridor-jian'].includes(properties?.['feature'])
		);
		expect(courses).toHaveLength(3);
		for (const course of courses) {
			const kilometres = length(course);
			expect(kilometres).toBeGreaterThan(60);
			expect(kilometres).toBeLessThan(110);
			const [tail, head] = [positions(course)[0], positions(course).at(-1)];
			expect(tail?.[1]).toBeGreaterThan(head?.[1] ?? NaN);
		}
	});

	it('never cross the antimeridian: no step of a course is longer than a third of the world', () => {
		for (const feature of features('story-layers.geojson')) {
			if (feature.geometry.type !== 'LineString') continue;
			const longitudes = feature.geometry.coordinates.map(([lon = NaN]) => lon);
			longitudes.slice(1).forEach((lon, index) => {
				expect(Math.abs(lon - (longitudes[index] ?? NaN))).toBeLessThan(120);
			});
		}
	});
});
