import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fitBounds } from '../camera/fit.ts';
import { projector } from '../camera/camera.ts';
import { groundSources } from '../cartography/ground-layer.ts';
import { palettes } from '../cartography/palette.ts';
import { toSvg, type Shape } from '../overlay/shape.ts';
import { toDays } from '../scene/story.ts';
import type { Bounds } from '../story/types.ts';
import { groundShapes, type GroundData, type GroundDrawing } from './ground.ts';

const read = (name: string): FeatureCollection =>
	JSON.parse(
		readFileSync(new URL(`../../../static/geojson/${name}.geojson`, import.meta.url), 'utf8')
	) as FeatureCollection;
const data: GroundData = Object.fromEntries(
	groundSources.filter((name) => name !== 'relief').map((name) => [name, read(name)])
);

const korea: Bounds = [121.9, 33.6, 132.8, 43.2];
const world: Bounds = [-84, 20, 142, 63];
const draw = (bounds: Bounds, changed: Partial<GroundDrawing> = {}) => {
	const size = { width: 880, height: 650 };
	return groundShapes({
		...size,
		camera: fitBounds(bounds, { ...size, ...changed }),
		palette: palettes.paper,
		ground: { truce: 0, day: toDays('1950-10-19') },
		data,
		overscan: 20,
		...changed
	});
};
const flat = (shapes: readonly Shape[]): Shape[] =>
	shapes.flatMap((each) => [each, ...flat(each.children ?? [])]);

describe('groundShapes', () => {
	it.each([
		['Korea', korea],
		['the world', world],
		['the Yalu', [124.1, 39.94, 126.58, 41.32] as Bounds]
	])('is at most 30 kB for %s', (_, bounds) => {
		const text = toSvg(draw(bounds, { reliefHref: '/relief.webp' }));
		expect(brotliCompressSync(text).length).toBeLessThan(30_000);
	});

	it('uses every path that it defines, and defines every path that it uses', () => {
		const shapes = flat(draw(korea));
		const defined = shapes.flatMap((each) =>
			each.attributes['id'] ? [`#${each.attributes['id']}`] : []
		);
		const used = shapes.filter((each) => each.tag === 'use').map((each) => each.attributes['href']);
		expect(new Set(used)).toEqual(new Set(defined));
		expect(new Set(defined).size).toBe(defined.length);
	});

	it('begins ids as told, so that two pictures may stand in one page', () => {
		for (const { attributes } of flat(draw(korea, { idPrefix: 'opening' }))) {
			if (attributes['id'] !== undefined) expect(attributes['id']).toMatch(/^opening-/);
		}
	});

	it('has keys that differ among siblings', () => {
		const check = (shapes: readonly Shape[]) => {
			expect(new Set(shapes.map((each) => each.key)).size).toBe(shapes.length);
			for (const { children } of shapes) check(children ?? []);
		};
		check(draw(korea, { reliefHref: '/relief.webp' }));
		check(draw(world));
	});

	it('has no numbers that are not numbers', () => {
		expect(toSvg(draw(world))).not.toMatch(/NaN|Infinity|undefined/);
	});

	it('lays the relief on the Korea box, and leaves it out when told', () => {
		const size = { width: 880, height: 650 };
		const image = flat(draw(korea, { reliefHref: '/relief.webp' })).find(
			(each) => each.tag === 'image'
		);
		const [left, top] = projector(fitBounds(korea, size), size)([121.5, 45]);
		expect(image?.attributes['x']).toBeCloseTo(left, 1);
		expect(image?.attributes['y']).toBeCloseTo(top, 1);
		expect(flat(draw(korea)).some((each) => each.tag === 'image')).toBe(false);
	});

	it('divides Korea by date', () => {
		const after = (truce: number) =>
			draw(korea, { ground: { truce, day: toDays('1953-07-27') } }).filter((each) =>
				each.key.endsWith('-after')
			);
		expect(after(0)).toEqual([]);
		expect(after(0.5).map((each) => each.attributes['opacity'])).toEqual([0.5, 0.5]);
		expect(after(1).map((each) => each.attributes['fill'])).toEqual([
			palettes.paper.land.dprk,
			palettes.paper.land.rok
		]);
	});

	it('draws the world again beyond the antimeridian', () => {
		const size = { width: 400, height: 300 };
		const camera = { lon: 179, lat: 0, zoom: -0.5 };
		const shapes = draw(world, { ...size, camera });
		const china = shapes.find((each) => each.key === 'land-prc');
		const path = flat(shapes).find(
			(each) => `#${each.attributes['id']}` === china?.attributes['href']
		);
		const starts = [...String(path?.attributes['d']).matchAll(/M(-?[\d.]+)/g)].map(([, x]) =>
			Number(x)
		);
		expect(Math.max(...starts) - Math.min(...starts)).toBeGreaterThan(300);
	});

	it('is the same each time', () => {
		expect(toSvg(draw(korea))).toBe(toSvg(draw(korea)));
	});
});
