import { describe, expect, it } from 'vitest';
import { palettes } from '../cartography/palette.ts';
import { mapStyle } from '../cartography/style.ts';
import { toDays } from '../scene/story.ts';
import { applyWrites, groundWrites, sceneWrites, type Shown, type Write } from './apply-scene.ts';

const korea = { lon: 127.3, lat: 38.5, zoom: 5 };
const ground = (truce: number, day: string): Omit<Shown, 'camera'> => ({
	palette: palettes.paper,
	detail: 'full',
	ground: { truce, day: toDays(day) }
});
const shown = (options: Omit<Shown, 'camera'>) => ({ ...options, camera: korea });

describe('sceneWrites', () => {
	it('writes nothing when nothing changed', () => {
		const now = shown(ground(0, '1950-10-19'));
		const same = { ...now, camera: { ...korea }, ground: { ...now.ground } };
		expect(sceneWrites(now, same)).toEqual([]);
	});

	it('writes nothing for a day on which the ground stays as it is', () => {
		expect(groundWrites(ground(0, '1950-10-19'), ground(0, '1951-07-10'))).toEqual([]);
	});

	it('writes the camera alone when only it moves', () => {
		const now = shown(ground(0, '1950-10-19'));
		const camera = { ...korea, zoom: 5.1 };
		expect(sceneWrites(now, { ...now, camera })).toEqual([{ kind: 'camera', camera }]);
	});

	it('writes the camera when the map may stand anywhere', () => {
		const now = shown(ground(0, '1950-10-19'));
		expect(sceneWrites({ ...now, camera: null }, now)).toEqual([{ kind: 'camera', camera: korea }]);
	});

	it('writes two constant opacities while the line of division changes', () => {
		expect(groundWrites(ground(0, '1953-07-27'), ground(0.5, '1953-07-27'))).toEqual([
			{ kind: 'paint', layer: 'land-kaesong-after@korea-land', name: 'fill-opacity', value: 0.5 },
			{ kind: 'paint', layer: 'land-sokcho-after@korea-land', name: 'fill-opacity', value: 0.5 }
		]);
	});

	it('writes filters, and only filters, when a day passes on which the ground changes', () => {
		const writes = groundWrites(ground(1, '1954-07-20'), ground(1, '1954-07-21'));
		expect(writes.length).toBeGreaterThan(0);
		expect(new Set(writes.map((write) => write.kind))).toEqual(new Set(['filter']));
	});

	it('leads from any ground to any other as a new style would', () => {
		const grounds = [
			ground(0, '1950-10-19'),
			ground(1, '1958-10-26'),
			{ ...ground(0.3, '1954-07-21'), palette: palettes.gallery }
		];
		for (const before of grounds) {
			for (const after of grounds) {
				const { layers } = structuredClone(mapStyle({ ...before, geodata: 'https://example.org' }));
				const find = (id: string) => {
					const layer = layers.find((each) => each.id === id);
					if (!layer) throw new Error(`no layer ${id}`);
					return layer as { paint: Record<string, unknown>; filter?: unknown };
				};
				applyWrites(
					{
						setPaintProperty: (id, name, value) => (find(id).paint[name] = value),
						setFilter: (id, filter) => (find(id).filter = filter),
						jumpTo: () => undefined,
						redraw: () => undefined
					},
					groundWrites(before, after)
				);
				expect(layers).toEqual(mapStyle({ ...after, geodata: 'https://example.org' }).layers);
			}
		}
	});

	it('writes to the layers that the map has, and to no others', () => {
		const first = { ...ground(1, '1950-10-19'), detail: { zoom: 5 } };
		const has = new Set(
			mapStyle({ ...first, geodata: 'https://example.org' }).layers.map(({ id }) => id)
		);
		const writes = groundWrites(ground(0, '1950-10-19'), { ...first, palette: palettes.gallery });
		expect(writes.length).toBeGreaterThan(0);
		for (const write of writes) expect(write.kind === 'camera' || has.has(write.layer)).toBe(true);
	});
});

describe('applyWrites', () => {
	it('jumps, since scroll is the clock, and draws in the same frame', () => {
		const calls: unknown[] = [];
		const map = {
			setPaintProperty: () => undefined,
			setFilter: () => undefined,
			jumpTo: (options: unknown) => calls.push(options),
			redraw: () => calls.push('draw')
		};
		const writes: Write[] = [{ kind: 'camera', camera: korea }];
		applyWrites(map, writes);
		expect(calls).toEqual([{ center: [127.3, 38.5], zoom: 5 }, 'draw']);
	});
});
