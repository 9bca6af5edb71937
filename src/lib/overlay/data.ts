/** The geometry that the overlay draws, projected once to the unit square. */
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { project } from '../camera/mercator.ts';
import type { FeatureKind, GroundName, Place, Side } from '../story/types.ts';
import type { Unit } from './view.ts';

export interface Course {
	feature: string;
	kind: FeatureKind;
	side: Side | null;
	/** Tail to head; fronts west to east, one line for each unbroken piece. */
	lines: Unit[][];
	/** Outer rings of areas. */
	rings: Unit[][];
	/** Million old roubles, for donors. */
	value: number | null;
	donor: 'china' | 'ussr' | 'easternEurope' | 'other' | null;
	order: number | null;
	widthKm: number | null;
	/** false: that the journey went this way is not established. */
	established: boolean;
}

export interface RiverCurve {
	id: string;
	minZoom: number;
	maxZoom: number;
	line: Unit[];
}

export interface OverlayData {
	courses: Record<string, Course>;
	places: Record<string, Place>;
	groundNames: GroundName[];
	riverCurves: RiverCurve[];
	parallel: Unit[];
	demarcation: Unit[];
	/** Rings of the demilitarized zone as committed, at 2 km. */
	zone: Unit[][];
	/** The Yalu, for the opening. */
	yalu: Unit[][];
	/** Between China and Korea: up the Yalu from the sea, and down the Tumen. */
	border: Unit[];
}

type Properties = Record<string, unknown> | null;
type Collection = FeatureCollection<Geometry, Properties>;

const toUnit = (position: Position): Unit =>
	project([position[0] as number, position[1] as number]);
const line = (positions: Position[]) => positions.map(toUnit);

export function linesOf(geometry: Geometry): Unit[][] {
	if (geometry.type === 'LineString') return [line(geometry.coordinates)];
	if (geometry.type === 'MultiLineString') return geometry.coordinates.map(line);
	return [];
}

export function ringsOf(geometry: Geometry): Unit[][] {
	if (geometry.type === 'Polygon') return geometry.coordinates.map(line);
	if (geometry.type === 'MultiPolygon')
		return geometry.coordinates.flatMap((rings) => rings.map(line));
	return [];
}

const number = (value: unknown) => (typeof value === 'number' ? value : null);

/** Story layers by feature id. Parts of one feature (course, area) are joined. */
export function courses(collection: Collection): Record<string, Course> {
	const all: Record<string, Course> = {};
	for (const { geometry, properties } of collection.features) {
		const id = String(properties?.['feature'] ?? '');
		const part = properties?.['part'];
		if (!id || !geometry) continue;
		const course = (all[id] ??= {
			feature: id,
			kind: properties?.['kind'] as FeatureKind,
			side: (properties?.['side'] as Side | undefined) ?? null,
			lines: [],
			rings: [],
			value: null,
			donor: null,
			order: null,
			widthKm: null,
			established: true
		});
		if (part === 'course') course.lines.push(...linesOf(geometry));
		if (part === 'area') course.rings.push(...ringsOf(geometry));
		course.value ??= number(properties?.['value']);
		course.donor ??= (properties?.['donor'] as Course['donor'] | undefined) ?? null;
		course.order ??= number(properties?.['order']);
		course.widthKm ??= number(properties?.['widthKm']);
		if (properties?.['established'] === false) course.established = false;
	}
	return all;
}

/** Beyond the mouth of the Yalu, between the two coasts. */
const OFF_THE_YALU: Position = [124, 39.6];

export function overlayData(input: {
	storyLayers: Collection;
	riverLabels: Collection;
	rivers: Collection;
	parallel: Collection;
	demarcation: Collection;
	zone: Collection;
	places: Record<string, Place>;
	groundNames: GroundName[];
}): OverlayData {
	const river = (id: string) =>
		input.rivers.features
			.filter(({ properties }) => properties?.['id'] === id)
			.flatMap(({ geometry }) => linesOf(geometry));
	const yalu = river('yalu');
	return {
		courses: courses(input.storyLayers),
		places: input.places,
		groundNames: input.groundNames,
		riverCurves: input.riverLabels.features.flatMap(({ geometry, properties }) =>
			linesOf(geometry).map((curve) => ({
				id: String(properties?.['id']),
				minZoom: number(properties?.['minZoom']) ?? 0,
				maxZoom: number(properties?.['maxZoom']) ?? 24,
				line: curve
			}))
		),
		parallel: input.parallel.features.flatMap(({ geometry }) => linesOf(geometry))[0] ?? [],
		demarcation: input.demarcation.features.flatMap(({ geometry }) => linesOf(geometry))[0] ?? [],
		zone: input.zone.features.flatMap(({ geometry }) => ringsOf(geometry)),
		yalu,
		border: [toUnit(OFF_THE_YALU), ...yalu.flat(), ...river('tumen').flat().reverse()]
	};
}
