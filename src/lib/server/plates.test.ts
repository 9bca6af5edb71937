/** Every step's map at every size of plate, with the story's own words: what must be said on it is said. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fitBounds } from '../camera/fit.ts';
import { project } from '../camera/mercator.ts';
import { isSeen } from '../overlay/in-view.ts';
import { placedSet } from '../overlay/labels.ts';
import { along, measure } from '../overlay/line.ts';
import { LINE_MIN_ZOOM } from '../overlay/line-zoom.ts';
import { overlaps } from '../overlay/place-labels.ts';
import { view, type View } from '../overlay/view.ts';
import { palettes } from '../cartography/palette.ts';
import type { LegendKey } from '../i18n/legend.ts';
import { LOCATOR, plateLayout, type PlateLayout } from '../plate/layout.ts';
import { mapWords } from '../plate/words.ts';
import { OPENING, sceneStory, toDays, type Stop } from '../scene/story.ts';
import type { Language } from '../story/types.ts';
import { geojson, overlayGeometry } from './geodata.ts';
import { storyPage } from './page.ts';
import { getStory } from './story.ts';

interface Kind {
	width: number;
	height: number;
	/** Of type and signs. */
	factor: number;
	legend: boolean;
	/** The globe, and the buttons of the story's page. */
	locator: boolean;
	controls: boolean;
}
const page = { factor: 1, legend: true, locator: true, controls: true };
const kiosk = { legend: true, locator: true, controls: false };

/** Of the story's page on a laptop, a phone and a wide screen, and of the kiosk's two. */
const plates = {
	laptop: { width: 860, height: 614, ...page },
	phone: { width: 354, height: 380, ...page },
	wide: { width: 1400, height: 940, ...page },
	portrait: { width: 1010, height: 950, factor: 1.75, ...kiosk },
	landscape: { width: 1220, height: 850, factor: 1.42, ...kiosk }
} as const satisfies Record<string, Kind>;
type PlateName = keyof typeof plates;
const plateNames = Object.keys(plates) as PlateName[];

/** What a step may leave unsaid on its map, and why. Nothing else may be dropped. */
const dropped: Record<string, string> = Object.fromEntries(
	[
		'phone aid-1 place-budapest',
		'phone aid-1 place-prague',
		'phone august-1 place-prague',
		'portrait aid-1 place-budapest'
	].map((line) => [
		line,
		'the capitals of Eastern Europe lie within 40 pixels: a name would stand nearer to another city’s sign'
	])
);

/** Labels that touch an arrow, as there is no room beside it that is nearer to their own sign than to another's. */
const crowded = new Set([
	'laptop parallel-1 place-unsan',
	'phone crossing-2 place-chongsong',
	'phone parallel-1 place-unsan',
	'phone seoul-4 place-hwacheon',
	'phone seoul-4 place-seoul',
	'phone withdrawal-3 place-yalu_bridges_andong',
	'phone withdrawal-4 feature-area-centre',
	'portrait crossing-2 place-chongsong',
	'portrait crossing-2 place-jian_bridge',
	'portrait parallel-1 place-unsan',
	'portrait withdrawal-4 feature-area-west-coast',
	'landscape parallel-1 place-unsan'
]);

/** Names across the border from their places, as there is no room on their own side. */
const across = new Set([
	// The Yalu's own name leans along the Chinese bank.
	'laptop en opening jian',
	'phone en opening jian',
	'phone zh opening jian',
	'landscape en opening jian',
	// Longer than Korea is wide there.
	'phone en giants-4 sonbong_refinery',
	'phone zh giants-4 sonbong_refinery'
]);

const { languages } = getStory();
const story = sceneStory(getStory());
const data = overlayGeometry(getStory());

interface Plate {
	stop: Stop;
	plate: View;
	layout: PlateLayout;
	set: ReturnType<typeof placedSet>;
	placed: ReadonlySet<string>;
}

/** Every stop on a plate, as the story's page shows it at rest. */
const made = new Map<string, Plate[]>();
function everyStop(name: PlateName, language: Language): Plate[] {
	const key = `${name} ${language}`;
	const known = made.get(key);
	if (known) return known;
	const all = plated(plates[name], language);
	made.set(key, all);
	return all;
}

function plated(
	{ factor, legend, locator, controls, ...viewport }: Kind,
	language: Language
): Plate[] {
	const words = mapWords(language, storyPage(getStory(), language).features);
	return story.stops.map((stop) => {
		const camera = fitBounds(stop.bounds, viewport);
		const furnished = stop.id !== OPENING;
		const layout = plateLayout({
			stop,
			camera,
			story,
			data,
			viewport,
			language,
			factor,
			legend,
			locator: locator && furnished,
			controls: controls && furnished
		});
		const plate = view(camera, viewport, layout);
		const set = placedSet(
			{ story, data, palette: palettes.paper, words, day: stop.date.to },
			stop,
			camera,
			plate,
			layout.reserved
		);
		const placed = new Set(set.labels.map(({ candidate }) => candidate.id));
		return { stop, plate, layout, set, placed };
	});
}

/** The lines that a feature is drawn with, where the plate's scale shows it at all. */
function linesOf(id: string, { camera }: View) {
	const feature = story.features[id];
	if (feature?.line && camera.zoom < LINE_MIN_ZOOM) return [];
	switch (feature?.line) {
		case 'parallel-38':
			return [data.parallel];
		case 'demarcation-line':
		case 'demilitarized-zone':
			return [data.demarcation];
		case 'yalu':
			return data.yalu;
		default: {
			const course = data.courses[id];
			return course ? [...course.lines, ...course.rings] : [];
		}
	}
}

const isIn = ({ width, height }: View, [x, y]: readonly [number, number]) =>
	x > 0 && y > 0 && x < width && y < height;

/** Ids of the labels that a step needs: its places, the words on its layers, the numerals of its arcs. */
function needed({ stop, plate }: Plate, language: Language): string[] {
	const texts = storyPage(getStory(), language).features;
	const places = stop.places.filter((id) => {
		const place = data.places[id];
		return place && isIn(plate, plate.toPixel(project([place.lon, place.lat])));
	});
	const layers = stop.layers.flatMap(({ feature: id, label }) => {
		const feature = story.features[id];
		if (!feature || label === false || feature.kind === 'event') return [];
		// The Yalu carries its name as a river; see the curves of river-labels.
		if (feature.line === 'yalu' || !isSeen(linesOf(id, plate), plate)) return [];
		const said = texts[id]?.label ?? texts[id]?.qualifier;
		return [...(feature.order === null ? [] : [`order-${id}`]), ...(said ? [`feature-${id}`] : [])];
	});
	return [...places.map((id) => `place-${id}`), ...layers];
}

describe.each(plateNames)('the map of every step, %s', (name) => {
	it.each(languages)('says all that the step is about (%s)', (language) => {
		const missing = everyStop(name, language).flatMap((each) =>
			needed(each, language)
				.filter((id) => !each.placed.has(id))
				.map((id) => `${name} ${each.stop.id} ${id}`)
		);
		const excused = Object.keys(dropped).filter((line) => line.startsWith(`${name} `));
		if (language === 'en') expect(missing.sort()).toEqual(excused.sort());
		else expect(missing.filter((line) => !(line in dropped))).toEqual([]);
	});

	it('has legend, globe, scale and controls in corners of their own, the globe over no place of the step', () => {
		const { factor, controls } = plates[name];
		for (const { stop, plate, layout } of everyStop(name, 'en')) {
			if (stop.id === OPENING || layout.compact) continue;
			const corners = [
				layout.locator,
				layout.scaleBar,
				...(layout.legendBox ? [layout.legendBox.corner] : []),
				...(controls ? ['top-left'] : [])
			];
			expect(new Set(corners).size, stop.id).toBe(corners.length);
			const side = LOCATOR * factor + 12;
			for (const { lon, lat } of stop.places.flatMap((id) => data.places[id] ?? [])) {
				const [x, y] = plate.toPixel(project([lon, lat]));
				const under =
					(layout.locator.endsWith('left') ? x : plate.width - x) < side &&
					(layout.locator.startsWith('top') ? y : plate.height - y) < side;
				expect(under && isIn(plate, [x, y]), `${stop.id}: ${lon} ${lat}`).toBe(false);
			}
		}
	});

	it('keeps every label off the legend, the globe and the controls', () => {
		for (const { stop, set, layout } of everyStop(name, 'en')) {
			for (const { placed } of set.labels) {
				for (const box of placed.boxes) {
					const under = layout.reserved.some((taken) => overlaps(box, taken));
					expect(under, `${stop.id}: ${placed.id}`).toBe(false);
				}
			}
		}
	});

	it('lays no label across an arrow', () => {
		const across = everyStop(name, 'en').flatMap(({ stop, plate, set }) =>
			stop.layers.flatMap(({ feature: id, as }) => {
				const kind = story.features[id]?.kind;
				if (as || (kind !== 'corridor' && kind !== 'advance' && kind !== 'withdrawal')) return [];
				const line = measure((data.courses[id]?.lines[0] ?? []).map(plate.toPixel));
				// Its tail fades away.
				const spine = Array.from({ length: 40 }, (_, i) =>
					along(line, (line.length * (40 + i * 1.5)) / 100)
				);
				return set.labels
					.filter(({ placed }) =>
						spine.some(({ point: [x, y] }) =>
							placed.boxes.some((box) => overlaps(box, { left: x, top: y, right: x, bottom: y }))
						)
					)
					.map(({ placed }) => `${name} ${stop.id} ${placed.id}`);
			})
		);
		expect(across.filter((line) => !crowded.has(line))).toEqual([]);
	});

	it('says of the dashed border at Paektu that it is undefined, wherever its dashes can be told', () => {
		const border = geojson('borders.geojson').features.find(
			({ properties }) => properties?.['defined'] === false
		);
		if (border?.geometry.type !== 'LineString') throw new Error('No border without a definition');
		const course = border.geometry.coordinates.map(([lon = 0, lat = 0]) => project([lon, lat]));
		const told = everyStop(name, 'en').filter(
			({ stop, plate }) =>
				stop.date.to < toDays('1962-10-12') &&
				plate.camera.zoom >= 4 &&
				course.every((position) => isIn(plate, plate.toPixel(position)))
		);
		expect(told.length).toBeGreaterThan(5);
		for (const { stop, placed } of told) expect(placed, stop.id).toContain('ground-paektu-border');
	});
});

describe.each(plateNames)('names beside a border, %s', (name) => {
	/** Pixels from the border within which a name can reach over it. */
	const NEAR = 30;
	const land = geojson('korea-land.geojson').features as Feature<Polygon | MultiPolygon>[];
	const areaAt = (position: [number, number]) =>
		land.find((area) => booleanPointInPolygon(position, area))?.properties?.['area'] as unknown;
	/** China and the Soviet Union are drawn as areas of the land around Korea. */
	const stateAt = (position: [number, number]) => {
		const area = areaAt(position);
		return ['north', 'south', 'kaesong', 'sokcho'].includes(String(area)) ? 'korea' : area;
	};
	/** By the gazetteer's notes: their points are less exact than the border. */
	const banks: Record<string, string> = {
		dandong: 'prc',
		jian: 'prc',
		changdian_hekou: 'prc',
		sinuiju: 'korea',
		manpo: 'korea',
		chongsong: 'korea',
		hyesan: 'korea'
	};
	/** Those with a bank that lie near a line on the plate. */
	const beside = ({ plate, set }: Plate, line: readonly (readonly [number, number])[]) => {
		const course = measure(line.map(plate.toPixel));
		const near: [number, number][] = [];
		for (let at = 0; at <= course.length; at += 4) near.push([...along(course, at).point]);
		return set.labels.flatMap(({ candidate, position, placed }) => {
			const place = data.places[candidate.id.replace(/^place-/, '')];
			if (candidate.kind !== 'place' || !place) return [];
			const [x, y] = plate.toPixel(position);
			if (!near.some(([ax, ay]) => Math.hypot(ax - x, ay - y) < NEAR)) return [];
			return [{ place, at: plate.toLonLat([x + placed.offset[0], y + placed.offset[1]]) }];
		});
	};

	it.each(languages)('stand on their own bank of the Yalu and the Tumen (%s)', (language) => {
		const wrong: string[] = [];
		let seen = 0;
		for (const each of everyStop(name, language)) {
			// Where a name is wider than Korea, it has no side.
			if (each.plate.camera.zoom < LINE_MIN_ZOOM) continue;
			for (const { place, at } of beside(each, data.border)) {
				const onBorder = ['crossing', 'dam', 'landmark'].includes(place.kind);
				const own = banks[place.id] ?? (onBorder ? null : stateAt([place.lon, place.lat]));
				if (!own) continue;
				seen++;
				const state = stateAt(at);
				// At sea a name is in nobody's land.
				if (state !== undefined && state !== own)
					wrong.push(`${name} ${language} ${each.stop.id} ${place.id}`);
			}
		}
		expect(seen).toBeGreaterThan(20);
		const excused = [...across].filter((line) => line.startsWith(`${name} ${language} `));
		expect(wrong.sort()).toEqual(excused.sort());
	});
});

/** The picture for sharing: see share-picture.ts. */
const share: Kind = {
	width: 700,
	height: 528,
	factor: 1.3,
	legend: false,
	locator: false,
	controls: false
};

describe('the names of the two Korean states', () => {
	const STEP = 0.05;
	const areas = geojson('korea-land.geojson').features.filter(
		({ geometry }) => geometry.type === 'MultiPolygon' || geometry.type === 'Polygon'
	) as Feature<Polygon | MultiPolygon>[];
	/** Points of a grid over the peninsula by the area that each lies in. */
	const grid = Object.fromEntries(
		['north', 'south', 'kaesong', 'sokcho'].map((name) => {
			const area = areas.find(({ properties }) => properties?.['area'] === name);
			if (!area) throw new Error(`No area "${name}"`);
			const points: [number, number][] = [];
			for (let lon = 124; lon < 131; lon += STEP)
				for (let lat = 34; lat < 43.1; lat += STEP)
					if (booleanPointInPolygon([lon, lat], area)) points.push([lon, lat]);
			return [name, points];
		})
	);
	const armistice = toDays('1953-07-27');

	/** Share of the plate that a state takes where nothing stands upon it. */
	function shareOf(state: 'dpr' | 'republic', { stop, plate, layout }: Plate): number {
		const after = stop.date.to >= armistice;
		const own =
			state === 'dpr'
				? ['north', after ? 'kaesong' : 'sokcho']
				: ['south', after ? 'sokcho' : 'kaesong'];
		const [west, north] = plate.toLonLat([0, 0]);
		const [east, south] = plate.toLonLat([plate.width, plate.height]);
		const cells = ((east - west) * (north - south)) / STEP ** 2;
		const seen = own
			.flatMap((name) => grid[name] ?? [])
			.filter((position) => {
				const [x, y] = plate.toPixel(project(position));
				const point = { left: x, top: y, right: x, bottom: y };
				return isIn(plate, [x, y]) && !layout.reserved.some((box) => overlaps(box, point));
			});
		return seen.length / cells;
	}

	const kinds = { ...plates, share };
	it.each(
		(Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
			languages.map((language) => ({ kind, language }))
		)
	)('are a pair on $kind in $language', ({ kind, language }) => {
		let pairs = 0;
		for (const each of kind === 'share' ? plated(share, language) : everyStop(kind, language)) {
			const form = (state: 'dpr' | 'republic') => {
				const id = [...each.placed].find((label) => label.startsWith(`ground-${state}-of-korea`));
				return id && (id.endsWith('-short') ? 'short' : 'long');
			};
			const [north, south] = [form('dpr'), form('republic')];
			const message = `${each.stop.id}: ${north} and ${south}`;
			if (north && south) {
				pairs++;
				expect(north, message).toBe(south);
			}
			// A corner of a state is no reason to leave the other without its name.
			const lone = north && !south ? 'republic' : south && !north ? 'dpr' : null;
			if (lone) expect(shareOf(lone, each), message).toBeLessThan(0.1);
		}
		// On a phone, hardly any plate has room for both.
		expect(pairs).toBeGreaterThan(kind === 'phone' ? 3 : 8);
	});
});

describe('the legend of every step', () => {
	it('hides no way that the step is about', () => {
		for (const { stop, plate, layout } of everyStop('laptop', 'en')) {
			if (!['order-3', 'aid-2', 'crossing-2', 'seoul-2'].includes(stop.id)) continue;
			const { legendBox } = layout;
			const box = layout.reserved.find(
				({ left, right }) => legendBox && right - left > legendBox.width
			);
			if (!legendBox || !box) throw new Error(`No legend in ${stop.id}`);
			for (const { feature: id } of stop.layers) {
				for (const course of data.courses[id]?.lines ?? []) {
					const line = measure(course.map(plate.toPixel));
					for (let at = 0; at <= line.length; at += 8) {
						const [x, y] = along(line, at).point;
						const hidden = overlaps(box, { left: x, top: y, right: x, bottom: y });
						expect(hidden, `${stop.id}: ${id}`).toBe(false);
					}
				}
			}
		}
	});

	const rows: Partial<Record<LegendKey, (id: string) => boolean>> = {
		parallel_38: (id) => story.features[id]?.line === 'parallel-38',
		demarcation_line: (id) => story.features[id]?.line === 'demarcation-line',
		legend_zone_computed: (id) => story.features[id]?.line === 'demilitarized-zone',
		legend_yalu: (id) => story.features[id]?.line === 'yalu',
		legend_front: (id) => story.features[id]?.kind === 'front',
		legend_corridor: (id) => story.features[id]?.kind === 'corridor'
	};

	it.each(plateNames)('explains the lines on the plate, and none beyond it (%s)', (name) => {
		for (const { stop, plate, layout } of everyStop(name, 'en')) {
			const keys = layout.legend.entries.map(({ key }) => key);
			for (const [key, isRow] of Object.entries(rows)) {
				const seen = stop.layers.some(
					({ feature: id }) => isRow(id) && isSeen(linesOf(id, plate), plate)
				);
				expect(keys.includes(key as LegendKey), `${stop.id}: ${key}`).toBe(seen);
			}
		}
	});

	it('has a row for the way that troops took when they had left', () => {
		const left = story.stops.filter(({ layers }) =>
			layers.some(
				({ feature: id, as }) => as === 'left' && story.features[id]?.kind === 'withdrawal'
			)
		);
		expect(left.map(({ id }) => id)).toEqual(['withdrawal-3', 'withdrawal-4']);
		for (const { stop, layout } of everyStop('laptop', 'en')) {
			const keys = layout.legend.entries.map(({ key }) => key);
			expect(keys.includes('legend_area_left'), stop.id).toBe(left.includes(stop));
		}
	});

	it('says on a later map that its borders are those of 1955', () => {
		for (const { stop, layout } of everyStop('laptop', 'en'))
			expect(layout.legend.notes.includes('legend_borders_1955'), stop.id).toBe(
				stop.id === 'treaties-4'
			);
	});
});

describe('names of the ground', () => {
	/** The last day of each state that has ended, by its English name. */
	const ended: Record<string, string> = {
		'Soviet Union': '1991-12-25',
		'Mongolian\nPeople’s Republic': '1992-02-12',
		Burma: '1989-06-17',
		'North\nVietnam': '1976-07-01',
		'South\nVietnam': '1976-07-01',
		'East Germany': '1990-10-02',
		'West Germany': '1990-10-02',
		Czechoslovakia: '1992-12-31',
		Yugoslavia: '2003-02-03'
	};

	it('outlive no state', () => {
		for (const [name, last] of Object.entries(ended)) {
			const names = data.groundNames.filter((each) => each.name.en === name);
			expect(names.length, name).toBeGreaterThan(0);
			for (const { id, to } of names) expect(to && to <= last, `${id}: ${to}`).toBe(true);
		}
	});

	it('give way to those of the day on the map of 2021', () => {
		const later = everyStop('wide', 'en').find(({ stop }) => stop.id === 'treaties-4');
		const said = later?.set.labels.map(({ candidate }) =>
			candidate.lines.map(({ text }) => text.toLowerCase()).join(' ')
		);
		expect(said).toEqual(expect.arrayContaining(['russia', 'mongolia']));
		for (const gone of ['soviet union', 'burma', 'ulan bator'])
			expect(said?.filter((text) => text.includes(gone))).toEqual([]);
	});

	it('call Seoul in Chinese what it was called on the day', () => {
		let named = 0;
		for (const { stop, set } of plateNames.flatMap((name) => everyStop(name, 'zh'))) {
			const seoul = set.labels.find(({ candidate }) => candidate.id === 'place-seoul')?.candidate;
			const [name] = seoul?.lines ?? [];
			if (!name) continue;
			named++;
			const later = stop.id === 'treaties-4';
			expect(name.text, stop.id).toBe(later ? '首尔' : '汉城');
			if (later) expect(seoul?.lines.map(({ text }) => text).join()).not.toMatch(/汉城|今/);
		}
		expect(named).toBeGreaterThan(60);
	});

	it('stand once for an area on any day of the story', () => {
		for (const { stop, set } of plateNames.flatMap((name) => everyStop(name, 'en'))) {
			const countries = set.labels
				.filter(({ candidate }) => candidate.kind === 'ground')
				.map(({ candidate }) => candidate.lines.map(({ text }) => text).join(' '));
			expect(new Set(countries).size, `${stop.id}: ${countries.join(', ')}`).toBe(countries.length);
		}
	});
});
