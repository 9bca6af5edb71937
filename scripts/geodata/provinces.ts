import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { read } from 'shapefile';
import { debianFiles } from './debian.ts';
import { koreaBox } from './geometry.ts';
import { runMapshaper } from './mapshaper.ts';

/** Province lines of today in both Koreas and north-east China, cut to the box. */
export async function provinceLines(): Promise<Feature[]> {
	const path = debianFiles.provinceLines.path;
	const all = await read(readFileSync(path), readFileSync(path.replace(/shp$/, 'dbf')));
	const countryOf = (item: Feature): string => {
		const properties = item.properties ?? {};
		return String(properties['adm0_a3'] ?? properties['ADM0_A3']);
	};
	const chosen = all.features
		.filter((item) => ['PRK', 'KOR', 'CHN'].includes(countryOf(item)))
		.map((item) => ({ ...item, properties: { country: countryOf(item).toLowerCase() } }));
	return runMapshaper(
		chosen,
		`-clip bbox=${koreaBox.join(',')} -dissolve country -simplify interval=300 keep-shapes`
	);
}
