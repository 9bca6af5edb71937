import type { Feature, Position } from 'geojson';
import { acrossTheLand, countryAt, type Country } from './demarcation.ts';
import {
	boundsOf,
	boundsRing,
	inPolygon,
	koreaBox,
	lineBetween,
	lineString,
	nearestIndex,
	polygon,
	polygonsOf
} from './geometry.ts';
import { readGshhg, type Bounds } from './gshhg.ts';
import { feature, runMapshaper } from './mapshaper.ts';
import type { Line } from './segments.ts';

/** Work happens in a wider box and is cut to the Korea box at the end, so that edges are clean. */
const workBox: Bounds = [120.5, 31.8, 134, 46];

/** National borders in and around the box. */
export interface KoreaBorders {
	/** From the Yalu at Dandong up to Paektu and down the Tumen to the Soviet border. */
	readonly chinaKorea: Line;
	/** From the sea up the estuary to Dandong. */
	readonly estuary: Line;
	/** From the mouth of the Tumen up to the Chinese border. */
	readonly koreaUssr: Line;
	readonly chinaUssr: Line;
}

export function readBorders(): KoreaBorders {
	const lines = readGshhg('border', [120, 31, 135, 47]);
	// The two lines of the source overlap by a hook at Dandong: an end of each is left out.
	const chinaKorea = lineBetween(lines, [124.37166, 40.09305], [130.60444, 42.41944]).slice(1);
	const estuary = lineBetween(lines, [124.13111, 39.82916], [124.37112, 40.09612]).slice(0, -1);
	const ussr = lineBetween(lines, [130.69111, 42.29555], [134.08484, 47]);
	const meeting = nearestIndex(ussr, [130.60444, 42.41944]);
	const corner = ussr[meeting] ?? [];
	return {
		chinaKorea: [...chinaKorea, corner],
		estuary: [...estuary, chinaKorea[0] ?? []],
		koreaUssr: ussr.slice(0, meeting + 1),
		chinaUssr: ussr.slice(meeting)
	};
}

/** Positions that lie in open sea whatever the coast's detail. */
const seaPositions: Position[] = [
	[123.5, 36.5],
	[131, 39],
	[122, 34]
];

/** Faces below this many square kilometres are dropped at once. */
const smallestFace = 0.35;

const numbered = "-each 'x = this.innerX, y = this.innerY, area = this.area / 1e6'";

interface Face {
	readonly x: number;
	readonly y: number;
	readonly area: number;
}

/** Land of the work box, from the shore alone, so that no border closes off an inlet as land. */
async function readLand(shores: Line[]): Promise<(position: Position) => boolean> {
	const faces = await runMapshaper(
		[...shores, boundsRing(workBox)].map((line) => feature(lineString(line), {})),
		`-clip bbox=${workBox.join(',')} -polygons gap-tolerance=0.0005 ${numbered}`
	);
	const land = faces.flatMap((face) => {
		const { area } = face.properties as unknown as Face;
		const rings = polygonsOf([face])[0] ?? [];
		const isSea = area > 5000 && seaPositions.some((position) => inPolygon(position, rings));
		return isSea ? [] : [{ rings, bounds: boundsOf(rings[0] ?? []) }];
	});
	return ([x = 0, y = 0]) =>
		land.some(
			({ rings, bounds: [west, south, east, north] }) =>
				x >= west && x <= east && y >= south && y <= north && inPolygon([x, y], rings)
		);
}

/** Land faces of the work box, each with the `country` it belongs to today. */
export async function koreaFaces(
	borders: KoreaBorders,
	line: Line,
	countries: readonly Country[]
): Promise<Feature[]> {
	const shores = readGshhg('shore', workBox, 1);
	const isLand = await readLand(shores);
	const cuts = [
		borders.chinaKorea,
		borders.estuary,
		[[130.705, 42.288], ...borders.koreaUssr],
		borders.chinaUssr,
		acrossTheLand(line),
		boundsRing(workBox)
	];
	const faces = await runMapshaper(
		[...shores, ...cuts].map((coordinates) => feature(lineString(coordinates), {})),
		`-clip bbox=${workBox.join(',')} -polygons gap-tolerance=0.0005 ${numbered}`
	);
	return faces.flatMap((face) => {
		const { x, y, area } = face.properties as unknown as Face;
		if (area < smallestFace || !isLand([x, y])) return [];
		return [feature(face.geometry, { country: countryAt([x, y], countries), area, x, y })];
	});
}

/** Tint areas before and after July 1953, from today's country and the side of the 38th parallel. */
const areaExpression =
	"area = {CHN: 'prc', RUS: 'ussr', JPN: 'japan', PRK: 'north', KOR: 'south'}[country]";

/** Where the story looks closely: two stretches of the Yalu, Kaesong with the estuary, the demarcation line. */
const closeBoxes: readonly Bounds[] = [
	[124, 39.6, 124.8, 40.3],
	[125.9, 40.9, 126.6, 41.4],
	[126.4, 37.4, 127.1, 38.1],
	[126.4, 37.7, 128.65, 38.75]
];

/** Faces cut along the close boxes, those within marked `close`. Shared lines stay shared. */
function markedClose(faces: Feature[]): Promise<Feature[]> {
	return runMapshaper(
		faces,
		'-i close.json name=close -dissolve2 target=close -each "close = true" target=close' +
			' -union target=input,close name=pieces -filter "Boolean(country)" target=pieces -target pieces',
		{ 'close.json': closeBoxes.map((bounds) => feature(polygon([boundsRing(bounds)]), {})) }
	);
}

/** Thinning in metres: finest where the story looks closely, coarser on the shores that it only passes. */
const thinning =
	"-simplify variable keep-shapes interval='close ? 120 : {PRK: 250, KOR: 280, CHN: 400}[country] || 1000'";

/** Smallest island that is drawn. */
const smallestIsland = '0.4km2';

/** Land in the box, simplified, by tint area. Shared lines stay shared. */
export async function koreaLand(faces: Feature[]): Promise<Feature[]> {
	const simplified = await runMapshaper(
		await markedClose(faces),
		`${thinning} -each "${areaExpression}" -dissolve2 area` +
			` -filter-islands min-area=${smallestIsland} remove-empty -clean`
	);
	const part = async (name: string, area: string, bounds: Bounds): Promise<Feature[]> => {
		const chosen = simplified.filter((item) => item.properties?.['area'] === area);
		const cut = await runMapshaper(chosen, `-clip bbox=${bounds.join(',')}`);
		return cut.map((item) => feature(item.geometry, { area: name }));
	};
	const [west, south, east, north] = koreaBox;
	const above: Bounds = [west, 38, east, north];
	const below: Bounds = [west, south, east, 38];
	const parts = await Promise.all([
		part('prc', 'prc', koreaBox),
		part('ussr', 'ussr', koreaBox),
		part('japan', 'japan', koreaBox),
		part('north', 'north', above),
		part('kaesong', 'north', below),
		part('sokcho', 'south', above),
		part('south', 'south', below)
	]);
	return parts.flat();
}
