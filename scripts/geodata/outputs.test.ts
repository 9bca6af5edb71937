import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { area } from '@turf/area';
import { length } from '@turf/length';
import sharp from 'sharp';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boundsOf, inPolygon, koreaBox, linesOf, polygonsOf } from './geometry.ts';
import { outputFolder } from './output.ts';
import { checkLayer } from './rfc7946.ts';

type Layer = FeatureCollection & { metadata: Record<string, string> };

const path = (file: string): string => join(outputFolder, file);
const read = (name: string): Layer =>
	JSON.parse(readFileSync(path(`${name}.geojson`), 'utf8')) as Layer;
const gzipBytes = (file: string): number => gzipSync(readFileSync(path(file)), { level: 9 }).length;
const kB = 1000;

/** Each layer: decimals at most, gzip bytes at most. */
const layers: Record<string, [decimals: number, gzipBytes: number]> = {
	'world-light': [2, 28 * kB],
	'world-land': [2, 120 * kB],
	'world-borders': [2, 30 * kB],
	'world-outline': [2, 18 * kB],
	'korea-outline': [3, 12 * kB],
	'korea-land': [4, 105 * kB],
	borders: [4, 15 * kB],
	rivers: [4, 30 * kB],
	'river-labels': [4, 4 * kB],
	lakes: [4, 10 * kB],
	provinces: [4, 15 * kB],
	'demarcation-line': [5, 6 * kB],
	'demilitarized-zone': [5, 15 * kB],
	'dmz-land': [4, 12 * kB],
	'parallel-38': [5, 1 * kB]
};

const square = (features: Feature[]): number =>
	features.reduce((sum, item) => sum + area(item), 0) / 1e6;
const ofArea = (layer: Layer, ...areas: string[]): Feature[] =>
	layer.features.filter((item) => areas.includes(String(item.properties?.['area'])));
const covers = (features: Feature[], position: Position): boolean =>
	polygonsOf(features).some((rings) => inPolygon(position, rings));

describe.each(Object.entries(layers))('%s.geojson', (name, [decimals, bytes]) => {
	it('is sound after RFC 7946, with metadata and no needless decimals', () => {
		expect(checkLayer(read(name), decimals)).toEqual([]);
	});

	it('keeps to its budget', () => {
		expect(gzipBytes(`${name}.geojson`)).toBeLessThanOrEqual(bytes);
	});
});

/** What `npm run geodata:story` writes; its terms come from the content, which names no data set of its own. */
const fromTheStory: Record<string, number> = { 'story-layers': 4, places: 4 };

describe.each(Object.entries(fromTheStory))('%s.geojson, from the story', (name, decimals) => {
	it('is sound after RFC 7946', () => {
		expect(checkLayer(read(name), decimals)).toEqual([]);
	});
});

it('every layer that is written is looked at', () => {
	const written = readdirSync(outputFolder)
		.filter((file) => file.endsWith('.geojson'))
		.map((file) => file.replace('.geojson', ''));
	expect(Object.keys({ ...layers, ...fromTheStory }).sort()).toEqual(written.sort());
});

describe('all of static/geojson', () => {
	it('keeps to 480 kB gzip', () => {
		const total = readdirSync(outputFolder).reduce((sum, file) => sum + gzipBytes(file), 0);
		expect(total).toBeLessThanOrEqual(480 * kB);
	});

	it('has an index that lists every file with its true size and its terms', () => {
		const index = JSON.parse(readFileSync(path('index.json'), 'utf8')) as {
			gzipBytes: number;
			files: Record<string, string | number>[];
		};
		const names = index.files.map(({ file }) => String(file));
		expect(names.toSorted()).toEqual(
			readdirSync(outputFolder)
				.filter((file) => file !== 'index.json')
				.sort()
		);
		for (const name of Object.keys(layers)) expect(names).toContain(`${name}.geojson`);
		for (const { file, bytes, ...words } of index.files) {
			expect(readFileSync(path(String(file))).length).toBe(bytes);
			for (const field of ['title', 'description', 'licence', 'credit', 'precision'])
				expect(words[field], `${file}: ${field}`).toMatch(/./);
		}
		expect(index.gzipBytes).toBe(
			index.files.reduce((sum, { file }) => sum + gzipBytes(String(file)), 0)
		);
	});
});

describe('land around Korea', () => {
	const land = read('korea-land');

	it('has the known tint areas', () => {
		expect(new Set(land.features.map((item) => item.properties?.['area']))).toEqual(
			new Set(['prc', 'ussr', 'japan', 'north', 'south', 'kaesong', 'sokcho'])
		);
	});

	it('gives both Koreas their size of after 1953 within one per cent', () => {
		expect(Math.abs(square(ofArea(land, 'north', 'kaesong')) / 121754 - 1)).toBeLessThan(0.01);
		expect(Math.abs(square(ofArea(land, 'south', 'sokcho')) / 98500 - 1)).toBeLessThan(0.01);
	});

	it('splits on the 38th parallel', () => {
		const extent = (name: string): [number, number] => {
			const latitudes = polygonsOf(ofArea(land, name)).flatMap(([ring = []]) => {
				const [, south, , north] = boundsOf(ring);
				return [south, north];
			});
			return [Math.min(...latitudes), Math.max(...latitudes)];
		};
		expect(extent('north')[0]).toBe(38);
		expect(extent('sokcho')[0]).toBe(38);
		expect(extent('kaesong')[1]).toBe(38);
		expect(extent('south')[1]).toBe(38);
	});

	it.each([
		['kaesong', [126.554, 37.971]],
		['kaesong', [125.36, 37.94]],
		['sokcho', [128.55, 38.2]],
		['sokcho', [127.3, 38.15]],
		['north', [125.754, 39.034]],
		['south', [126.978, 37.566]],
		['south', [124.68, 37.96]],
		['south', [126.53, 33.4]],
		['prc', [124.37, 40.14]],
		['north', [124.42, 40.1]],
		['ussr', [131.95, 43.4]],
		['japan', [130.4, 33.55]]
	] satisfies [string, Position][])('puts %s at %j', (name, position) => {
		expect(covers(ofArea(land, name), position)).toBe(true);
	});

	it('leaves no gap and no overlap along its borders', () => {
		const borders = linesOf(read('borders').features).flat();
		const demarcation = linesOf(read('demarcation-line').features).flat().slice(5, -5);
		for (const [longitude = 0, latitude = 0] of [...borders, ...demarcation].filter(
			([x = 0, y = 0], index) => index % 10 === 0 && ((x > 124.42 && x < 130.5) || y < 39)
		)) {
			const near = [-0.004, 0.0031].flatMap((dx) =>
				[-0.0033, 0.0037].map((dy) => [longitude + dx, latitude + dy])
			);
			for (const position of near)
				expect(
					polygonsOf(land.features).filter((rings) => inPolygon(position, rings))
				).toHaveLength(1);
		}
	});
});

describe('the world of 1955', () => {
	const light = read('world-light');
	const land = read('world-land');

	it.each([
		['donor', 'gdr', [13.4, 52.3]],
		['neighbour', 'west-germany', [8.7, 50.1]],
		['donor', 'czechoslovakia', [17.1, 48.6]],
		['donor', 'vietnam-north', [105.8, 21]],
		['neighbour', 'vietnam-south', [106.7, 11]],
		['neighbour', 'yugoslavia', [20.5, 44.5]],
		['neighbour', 'taiwan', [121, 23.8]],
		['ussr', 'ussr', [37.6, 55.7]],
		['ussr', 'ussr', [69.2, 41.3]],
		['mongolia', 'mongolia', [104, 47]],
		['prc', 'prc', [116.4, 40.2]]
	] satisfies [string, string, Position][])('puts %s %s at %j', (areaName, name, position) => {
		for (const layer of [light, land]) {
			const found = layer.features.filter((item) => covers([item], position));
			expect(found.map((item) => item.properties)).toMatchObject([{ area: areaName, name }]);
		}
	});

	it('draws Korea in the light layer and leaves the Korea box free in the other', () => {
		expect(covers(ofArea(light, 'korea-north'), [126, 39.5])).toBe(true);
		expect(covers(ofArea(light, 'korea-south'), [127.5, 36.5])).toBe(true);
		expect(ofArea(land, 'korea-north', 'korea-south')).toEqual([]);
		expect(covers(land.features, [125, 42])).toBe(false);
		expect(covers(land.features, [120.9, 42])).toBe(true);
	});

	it('tells the halves of Vietnam apart from July 1954 only', () => {
		const north = land.features.find((item) => item.properties?.['name'] === 'vietnam-north');
		expect(north?.properties).toMatchObject({ from: '1954-07-21', areaBefore: 'neighbour' });
		const line = read('world-borders').features.find((item) => item.properties?.['from']);
		expect(line?.properties).toMatchObject({ kind: 'country', from: '1954-07-21' });
	});

	it('draws the inner German border and none around Taiwan', () => {
		const positions = linesOf(read('world-borders').features).flat();
		const within = ([west, south, east, north]: readonly number[]): Position[] =>
			positions.filter(
				([x = 0, y = 0]) =>
					x > (west ?? 0) && x < (east ?? 0) && y > (south ?? 0) && y < (north ?? 0)
			);
		expect(within([9.5, 51, 11.5, 53.8]).length).toBeGreaterThan(5);
		expect(within([118, 21, 123, 26.5])).toEqual([]);
	});
});

describe('lines and labels', () => {
	it('marks the section over Paektu as undefined', () => {
		const borders = read('borders').features;
		const open = borders.filter((item) => item.properties?.['defined'] === false);
		expect(open).toHaveLength(1);
		const longitudes = linesOf(open)
			.flat()
			.map(([x = 0]) => x);
		expect(Math.min(...longitudes)).toBeGreaterThan(127.9);
		expect(Math.max(...longitudes)).toBeLessThan(128.6);
	});

	it('starts the Yalu at the mouth of its estuary, with land within a kilometre on both sides', () => {
		const land = read('korea-land');
		const yalu = read('borders').features.filter((item) => item.properties?.['id'] === 'yalu');
		const [[longitude = 0, latitude = 0] = []] = linesOf(yalu)[0] ?? [];
		expect(longitude).toBeGreaterThan(124.2);
		const reaches = (area: string, sign: 1 | -1): boolean =>
			[0.002, 0.004, 0.006, 0.008].some((step) =>
				covers(ofArea(land, area), [longitude + sign * step, latitude - sign * step])
			);
		expect(reaches('prc', -1)).toBe(true);
		expect(reaches('north', 1)).toBe(true);
		expect(reaches('prc', 1)).toBe(false);
	});

	it.each(['imjin', 'han'])('begins the %s in its drawn estuary', (id) => {
		const land = read('korea-land').features;
		const river = read('rivers').features.filter((item) => item.properties?.['id'] === id);
		const [line = []] = linesOf(river);
		expect(covers(land, line[0] ?? [])).toBe(false);
		expect(covers(land, line[3] ?? [])).toBe(true);
	});

	it('bends schematic rivers softly', () => {
		const drawn = read('rivers').features.filter(
			(item) => item.properties?.['precision'] === 'schematic'
		);
		expect(drawn.map((item) => item.properties?.['id'])).toEqual([
			'chongchon',
			'hantan',
			'ryesong'
		]);
		for (const line of linesOf(drawn)) {
			const headings = line.slice(1).map(([x = 0, y = 0], index) => {
				const [fromX = 0, fromY = 0] = line[index] ?? [];
				return Math.atan2(y - fromY, (x - fromX) * Math.cos((y * Math.PI) / 180));
			});
			headings.slice(1).forEach((heading, index) => {
				const turn = Math.abs(heading - (headings[index] ?? 0));
				expect((Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI).toBeLessThan(30);
			});
		}
	});

	it('has the rivers and lakes that the story names', () => {
		const ids = (name: string): unknown[] =>
			read(name).features.map((item) => item.properties?.['id']);
		expect(ids('rivers')).toEqual(
			expect.arrayContaining([
				...['yalu', 'tumen', 'taedong', 'chongchon', 'imjin', 'hantan', 'han', 'bukhan'],
				...['nakdong', 'ryesong', 'songhua', 'liao']
			])
		);
		expect(ids('lakes')).toEqual(
			expect.arrayContaining(['supung', 'chosin', 'pujon', 'hwacheon', 'heaven-lake'])
		);
	});

	it('never sets a river name upside down', () => {
		for (const item of read('river-labels').features)
			for (const line of linesOf([item])) {
				line.slice(1).forEach(([longitude], index) => {
					expect(longitude).toBeGreaterThan(line[index]?.[0] ?? Infinity);
				});
				expect(length(item)).toBeGreaterThan(25);
				const { minZoom, maxZoom } = item.properties as { minZoom: number; maxZoom: number };
				expect(maxZoom).toBeGreaterThan(minZoom);
			}
	});

	it('has a demarcation line from west to east without the tile corners', () => {
		const [line = []] = linesOf(read('demarcation-line').features);
		expect(line).toHaveLength(551);
		expect(line[0]).toEqual([126.68964, 37.84339]);
		expect(line.at(-1)).toEqual([128.35986, 38.61584]);
		expect(line).not.toContainEqual([126.963, 38.13456]);
	});
});

describe('relief', () => {
	const description = JSON.parse(readFileSync(path('relief.json'), 'utf8')) as {
		coordinates: Position[];
		width: number;
		height: number;
	};

	it('keeps to its budget and to its described size', async () => {
		expect(readFileSync(path('relief.webp')).length).toBeLessThanOrEqual(94 * kB);
		const { width, height, hasAlpha } = await sharp(path('relief.webp')).metadata();
		expect({ width, height, hasAlpha }).toEqual({
			width: description.width,
			height: description.height,
			hasAlpha: true
		});
	});

	it('fades to nothing at the edges of the box', async () => {
		const { data, info } = await sharp(path('relief.webp'))
			.raw()
			.toBuffer({ resolveWithObject: true });
		const { width, height, channels } = info;
		const alpha = (x: number, y: number): number => data[(y * width + x) * channels + 3] ?? 255;
		const across = Array.from({ length: width }, (_, x) => [
			[x, 0],
			[x, height - 1]
		]).flat();
		const down = Array.from({ length: height }, (_, y) => [
			[0, y],
			[width - 1, y]
		]).flat();
		expect(Math.max(...[...across, ...down].map(([x = 0, y = 0]) => alpha(x, y)))).toBe(0);
	});

	it('is clear over the sea and drawn over mountains', async () => {
		const { data, info } = await sharp(path('relief.webp'))
			.raw()
			.toBuffer({ resolveWithObject: true });
		const [west, south, east, north] = koreaBox;
		const mercator = (latitude: number): number =>
			Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
		const strongest = (longitude: number, latitude: number): number => {
			const x = Math.round(((longitude - west) / (east - west)) * info.width);
			const y = Math.round(
				((mercator(north) - mercator(latitude)) / (mercator(north) - mercator(south))) * info.height
			);
			const alphas = [-8, -4, 0, 4, 8].flatMap((dx) =>
				[-8, -4, 0, 4, 8].map(
					(dy) => data[((y + dy) * info.width + x + dx) * info.channels + 3] ?? 0
				)
			);
			return Math.max(...alphas);
		};
		expect(strongest(130, 40)).toBe(0);
		expect(strongest(123.5, 36)).toBe(0);
		expect(strongest(128.5, 38)).toBeGreaterThan(30);
	});
});
