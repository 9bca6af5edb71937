import type { Feature } from 'geojson';
import { boundsRing, inPolygon, lineString, polygon, polygonsOf } from './geometry.ts';
import { readGshhg, type Bounds } from './gshhg.ts';
import { feature, runMapshaper } from './mapshaper.ts';

/** Region of the detailed outline, well beyond the Korea box. */
const detailBox: Bounds = [112, 28, 140, 50];

/** Region in which the coarse outline carries it on. */
const coarseBox: Bounds = [92, 8, 162, 64];

/** Land of the world as one very simple outline, for wide strokes at small scales. */
export function worldOutline(world: Feature[]): Promise<Feature[]> {
	return runMapshaper(
		world,
		'-dissolve2 -simplify interval=30000 keep-shapes -filter-islands min-area=3000km2 remove-empty -clean -dissolve2 -each "kind = \'land\'"'
	);
}

/** Land around Korea from the full shoreline, joined to the coarse outline of the rest of East Asia. */
export async function koreaOutline(world: Feature[]): Promise<Feature[]> {
	const isLand = (x: number, y: number): boolean =>
		polygonsOf(world).some((rings) => inPolygon([x, y], rings));
	const shores = readGshhg('shore', detailBox, 1);
	const faces = await runMapshaper(
		[...shores, boundsRing(detailBox)].map((line) => feature(lineString(line), {})),
		"-polygons gap-tolerance=0.0005 -filter 'this.area > 40e6' -each 'x = this.innerX, y = this.innerY, area = this.area / 1e6'"
	);
	const land = faces.filter((face) => {
		const { x, y, area } = face.properties as { x: number; y: number; area: number };
		return area < 2500 || isLand(x, y);
	});
	const box = { 'box.json': [feature(polygon([boundsRing(detailBox)]), {})] };
	const rest = await runMapshaper(
		world,
		`-dissolve2 -clip bbox=${coarseBox.join(',')} -simplify interval=12000 -filter-islands min-area=600km2 remove-empty -i box.json name=box -erase box target=input -target input`,
		box
	);
	const detail = await runMapshaper(
		land,
		'-dissolve2 -simplify interval=2500 keep-shapes -filter-islands min-area=40km2 remove-empty'
	);
	return runMapshaper(
		[...detail, ...rest],
		'-snap interval=0.001 -dissolve2 -each "kind = \'land\'"'
	);
}
