import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Feature, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { debianFiles } from './debian.ts';
import { boundsRing, koreaBox, linesOf, polygon } from './geometry.ts';
import { readStates } from './geopackage.ts';
import { collection, feature, runMapshaper } from './mapshaper.ts';
import type { Line } from './segments.ts';
import {
	eastGermanStates,
	omittedCodes,
	states1955,
	vietnamDivided,
	vietnamLine
} from './states-1955.ts';

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type CountryOutline = (Polygon | MultiPolygon) & {
	id?: string | number;
	properties?: { name: string };
};

const require = createRequire(import.meta.url);

/** Group of an outline: a named state of 1955, or its own code. */
function groupOf(outline: CountryOutline): string {
	const code =
		outline.id === undefined
			? (outline.properties?.name ?? '').toLowerCase().replace(/[^a-z]+/g, '-')
			: String(outline.id).padStart(3, '0');
	return states1955.find((state) => state.codes.includes(code))?.name ?? code;
}

/** Turns a d3 planar result (y down) back to degrees. */
function upright(item: Feature): Feature {
	const turn = (value: unknown): unknown =>
		Array.isArray(value) && typeof value[0] === 'number'
			? [value[0], -Number(value[1])]
			: Array.isArray(value)
				? value.map(turn)
				: value;
	if (!('coordinates' in item.geometry)) return item;
	return {
		...item,
		geometry: {
			...item.geometry,
			coordinates: turn(item.geometry.coordinates)
		} as typeof item.geometry
	};
}

/** Land of today's states merged to those of 1955, cut at the antimeridian, with `name` of the group. */
function readWorld(resolution: '50m' | '110m'): Feature[] {
	const path = require.resolve(`world-atlas/countries-${resolution}.json`);
	const topology = JSON.parse(readFileSync(path, 'utf8')) as Countries;
	const groups = new Map<string, CountryOutline[]>();
	for (const outline of topology.objects.countries.geometries as CountryOutline[]) {
		const group = groupOf(outline);
		if (!omittedCodes.includes(group)) groups.set(group, [...(groups.get(group) ?? []), outline]);
	}
	const features = [...groups].map(([group, outlines]) =>
		feature(merge(topology, outlines), { group })
	);
	const projection = geoEquirectangular()
		.scale(180 / Math.PI)
		.translate([0, 0])
		.precision(0);
	return geoProject(collection(features), projection).features.map(upright);
}

/** A half-plane as a polygon: a line from north to south or east to west, closed by far corners. */
const sideOf = (line: Line, corners: Position[]): Feature =>
	feature(polygon([[...line, ...corners, line[0] ?? []]]), {});

/** The inner German border, from the Baltic to the Czech border, both ends carried on for 20 km. */
async function innerGermanBorder(): Promise<Line> {
	const states = await readStates(debianFiles.states.path, 'DEU');
	const marked = states.map((state) =>
		feature(state.geometry, { east: eastGermanStates.includes(state.properties.name) })
	);
	const border = linesOf(
		await runMapshaper(
			marked,
			'-snap interval=0.0005 -dissolve2 east -filter-slivers min-area=50km2 -innerlines'
		)
	).sort((a, b) => b.length - a.length);
	const [longest] = border;
	const first = longest?.[0];
	const last = longest?.at(-1);
	if (!longest || !first || !last) throw new Error('No inner German border in the states layer');
	const line = (first[1] ?? 0) > (last[1] ?? 0) ? longest : [...longest].reverse();
	return [[11.2, 54.35], ...line, [12.35, 50.15]];
}

/** Cuts the features of one group in two; the rest passes through. */
async function cut(
	world: Feature[],
	group: string,
	side: Feature,
	inside: string,
	outside: string
): Promise<Feature[]> {
	const isGroup = (item: Feature): boolean => item.properties?.['group'] === group;
	const whole = world.filter(isGroup);
	const parts = await Promise.all(
		(['clip', 'erase'] as const).map(async (command) => {
			const result = await runMapshaper(
				whole,
				`-i side.json name=side -${command} side target=input -target input`,
				{
					'side.json': [side]
				}
			);
			const name = command === 'clip' ? inside : outside;
			return result.map((item) => feature(item.geometry, { group: name }));
		})
	);
	return [...world.filter((item) => !isGroup(item)), ...parts.flat()];
}

/** Properties of a group in the written layers. */
function landProperties(group: string): Record<string, string> {
	switch (group) {
		case 'gdr':
			return { area: 'donor', name: 'gdr' };
		case 'west-germany':
			return { area: 'neighbour', name: 'west-germany' };
		case 'vietnam-north':
			return { area: 'donor', name: group, from: vietnamDivided, areaBefore: 'neighbour' };
		case 'vietnam-south':
			return { area: 'neighbour', name: group, from: vietnamDivided, areaBefore: 'neighbour' };
		case 'korea-north':
		case 'korea-south':
			return { area: group, name: group };
	}
	const state = states1955.find((candidate) => candidate.name === group);
	return state ? { area: state.area, name: state.name } : { area: 'neighbour' };
}

/**
 * The land of 1955 with Germany, Vietnam and Korea divided.
 * @param demarcation the line across Korea, from west to east, carried on into both seas
 */
export async function world1955(resolution: '50m' | '110m', demarcation: Line): Promise<Feature[]> {
	let world = readWorld(resolution);
	const germany = await innerGermanBorder();
	world = await cut(
		world,
		'germany',
		sideOf(germany, [
			[16, 50.15],
			[16, 54.8],
			[11.2, 54.8]
		]),
		'gdr',
		'west-germany'
	);
	world = await cut(
		world,
		'vietnam',
		sideOf(vietnamLine, [
			[101, 17],
			[101, 24],
			[108.5, 24]
		]),
		'vietnam-north',
		'vietnam-south'
	);
	world = await cut(
		world,
		'korea',
		sideOf(demarcation, [
			[132, 38.65],
			[132, 44],
			[123, 44],
			[123, 37.75]
		]),
		'korea-north',
		'korea-south'
	);
	const groupName = (item: Feature): string => String(item.properties?.['group']);
	return world
		.map((item) =>
			feature(item.geometry, { group: groupName(item), ...landProperties(groupName(item)) })
		)
		.sort((a, b) => (a.properties.group < b.properties.group ? -1 : 1));
}

const box = { 'box.json': [feature(polygon([boundsRing(koreaBox)]), {})] };

/** Simplifies all states together, so that shared borders stay shared. */
export function simplifiedWorld(world: Feature[], commands: string): Promise<Feature[]> {
	return runMapshaper(world, `-snap -clean ${commands}`);
}

/** One feature for each named state, and one for all nameless land of an area. */
export function mergedWorld(world: Feature[]): Promise<Feature[]> {
	return runMapshaper(
		world,
		'-dissolve2 area,name copy-fields=from,areaBefore -each "if (!name) delete this.properties.name; if (!from) { delete this.properties.from; delete this.properties.areaBefore; }"'
	);
}

/** Land without the Korea box, which has its own, finer layers. */
export function withoutKorea(world: Feature[]): Promise<Feature[]> {
	return runMapshaper(world, '-i box.json name=box -erase box target=input -target input', box);
}

/** Border lines between the states of 1955; the line in Vietnam carries the date `from`. */
export async function worldBorders(world: Feature[]): Promise<Feature[]> {
	const inVietnam =
		'A.area + B.area == "donorneighbour" && A.group.startsWith("vietnam") && B.group.startsWith("vietnam") || A.group == "vietnam-south" && B.group == "vietnam-north"';
	const lines = (condition: string): Promise<Feature[]> =>
		runMapshaper(
			world,
			`-innerlines where='${condition}' -i box.json name=box -erase box target=1 -target 1`,
			box
		);
	const always = linesOf(await lines(`!(${inVietnam})`));
	const vietnam = linesOf(await lines(inVietnam));
	return [
		feature({ type: 'MultiLineString', coordinates: always }, { kind: 'country' }),
		feature(
			{ type: 'MultiLineString', coordinates: vietnam },
			{ kind: 'country', from: vietnamDivided, name: 'vietnam-demarcation', precision: 'schematic' }
		)
	];
}
