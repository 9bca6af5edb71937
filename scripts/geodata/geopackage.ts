import { readFileSync } from 'node:fs';
import initSqlJs from 'sql.js';
import type { Feature, MultiPolygon } from 'geojson';
import type { Line } from './segments.ts';

/** Bytes of the envelope that a GeoPackage header may carry, by its indicator. */
const envelopeBytes = [0, 32, 48, 48, 64];

/**
 * Decodes a GeoPackage multipolygon: its header, then little-endian WKB in two dimensions.
 * @throws Error on any other geometry.
 */
export function decodeMultiPolygon(blob: Uint8Array): MultiPolygon {
	const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
	let offset = 8 + (envelopeBytes[((blob[3] ?? 0) >> 1) & 7] ?? 0);
	const count = (): number => {
		offset += 4;
		return view.getUint32(offset - 4, true);
	};
	const number = (): number => {
		offset += 8;
		return view.getFloat64(offset - 8, true);
	};
	const expect = (type: number): void => {
		const littleEndian = view.getUint8(offset++) === 1;
		const found = count();
		if (!littleEndian || found !== type)
			throw new Error(`GeoPackage: unexpected WKB type ${found}`);
	};
	expect(6);
	const coordinates: Line[][] = Array.from({ length: count() }, () => {
		expect(3);
		return Array.from({ length: count() }, () =>
			Array.from({ length: count() }, () => [number(), number()])
		);
	});
	return { type: 'MultiPolygon', coordinates };
}

/** Reads the states and provinces of one country (ISO alpha-3) with their `name`. */
export async function readStates(
	path: string,
	country: string
): Promise<Feature<MultiPolygon, { name: string }>[]> {
	const sql = await initSqlJs();
	const database = new sql.Database(readFileSync(path));
	try {
		const [result] = database.exec(
			'select name, geom from states_provinces where adm0_a3 = ? order by name',
			[country]
		);
		return (result?.values ?? []).flatMap(([name, geometry]) =>
			typeof name === 'string' && geometry instanceof Uint8Array
				? [
						{
							type: 'Feature' as const,
							properties: { name },
							geometry: decodeMultiPolygon(geometry)
						}
					]
				: []
		);
	} finally {
		database.close();
	}
}
