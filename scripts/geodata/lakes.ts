import type { Feature, Position } from 'geojson';
import { boundsOf, distanceKilometres, koreaBox, polygon } from './geometry.ts';
import { readGshhg } from './gshhg.ts';
import { feature, runMapshaper } from './mapshaper.ts';

/** Lakes of the data set that existed by 1961, by a position near their middle. */
const known: readonly { id: string; near: Position }[] = [
	{ id: 'supung', near: [125.11, 40.56] },
	{ id: 'hwacheon', near: [127.88, 38.12] },
	{ id: 'songhua-lake', near: [126.9, 43.6] },
	{ id: 'jingpo', near: [128.95, 43.9] },
	{ id: 'khanka', near: [132.4, 45] }
];

/** Lakes in the box, each with its `id`; reservoirs built later or of unknown date are left out. */
export function lakePolygons(): Promise<Feature[]> {
	const [west, south, east, north] = koreaBox;
	const shores = readGshhg('shore', [west - 1, south - 1, east + 1, north + 1], 2);
	const features = shores.flatMap((ring) => {
		const [left, bottom, right, top] = boundsOf(ring);
		const middle = [(left + right) / 2, (bottom + top) / 2];
		const lake = known.find(({ near }) => distanceKilometres(near, middle) < 30);
		return lake && String(ring[0]) === String(ring.at(-1))
			? [feature(polygon([ring]), { id: lake.id })]
			: [];
	});
	return runMapshaper(features, `-clip bbox=${koreaBox.join(',')} -simplify interval=120 keep-shapes`);
}
