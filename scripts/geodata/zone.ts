import type { Feature, LineString } from 'geojson';
import { demilitarizedZone, joinLand, type Land } from '../../src/lib/geo/demilitarized-zone.ts';
import type { Bounds } from './gshhg.ts';
import { feature, runMapshaper } from './mapshaper.ts';
import { roundGeometry } from './layer.ts';

/** Land around the line, enough for half widths up to 10 km. */
const bounds: Bounds = [125.9, 37.3, 128.9, 39.1];

export const halfWidthKm = 2;

/** The land that the zone is cut to, as it is written: rounded to 4 decimals. */
export async function zoneLand(faces: Feature[]): Promise<Feature[]> {
	const land = await runMapshaper(
		faces,
		`-clip bbox=${bounds.join(',')} -dissolve2 -simplify interval=150 keep-shapes -filter-islands min-area=0.5km2 -clean -each "kind = 'land'"`
	);
	return land.flatMap((item) => {
		const geometry = roundGeometry(item.geometry, 4);
		return geometry ? [feature(geometry, { kind: 'land' })] : [];
	});
}

/** The zone of 2 km on each side, by the same function that the page calls. */
export function zone(line: Feature<LineString>, land: Feature[]): Feature {
	const clip = joinLand(
		land.filter((item): item is Land => item.geometry.type.endsWith('Polygon'))
	);
	const {
		zone: computed,
		areaKm2,
		northKm2,
		southKm2
	} = demilitarizedZone(line, halfWidthKm, clip);
	const round = (value: number): number => Math.round(value * 10) / 10;
	return feature(computed.geometry, {
		id: 'demilitarized-zone',
		halfWidthKm,
		areaKm2: round(areaKm2),
		northKm2: round(northKm2),
		southKm2: round(southKm2),
		precision: 'computed: 2 km from the line by Turf buffer, cut to land',
		source: 'OpenStreetMap, GSHHG'
	});
}
