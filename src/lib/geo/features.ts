import type { Feature, Geometry } from 'geojson';
import type { CoursePoint, Feature as StoryFeature, LonLat, Place, Table } from '../story/types.ts';
import { arc } from './arc.ts';
import { area } from './area.ts';
import { course, coursePosition } from './course.ts';
import { rounded } from './features-rounding.ts';
import { front } from './front.ts';
import { smooth } from './smooth.ts';

/** What a built feature is a part of: the course, a half of a front, an area, or the point of an event. */
export type Part = 'course' | 'flank-north' | 'flank-south' | 'area' | 'point';

/** Properties of a built feature; those that its kind does not have are left out. */
export interface StoryProperties {
	/** Id in features.json. */
	feature: string;
	kind: StoryFeature['kind'];
	part: Part;
	precision: StoryFeature['precision'];
	/** Claims that it rests on, joined by spaces. */
	source: string;
	/** "1950-10-19" or "1950-10-19/1950-10-22". */
	date?: string;
	side?: 'a' | 'b';
	/** Million old roubles. */
	value?: number;
	donor?: string;
	stage?: number;
	order?: number;
	widthKm?: number;
	radiusKm?: number;
	symbol?: string;
	/** Only false: that the journey went this way is not established. */
	established?: false;
}

export type BuiltFeature = Feature<Geometry, StoryProperties>;

type Places = Readonly<Record<string, Place>>;
type Tables = Readonly<Record<string, Pick<Table, 'columns' | 'rows'>>>;

/**
 * The geometry of a story feature. A line of the ground (`kind: 'line'`) has none of its own: it is drawn from the
 * layers of the ground.
 *
 * @throws Error naming the feature when a place or a table row is missing, or the geometry cannot be made
 */
export function buildFeature(
	feature: StoryFeature,
	places: Places,
	tables: Tables
): BuiltFeature[] {
	const built = (part: Part, geometry: Geometry): BuiltFeature => ({
		type: 'Feature',
		properties: propertiesOf(feature, part, tables),
		geometry: rounded(geometry)
	});
	const positions = (points: readonly CoursePoint[]) => course(points, places, feature.id);
	try {
		switch (feature.kind) {
			case 'line':
				return [];
			case 'event':
				return [
					built('point', {
						type: 'Point',
						coordinates: coursePosition(feature.at, places, feature.id)
					})
				];
			case 'front': {
				const points = feature.through.map((point) =>
					point === null ? null : coursePosition(point, places, feature.id)
				);
				const { centre, north, south } = front(points, feature.widthKm);
				return [
					built('course', centre.geometry),
					built('flank-north', north.geometry),
					built('flank-south', south.geometry)
				];
			}
			case 'area':
				return [built('area', area(positions(feature.through), feature.radiusKm).geometry)];
			case 'message':
			case 'visit':
				return [built('course', lineOf(link(positions(feature.through), feature.bend)))];
			case 'corridor':
			case 'advance':
			case 'donor':
			case 'withdrawal':
				return [built('course', lineOf(smooth(positions(feature.through))))];
		}
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		if (reason.startsWith(`${feature.id}:`)) throw error;
		throw new Error(`${feature.id}: ${reason}`, { cause: error });
	}
}

/** Two positions are joined by an arc; more are run through, and then a bend has no meaning. */
function link(positions: LonLat[], bend: number | undefined): LonLat[] {
	const [from, to, ...more] = positions;
	if (from && to && more.length === 0) return arc(from, to, bend ?? 0);
	if (bend !== undefined) throw new Error('a bend is for two points; this course has more');
	return smooth(positions);
}

function propertiesOf(feature: StoryFeature, part: Part, tables: Tables): StoryProperties {
	const { id, kind, precision, claims, date } = feature;
	const side = 'side' in feature ? feature.side : undefined;
	const order = 'order' in feature ? feature.order : undefined;
	const symbol = 'symbol' in feature ? feature.symbol : undefined;
	return {
		feature: id,
		kind,
		part,
		precision,
		source: claims.join(' '),
		...(date ? { date: date.to ? `${date.from}/${date.to}` : date.from } : {}),
		...(side ? { side } : {}),
		...(feature.kind === 'donor'
			? { donor: feature.donor, value: donorValue(feature.table, feature.row, tables) }
			: {}),
		...(feature.kind === 'withdrawal' ? { stage: feature.stage } : {}),
		...(order === undefined ? {} : { order }),
		...(feature.kind === 'front' ? { widthKm: feature.widthKm } : {}),
		...(feature.kind === 'area' ? { radiusKm: feature.radiusKm } : {}),
		...(symbol ? { symbol } : {}),
		...(feature.kind === 'visit' && feature.established === false ? { established: false } : {})
	};
}

/** The total of the row whose first column has this value. */
function donorValue(tableId: string, row: string, tables: Tables): number {
	const table = Object.hasOwn(tables, tableId) ? tables[tableId] : undefined;
	if (!table) throw new Error(`no table "${tableId}"`);
	const key = table.columns[0]?.id ?? '';
	const found = table.rows.find((candidate) => candidate[key] === row);
	if (!found) throw new Error(`no row "${row}" in the table "${tableId}"`);
	const total = found['total'];
	if (typeof total !== 'number')
		throw new Error(`the row "${row}" of the table "${tableId}" has no total`);
	return total;
}

const lineOf = (coordinates: LonLat[]): Geometry => ({ type: 'LineString', coordinates });
