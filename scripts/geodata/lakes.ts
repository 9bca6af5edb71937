import { distance } from '@turf/distance';
import type { Feature, Position } from 'geojson';
import { boundsOf, koreaBox, polygon } from './geometry.ts';
import { readGshhg } from './gshhg.ts';
import { feature, runMapshaper } from './mapshaper.ts';
import { digitisedLakes } from './reservoirs.ts';

/** Lakes of GSHHG that existed by 1961, by a position near their middle. */
const shoreLakes: readonly { id: string; near: Position }[] = [
	{ id: 'supung', near: [125.11, 40.56] },
	{ id: 'hwacheon', near: [127.88, 38.12] },
	{ id: 'songhua-lake', near: [126.9, 43.6] },
	{ id: 'jingpo', near: [128.95, 43.9] }
];

function readShoreLakes(): Feature[] {
	const [west, south, east, north] = koreaBox;
	const shores = readGshhg('shore', [west - 2, south - 1, east + 2, north + 2], 2);
	return shores.flatMap((ring) => {
		const [left, bottom, right, top] = boundsOf(ring);
		const middle = [(left + right) / 2, (bottom + top) / 2];
		const lake = shoreLakes.find(({ near }) => distance(near, middle) < 30);
		return lake && String(ring[0]) === String(ring.at(-1))
			? [
					feature(polygon([ring]), {
						id: lake.id,
						precision: 'good to about 1 km',
						source: 'GSHHG'
					})
				]
			: [];
	});
}

/** Lakes in the box, each with its `id`; reservoirs built later or of unknown date are left out. */
export function lakePolygons(): Promise<Feature[]> {
	const digitised = digitisedLakes.map(({ id, source, ring }) =>
		feature(polygon([ring]), { id, precision: 'schematic', source })
	);
	return runMapshaper(
		[...readShoreLakes(), ...digitised],
		'-simplify variable keep-shapes interval=\'precision == "schematic" ? 0 : 120\''
	);
}
