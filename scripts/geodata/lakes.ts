import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, GeometryCollection, Position } from 'geojson';
import { boundsOf, distanceKilometres, koreaBox, polygon, polygonsOf } from './geometry.ts';
import { readGshhg, type Bounds } from './gshhg.ts';
import { feature, runMapshaper } from './mapshaper.ts';

/** Lakes of GSHHG that existed by 1961, by a position near their middle. */
const shoreLakes: readonly { id: string; near: Position }[] = [
	{ id: 'supung', near: [125.11, 40.56] },
	{ id: 'hwacheon', near: [127.88, 38.12] },
	{ id: 'songhua-lake', near: [126.9, 43.6] },
	{ id: 'jingpo', near: [128.95, 43.9] },
	{ id: 'khanka', near: [132.4, 45] }
];

/** Lakes that GSHHG lacks, by bounds; OpenStreetMap's water within them is joined. */
const waterLakes: readonly { id: string; bounds: Bounds; from?: string }[] = [
	{ id: 'chosin', bounds: [127.08, 40.37, 127.32, 40.62] },
	{ id: 'pujon', bounds: [127.45, 40.55, 127.66, 40.75] },
	{ id: 'heaven-lake', bounds: [128.02, 41.97, 128.13, 42.04] },
	{ id: 'unbong', bounds: [126.48, 41.37, 126.78, 41.79], from: '1965-09-01' }
];

function readShoreLakes(): Feature[] {
	const [west, south, east, north] = koreaBox;
	const shores = readGshhg('shore', [west - 2, south - 1, east + 2, north + 2], 2);
	return shores.flatMap((ring) => {
		const [left, bottom, right, top] = boundsOf(ring);
		const middle = [(left + right) / 2, (bottom + top) / 2];
		const lake = shoreLakes.find(({ near }) => distanceKilometres(near, middle) < 30);
		return lake && String(ring[0]) === String(ring.at(-1))
			? [feature(polygon([ring]), { id: lake.id, precision: 'good to about 1 km', source: 'GSHHG' })]
			: [];
	});
}

/** OpenStreetMap's water comes in triangles and squares: those of a lake are joined, slivers dropped. */
async function readWaterLakes(): Promise<Feature[]> {
	const path = createRequire(import.meta.url).resolve(
		'@geo-maps/earth-waterbodies-100m/map.geo.json'
	);
	const { geometries } = JSON.parse(readFileSync(path, 'utf8')) as GeometryCollection;
	const pieces = polygonsOf(geometries.map((geometry) => feature(geometry, {})));
	const lakes = await Promise.all(
		waterLakes.map(async ({ id, bounds: [west, south, east, north], from }) => {
			const inside = pieces.filter((rings) => {
				const [left, bottom, right, top] = boundsOf(rings[0] ?? []);
				return left >= west && right <= east && bottom >= south && top <= north;
			});
			const joined = await runMapshaper(
				inside.map((rings) => feature(polygon(rings), {})),
				'-snap interval=0.00002 -dissolve2 gap-fill-area=0.05km2 -filter-islands min-area=1km2 remove-empty'
			);
			const properties = { id, precision: 'good to about 200 m', source: 'OpenStreetMap' };
			return joined.map((item) =>
				feature(item.geometry, from === undefined ? properties : { ...properties, from })
			);
		})
	);
	return lakes.flat();
}

/** Lakes in the box, each with its `id`; reservoirs built later or of unknown date are left out. */
export async function lakePolygons(): Promise<Feature[]> {
	return runMapshaper(
		[...readShoreLakes(), ...(await readWaterLakes())],
		'-simplify interval=120 keep-shapes'
	);
}
