import mapshaper from 'mapshaper';
import type { Feature, FeatureCollection, Geometry, GeoJsonProperties } from 'geojson';

export function collection<G extends Geometry, P extends GeoJsonProperties>(
	features: Feature<G, P>[]
): FeatureCollection<G, P> {
	return { type: 'FeatureCollection', features };
}

export function feature<G extends Geometry, P extends GeoJsonProperties>(
	geometry: G,
	properties: P
): Feature<G, P> {
	return { type: 'Feature', properties, geometry };
}

/**
 * Runs mapshaper commands on one layer of features in degrees and returns the features it leaves.
 * Commands come without `-i` and `-o`; the result has 7 decimals, so that the writer alone rounds.
 * @param others further inputs, by file name, that the commands may mention
 * @throws Error with mapshaper's message and the commands
 */
export async function runMapshaper(
	features: Feature[],
	commands: string,
	others: Record<string, Feature[]> = {}
): Promise<Feature[]> {
	const inputs: Record<string, object> = { 'input.json': collection(features) };
	for (const [name, list] of Object.entries(others)) inputs[name] = collection(list);
	const line = `-i input.json name=input ${commands} -o output.json format=geojson precision=0.0000001`;
	const output = await mapshaper.applyCommands(line, inputs);
	const text = output['output.json'];
	if (text === undefined) throw new Error(`mapshaper wrote nothing for: ${line}`);
	const parsed = JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text)) as
		FeatureCollection | { type: 'GeometryCollection'; geometries: Geometry[] };
	if (parsed.type === 'FeatureCollection') return parsed.features.filter((item) => item.geometry);
	return parsed.geometries.map((geometry) => feature(geometry, {}));
}
