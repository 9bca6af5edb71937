import type { Feature } from 'geojson';
import { koreaBox, lineString, nearestIndex } from './geometry.ts';
import type { KoreaBorders } from './korea.ts';
import { feature, runMapshaper } from './mapshaper.ts';

/** Where the drawn border leaves the drawn rivers below Paektu/Changbai: upper Yalu, upper Tumen. */
const yaluSource = [128.08528, 41.85806];
const tumenSource = [128.44889, 42.01195];

/** Mouth of the Yalu's estuary: the source runs on into the sea, where the border has land on one side only. */
const estuaryMouth = [124.2264, 39.8964];

/** Borders in the Korea box; the section over the watershed was not defined before 1962. */
export function koreaBorderLines(borders: KoreaBorders): Promise<Feature[]> {
	const { chinaKorea, estuary, koreaUssr, chinaUssr } = borders;
	const from = nearestIndex(chinaKorea, yaluSource);
	const to = nearestIndex(chinaKorea, tumenSource);
	const yalu = [
		...estuary.slice(nearestIndex(estuary, estuaryMouth)),
		...chinaKorea.slice(1, from + 1)
	];
	const border = (id: string, line: typeof estuary, defined = true): Feature =>
		feature(lineString(line), { kind: 'country', id, defined });
	return runMapshaper(
		[
			border('yalu', yalu),
			border('paektu', chinaKorea.slice(from, to + 1), false),
			border('tumen', chinaKorea.slice(to)),
			border('korea-ussr', koreaUssr),
			border('china-ussr', chinaUssr)
		],
		`-clip bbox=${koreaBox.join(',')} -simplify interval=80 keep-shapes`
	);
}
