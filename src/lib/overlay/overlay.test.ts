import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { palettes, tokens } from '../cartography/palette.ts';
import { fitBounds } from '../camera/fit.ts';
import { REST } from '../scene/position.ts';
import { sceneAt } from '../scene/scene.ts';
import { sceneStory, type SceneStory } from '../scene/story.ts';
import type { Chapter, Feature, GroundName, Opening, Place } from '../story/types.ts';
import { overlayData, type OverlayData } from './data.ts';
import { overlay, type OverlayOptions } from './overlay.ts';
import { placedSet } from './labels.ts';
import { overlaps } from './place-labels.ts';
import { toSvg, type Shape } from './shape.ts';
import { typeClasses, typeStyle } from './type-styles.ts';
import { scaleFor, view } from './view.ts';
import type { MapWords } from './words.ts';

const json = <Value>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as Value;
const geojson = (name: string) =>
	json<Parameters<typeof overlayData>[0]['rivers']>(`static/geojson/${name}.geojson`);

const words: MapWords = {
	language: 'en',
	placeName: (place, later) => (later && place.now?.en) || place.name.en,
	placeNow: (place) => (place.now?.en ? `now ${place.now.en}` : null),
	feature: (id) => ({ label: id, qualifier: null }),
	within: (kilometres) => `within ${kilometres} km`,
	parallel: '38th parallel',
	demarcation: 'Military Demarcation Line',
	zone: 'Demilitarized Zone',
	longitude: (degrees) => `${degrees}° E`,
	latitude: (degrees) => `${degrees}° N`
};

let story: SceneStory;
let data: OverlayData;

beforeAll(() => {
	const file = json<{ chapters: string[]; opening: Opening }>('src/content/story.json');
	const byId = <Value extends { id: string }>(items: Value[]) =>
		Object.fromEntries(items.map((item) => [item.id, item]));
	story = sceneStory({
		opening: file.opening,
		chapters: file.chapters.map((folder) =>
			json<Chapter>(`src/content/chapters/${folder}/scene.json`)
		),
		features: byId(json<Feature[]>('src/content/features/features.json'))
	});
	data = overlayData({
		storyLayers: geojson('story-layers'),
		riverLabels: geojson('river-labels'),
		rivers: geojson('rivers'),
		parallel: geojson('parallel-38'),
		demarcation: geojson('demarcation-line'),
		zone: geojson('demilitarized-zone'),
		places: byId(json<Place[]>('src/content/places/places.json')),
		groundNames: json<GroundName[]>('src/content/features/ground-names.json')
	});
});

const plates = [
	{ width: 876, height: 636 },
	{ width: 356, height: 380 },
	{ width: 1400, height: 940 },
	{ width: 1010, height: 950 }
];

function options(viewport: { width: number; height: number }): OverlayOptions {
	return {
		story,
		data,
		palette: palettes.paper,
		words,
		viewport,
		...scaleFor(viewport.width),
		reserved: [],
		frame: { bar: 6, fontSize: 12, labels: true },
		zoneRings: null,
		prefix: 't-'
	};
}

const rest = (stop: string, viewport: { width: number; height: number }, progress = REST) =>
	sceneAt(
		story,
		{ step: stop, progress },
		{ zoneHalfWidth: null, highlighted: null, exploring: null },
		viewport,
		{ reducedMotion: false }
	);

const every = (shapes: readonly Shape[]): Shape[] =>
	shapes.flatMap((shape) => [shape, ...every(shape.children ?? [])]);

describe('overlay, on the real story', () => {
	it('draws each stop at each size with finite numbers and unique keys among siblings', () => {
		for (const viewport of plates) {
			for (const { id } of story.stops) {
				for (const progress of [0, REST, 0.72, 0.83, 0.95]) {
					const { shapes } = overlay(rest(id, viewport, progress), options(viewport));
					const svg = toSvg(shapes);
					// The border at Paektu is said to be undefined, in words.
					expect(
						/NaN|Infinity|undefined(?! until 1962)/.exec(svg)?.[0],
						`${id} at ${viewport.width}`
					).toBeUndefined();
					for (const { children } of every(shapes)) {
						const keys = children?.map(({ key }) => key) ?? [];
						expect(new Set(keys).size, `${id}: ${keys.join(' ')}`).toBe(keys.length);
					}
				}
			}
		}
	});

	it('gives equal shapes for equal arguments', () => {
		const viewport = { width: 876, height: 636 };
		for (const { id } of story.stops) {
			const once = overlay(rest(id, viewport), options(viewport)).shapes;
			expect(overlay(rest(id, viewport), options(viewport)).shapes).toEqual(once);
		}
	});

	it('lays no label over another, at every stop and size', () => {
		for (const viewport of plates) {
			for (const stop of story.stops) {
				const camera = fitBounds(stop.bounds, viewport);
				const set = placedSet(
					{ story, data, palette: palettes.paper, words, day: stop.date.to },
					stop,
					camera,
					view(camera, viewport, scaleFor(viewport.width)),
					[]
				);
				const boxes = set.labels.flatMap(({ placed, candidate }) =>
					placed.boxes.map((box) => ({ box, id: candidate.id }))
				);
				for (const [i, a] of boxes.entries()) {
					for (const b of boxes.slice(i + 1)) {
						if (a.id !== b.id && overlaps(a.box, b.box))
							expect.fail(`${stop.id}: ${a.id} lies over ${b.id}`);
					}
				}
			}
		}
	});

	describe('labels that were placed before', () => {
		const plate = view({ lon: 127, lat: 37, zoom: 6 }, { width: 876, height: 636 }, scaleFor(876));
		const at = (id: string, { lon = 127, of = data } = {}) => {
			const stop = story.stops.find((each) => each.id === id);
			if (!stop) throw new Error(id);
			const context = { story, data: of, palette: palettes.paper, words, day: stop.date.to };
			return placedSet(context, stop, { lon, lat: 37, zoom: 6 }, plate, []);
		};
		const ids = (set: ReturnType<typeof placedSet>) =>
			set.labels.map(({ candidate }) => candidate.id);

		it('are not placed again', () => {
			expect(at('crossing-2')).toBe(at('crossing-2'));
		});
		it('are placed anew when geometry comes that had failed', () => {
			const failed = { ...data, courses: {} };
			expect(ids(at('order-1', { of: failed }))).not.toContain('feature-front-f1');
			expect(ids(at('order-1'))).toContain('feature-front-f1');
		});
		it('are forgotten for the next view of the same step, so that exploring gathers none', () => {
			const first = at('crossing-2');
			for (let frame = 1; frame <= 5; frame++) at('crossing-2', { lon: 127 + frame / 100 });
			expect(at('crossing-2')).not.toBe(first);
			expect(at('crossing-2')).toEqual(first);
		});
		it('keep nothing of what placing them took', () => {
			for (const { candidate } of at('crossing-2').labels)
				expect(Object.keys(candidate).sort()).toEqual(['angle', 'id', 'kind', 'lines', 'ring']);
		});
	});

	it('labels the places of a step, nearly all of them on a laptop', () => {
		const viewport = { width: 876, height: 636 };
		let wanted = 0;
		let found = 0;
		for (const stop of story.stops) {
			const camera = fitBounds(stop.bounds, viewport);
			const set = placedSet(
				{ story, data, palette: palettes.paper, words, day: stop.date.to },
				stop,
				camera,
				view(camera, viewport, scaleFor(viewport.width)),
				[]
			);
			const labelled = new Set(set.labels.map(({ candidate }) => candidate.id));
			for (const place of stop.places) {
				wanted++;
				if (labelled.has(`place-${place}`)) found++;
			}
			expect(labelled.has(`place-${stop.places[0]}`), `${stop.id}: ${stop.places[0]}`).toBe(true);
		}
		expect(found / wanted).toBeGreaterThan(0.94);
	});

	it('draws a layer of the story for every layer of a step that has a course in view', () => {
		const viewport = { width: 876, height: 636 };
		for (const stop of story.stops) {
			const drawn = new Set(
				every(overlay(rest(stop.id, viewport), options(viewport)).shapes).map(
					({ attributes }) => attributes['data-feature']
				)
			);
			for (const { feature } of stop.layers) {
				const kind = story.features[feature]?.kind;
				if (kind === 'corridor' || kind === 'front' || kind === 'donor' || kind === 'area') {
					expect(drawn.has(feature), `${stop.id}: ${feature}`).toBe(true);
				}
			}
		}
	});

	it('leaves of a treaty that has lapsed only the outline of its sign', () => {
		const viewport = { width: 876, height: 636 };
		const sign = (stop: string, place: string) =>
			every(overlay(rest(stop, viewport), options(viewport)).shapes)
				.find(({ key }) => key === `place-${place}`)
				?.children?.map(({ key }) => key);
		expect(sign('treaties-4', 'moscow')).toEqual(['lozenge']);
		expect(sign('treaties-4', 'beijing')).toEqual(['lozenge', 'dot']);
		expect(sign('treaties-3', 'moscow')).toEqual(['lozenge', 'dot']);
	});

	it('leads no arc to nowhere: what it joins has a sign and a name', () => {
		const viewport = { width: 876, height: 636 };
		const labels = every(overlay(rest('letter-1', viewport), options(viewport)).shapes).map(
			({ attributes }) => attributes['data-label']
		);
		expect(story.stops.find(({ id }) => id === 'letter-1')?.places).not.toContain('moscow');
		expect(labels).toContain('place-moscow');
	});

	it('lets the name of the Yalu lean with it where it is too short for the name', () => {
		const labels = (stop: string) => {
			const viewport = { width: 876, height: 636 };
			return every(overlay(rest(stop, viewport), options(viewport)).shapes).filter(
				({ attributes }) => attributes['data-label'] === 'feature-yalu'
			);
		};
		const [name] = labels('opening');
		expect(String(name?.attributes['transform'])).toMatch(/rotate\(-[3-5]\d/);
		// Nearer, it follows the bends.
		expect(labels('crossing-2')).toEqual([]);
	});

	it('stands still for what does not move: the same label keeps its offset while the camera travels', () => {
		const viewport = { width: 876, height: 636 };
		const label = (progress: number) => {
			const scene = sceneAt(
				story,
				{ step: 'crossing-2', progress },
				{ zoneHalfWidth: null, highlighted: null, exploring: null },
				viewport,
				{ reducedMotion: false }
			);
			const shapes = every(overlay(scene, options(viewport)).shapes);
			const at = shapes.find(({ key }) => key === 'place-jian' && true)?.attributes['transform'];
			const text = shapes.find(({ attributes }) => attributes['data-label'] === 'place-jian')
				?.attributes['transform'];
			const numbers = (value: unknown) =>
				String(value)
					.match(/-?[\d.]+/g)
					?.slice(0, 2)
					.map(Number) ?? [];
			const [ax = 0, ay = 0] = numbers(at);
			const [bx = 0, by = 0] = numbers(text);
			return [bx - ax, by - ay];
		};
		const still = label(0.4);
		const moving = label(0.66);
		expect(moving[0]).toBeCloseTo(still[0] as number, 1);
		expect(moving[1]).toBeCloseTo(still[1] as number, 1);
	});
});

describe('type', () => {
	it('has a halo in every class, palette and language, and slants no Hangul or Hanzi', () => {
		for (const palette of Object.values(palettes)) {
			for (const language of ['en', 'ko', 'zh'] as const) {
				for (const name of typeClasses) {
					const style = typeStyle(name, palette, language);
					expect(style.halo).toMatch(/^#[0-9A-F]{6}$/i);
					expect(style.haloWidth).toBeGreaterThan(0);
					expect(style.colour).toMatch(/^#[0-9A-F]{6}$/i);
					if (language !== 'en') expect(style.italic).toBe(false);
				}
			}
		}
	});

	it('has the halo on which contrast counts in every class but those set in water', () => {
		const { width, opacity } = tokens.type.map.halo;
		for (const palette of Object.values(palettes)) {
			const others = typeClasses.filter((name) => {
				const style = typeStyle(name, palette, 'en');
				return (
					style.halo !== palette.label.halo ||
					style.haloWidth !== width ||
					style.haloOpacity !== opacity
				);
			});
			expect(others).toEqual(['sea', 'bay']);
		}
	});
});
