import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { read } from 'shapefile';
import { debianFiles } from './debian.ts';
import { koreaBox } from './geometry.ts';
import { runMapshaper } from './mapshaper.ts';

/**
 * Lines around cities that became provinces of their own after 1961 and lay within one province before:
 * without them the lines come close to those of the period.
 */
const laterLines = new Set([
	'Daejeon - South Chungcheong',
	'Sejong - South Chungcheong',
	'Sejong - Daejeon',
	'Incheon - Gyeonggi',
	'Gwangju - South Jeolla',
	'Daegu - North Gyeongsang',
	'Ulsan - South Gyeongsang',
	'Busan - South Gyeongsang',
	'Rasŏn - Hamgyŏng-bukto'
]);

/** Province lines of today in both Koreas and north-east China, cut to the box. */
export async function provinceLines(): Promise<Feature[]> {
	const path = debianFiles.provinceLines.path;
	const all = await read(readFileSync(path), readFileSync(path.replace(/shp$/, 'dbf')), {
		encoding: 'utf-8'
	});
	const countryOf = (item: Feature): string => {
		const properties = item.properties ?? {};
		return String(properties['adm0_a3'] ?? properties['ADM0_A3']);
	};
	const nameOf = (item: Feature): string => String(item.properties?.['name'] ?? '');
	const chosen = all.features
		.filter((item) => ['PRK', 'KOR', 'CHN'].includes(countryOf(item)))
		.filter((item) => nameOf(item).includes(' - ') && !laterLines.has(nameOf(item)))
		.map((item) => ({ ...item, properties: { country: countryOf(item).toLowerCase() } }));
	return runMapshaper(
		chosen,
		`-clip bbox=${koreaBox.join(',')} -dissolve country -simplify interval=300 keep-shapes`
	);
}
