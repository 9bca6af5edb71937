import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { palettes } from '../cartography/palette.ts';
import { mapStyle } from '../cartography/style.ts';
import { toDays } from '../scene/story.ts';
import { grow } from './grow.ts';

const style = (detail: 'full' | { zoom: number }): StyleSpecification =>
	mapStyle({
		palette: palettes.paper,
		ground: { truce: 0, day: toDays('1950-10-19') },
		geodata: 'https://example.org',
		detail
	});

describe('grow', () => {
	it.each([1.5, 3, 4.5, 6, 8])('makes a first style the whole one, in order (zoom %s)', (zoom) => {
		const [first, whole] = [style({ zoom }), style('full')];
		const sources = { ...first.sources };
		const layers = [...first.layers];
		const added: string[] = [];
		grow(
			{
				addSource(id, source) {
					expect(sources).not.toHaveProperty([id]);
					sources[id] = source;
					added.push(id);
				},
				addLayer(layer, before) {
					const at = layers.findIndex(({ id }) => id === before);
					expect(before === undefined || at >= 0).toBe(true);
					layers.splice(before === undefined ? layers.length : at, 0, layer);
				}
			},
			first,
			whole
		);
		expect(layers).toEqual(whole.layers);
		expect(sources).toEqual(whole.sources);
		expect(added.length).toBeGreaterThan(0);
	});

	it('leaves a whole one alone', () => {
		const refuse = () => {
			throw new Error('nothing to add');
		};
		grow({ addSource: refuse, addLayer: refuse }, style('full'), style('full'));
	});
});
