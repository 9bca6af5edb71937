import { describe, expect, it } from 'vitest';
import { isEnough, type GroundDetail } from './ground-detail.ts';
import { groundSources } from './ground-layer.ts';
import { groundLayers } from './ground.ts';
import { palettes } from './palette.ts';
import { styleIds } from './style.ts';

const layers = groundLayers({ palette: palettes.paper, ground: { truce: 0, day: -7000 } });
const files = (detail: GroundDetail) =>
	new Set(layers.flatMap((layer) => styleIds(layer, detail)).map(({ file }) => file));

describe('the detail of the ground', () => {
	it('is every file in the end', () => {
		expect(files('full')).toEqual(new Set(groundSources));
	});

	it('is what a first view of Korea draws, and no more', () => {
		expect([...files({ zoom: 5 })].sort()).toEqual([
			'borders',
			'korea-land',
			'korea-outline',
			'lakes',
			'rivers',
			'world-land'
		]);
	});

	it('is land, outline and borders for a first view of the world', () => {
		expect([...files({ zoom: 2 })].sort()).toEqual([
			'borders',
			'korea-land',
			'world-borders',
			'world-land',
			'world-outline'
		]);
	});

	it('has land at every zoom', () => {
		for (let zoom = -2; zoom < 12; zoom += 0.1) {
			expect(files({ zoom })).toContain('world-land');
			expect(files({ zoom })).toContain('korea-land');
		}
	});

	it('knows when another view needs more', () => {
		expect(isEnough(layers, { zoom: 5 }, 5.3)).toBe(true);
		expect(isEnough(layers, { zoom: 5 }, 6)).toBe(false);
		expect(isEnough(layers, { zoom: 5 }, 3)).toBe(false);
		expect(isEnough(layers, 'full', 3)).toBe(true);
	});
});
